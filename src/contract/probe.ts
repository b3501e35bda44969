import type { CallContext } from "./check-answer.ts";
import type { OperationId } from "./find-operation.ts";

/** One call of a live deployment and what must come of it. */
export interface Probe {
  readonly title: string;
  readonly operation: OperationId;
  /** POST where nothing is said. */
  readonly method?: string;
  /** Below the deployment's URL. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as text; nothing is sent where there is none. */
  readonly body?: string;
  /** Only sent when writing is allowed. */
  readonly writes?: boolean;
  /** Needs a deploy key, which is added where it is known. */
  readonly needsKey?: boolean;
  readonly context?: CallContext;
  /** What the facts promise of this very call, beyond the document. */
  readonly want?: Want;
}

/** A promise about one call. */
export interface Want {
  readonly status?: number;
  /** The infrastructure error's code. */
  readonly code?: string;
  /** The envelope's tag. */
  readonly tag?: "success" | "error";
}

const json = { "Content-Type": "application/json" } as const;

/** A call with a JSON body, in the encoded format unless the body says otherwise. */
export function call(
  title: string,
  operation: OperationId,
  path: string,
  body: Readonly<Record<string, unknown>>,
  rest: Partial<Probe> = {},
): Probe {
  const text = JSON.stringify(body);
  const context: CallContext = body.format === "convex_encoded_json" ? { format: body.format } : {};
  return { title, operation, path, body: text, context, ...rest, headers: { ...json, ...rest.headers } };
}
