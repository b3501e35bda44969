// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

import type { Arguments, Call, CallOptions, ConvexClient } from "./index.js";
/** The options of one mutation of a queue. */
interface QueuedOptions extends CallOptions {
    /** Sends this mutation at once, past all that wait. */
    readonly skipQueue?: boolean | undefined;
}
/** A client whose `mutation` waits for its turn. */
type QueueingClient<Client extends ConvexClient> = Omit<Client, "mutation"> & {
    mutation<Result>(path: string, args?: Arguments, options?: QueuedOptions): Call<Result>;
};
/**
 * A client whose mutations are sent strictly one after another, in the order in which they were called, as those of
 * `ConvexHttpClient` are. One that fails does not stop those behind it, and one that is aborted while it waits is never
 * sent. Everything else is the client's own.
 *
 * @example
 * ```ts
 * const client = queueMutations(createConvexClient(url));
 * client.mutation("cart:add", { item: "a" });
 * await client.mutation("cart:checkout");
 * ```
 */
declare function queueMutations<Client extends ConvexClient>(client: Client): QueueingClient<Client>;
export { QueuedOptions, QueueingClient, queueMutations };
