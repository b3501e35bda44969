import type { Example } from "./example.ts";

/** A request of the API that a sample sends. */
export interface SampleRequest {
  /** The operationId. */
  readonly operation: string;
  readonly method: string;
  /** The path and the query, encoded. */
  readonly target: string;
  /** Nothing where the operation has none. */
  readonly parameters: Example & { readonly kind: "object" };
  readonly body?: SampleBody;
  /** Whether it is sent with a deploy key. */
  readonly withKey: boolean;
  /** Whether what comes back is an error that the program handles. */
  readonly fails: boolean;
}

/** What a sample sends. */
export interface SampleBody {
  readonly mediaType: string;
  /** As it is sent. */
  readonly text: string;
  /** The JSON in it; nothing where the body is bytes. */
  readonly json?: Example;
}
