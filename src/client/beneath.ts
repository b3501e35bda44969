import type { Flight } from "./flight.ts";
import type { CallOptions } from "./invoke.ts";
import type { Send } from "./send.ts";

/**
 * What lies beneath a client's calls. It is there for `createRawClient`, which is an import of its own so that nobody
 * bundles openapi-fetch unasked; the two share this one sender, and so the token, the repeats and their budget.
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
  /** What the client's own calls go through instead of `send`: set as long as there is middleware. */
  through?: Send | undefined;
  /** The raw client, once there is one: every further one is the same. */
  raw?: unknown;
}
