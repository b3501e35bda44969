import type { Operation } from "../../../../../generated/typescript/table.js";
import type { Sink } from "./call-state.ts";
import type { CallOptions } from "./invoke.ts";
import type { Read } from "./read-answer.ts";

/** One call of an operation, before it is sent. */
export interface OperationRequest<Result> {
  readonly operation: Operation;
  /** The function path or identifier as it was given, where the operation has one. */
  readonly functionPath?: string | undefined;
  readonly options?: CallOptions | undefined;
  /** Makes what stands behind the deployment's URL, where that is not the operation's path with the function in it. */
  readonly target?: (() => string) | undefined;
  /** Makes the body: asked for after everything else has been found good. */
  readonly body?: (() => string | ArrayBuffer) | undefined;
  readonly sink?: Sink | undefined;
  /** What of the call itself nobody may see. */
  readonly secrets?: readonly string[];
  /** Reads the answer. */
  readonly read: Read<Result>;
}
