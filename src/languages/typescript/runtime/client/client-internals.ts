import type { ConvexCallError, Failure } from "../errors/index.ts";
import type { callFrom } from "./call-of.ts";
import type { CallState, Log } from "./call-state.ts";
import type { checkText } from "./check-text.ts";
import type { Arguments, Call } from "./invoke.ts";
import type { ClientOptions, Transport } from "./options.ts";
import type { Outcome } from "./read-answer.ts";
import type { OperationRequest } from "./request.ts";
import type { Send } from "./send.ts";

/**
 * What a client keeps to itself, and what is an import of its own, so that nobody bundles it unasked, stands on: the raw
 * client, batches, the operations of groups. They share this one sender, and so the token, the repeats and their budget.
 */
export interface ClientInternals {
  /** The deployment's URL without a slash at its end. */
  readonly url: string;
  /** The headers of every request, but for the authorization. A function, like the options. */
  readonly headers: () => Record<string, string>;
  /** Sends one call, as often as it takes. */
  readonly send: Send;
  /** What the client was told. A function, as it may hold keys: whoever prints the client sees none. */
  readonly options: () => ClientOptions;
  /** What sends the next request. */
  readonly transport: () => Transport;
  /** Tells the client's logger. */
  readonly log: Log;
  /** Makes one call. */
  readonly call: <Result>(request: OperationRequest<Result>) => Call<Result>;
  /** A call that begins with reading what the caller gave. */
  readonly callFrom: typeof callFrom;
  /** Refuses what is no text, or holds half a character. */
  readonly checkText: typeof checkText;
  /** Writes arguments as JSON; `root` is what an error's path begins with. */
  readonly encodeArguments: (args: Arguments | undefined, root?: string) => unknown;
  /** Reads a result envelope, which stands at `at` in the answer. */
  readonly readResult: (envelope: unknown, state: CallState, at?: string) => Outcome;
  /** Stops at a place of the answer that is not as documented. */
  readonly invalidShape: (path: string) => never;
  /** The error of a call that failed, without its secrets. */
  readonly errorOf: (state: CallState, failure: Failure) => ConvexCallError;
  /** What the client's own calls go through instead of `send`: set as long as there is middleware. */
  through?: Send | undefined;
  /** The raw client, once there is one: every further one is the same. */
  raw?: unknown;
}

/** Where a client has its internals. A symbol of the registry: the doors of the package are bundled each by itself. */
export const internals: unique symbol = Symbol.for("convex-openapi-client");

/** What has internals, which its own type does not say. */
export interface Internal {
  readonly [internals]: ClientInternals;
}

/** The internals of a client that `createConvexClient` made, or of a copy of one. */
export function internalsOf(client: object): ClientInternals {
  return (client as Internal)[internals];
}
