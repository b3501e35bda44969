import type { ConvexCallError, Failure } from "../errors/index.ts";
import type { Flight, Log } from "./flight.ts";
import type { Arguments, Call, CallOptions } from "./invoke.ts";
import type { Validation } from "./options.ts";
import type { Outcome, Read } from "./read-answer.ts";
import type { Send } from "./send.ts";

/**
 * What lies beneath a client's calls. It is there for what is an import of its own, so that nobody bundles it unasked:
 * `createRawClient` and `queryBatch`. They share this one sender, and so the token, the repeats and their budget.
 */
export interface Beneath {
  /** The deployment's URL without a slash at its end. */
  readonly url: string;
  /** The headers of every request, but for the authorization. A function, as they may hold keys: whoever prints the client sees none. */
  readonly headers: () => Record<string, string>;
  /** Sends one call, as often as it takes. */
  readonly send: Send;
  /** Begins a call. */
  readonly takeOff: (operation: string, functionPath?: string, options?: CallOptions) => Flight;
  /** Makes of what was thrown within a call what its caller is to see. */
  readonly toError: (flight: Flight, thrown: unknown) => unknown;
  /** The path of a function identifier, its slashes kept. */
  readonly encodePath: (functionIdentifier: string) => string;
  /** The client's own option. */
  readonly validation: Validation | undefined;
  /** Tells the client's logger. */
  readonly log: Log;
  /** Makes one call. */
  readonly call: <Result>(
    operation: string,
    read: Read<Result>,
    own: CallOptions | undefined,
    body?: () => object,
    functionPath?: string,
  ) => Call<Result>;
  /** Writes arguments as JSON; `root` is what an error's path begins with. */
  readonly encodeArguments: (args: Arguments | undefined, root?: string) => unknown;
  /** Reads a result envelope, which stands at `at` in the answer. */
  readonly readResult: (envelope: unknown, flight: Flight, at?: string) => Outcome;
  /** Stops at a place of the answer that is not as documented. */
  readonly misshapen: (path: string) => never;
  /** The error of a call that failed, without its secrets. */
  readonly errorOf: (flight: Flight, failure: Failure) => ConvexCallError;
  /** What the client's own calls go through instead of `send`: set as long as there is middleware. */
  through?: Send | undefined;
  /** The raw client, once there is one: every further one is the same. */
  raw?: unknown;
}
