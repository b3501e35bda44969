import { AsyncLocalStorage } from "node:async_hooks";
import type { EngineCall } from "./messages.ts";

/** What one call over HTTP carries with it through everything that it runs. */
export interface CallContext {
  readonly id: number;
  readonly call: EngineCall;
  /** Decoded positional arguments for the outermost function; taken by it, so that inner ones get their own. */
  outerArguments: readonly unknown[] | undefined;
  /** What the outermost function returned, kept here as it would lose its type on the way through convex-test. */
  returned: unknown;
  readonly logLines: string[];
  /** After the answer is sent, lines of what still runs belong to the server's own log. */
  finished: boolean;
}

/** Which call the running code belongs to. Outside of any (scheduled functions, imports) there is none. */
export const callStorage = new AsyncLocalStorage<CallContext>();
