// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

import type { Arguments, Call, CallOptions, ConvexCallError, ConvexClient, Value } from "./index.js";
/** One query of a batch. */
interface QueryOfBatch {
    readonly path: string;
    /** The arguments object; `{}` where nothing is given. */
    readonly args?: Arguments | undefined;
}
/** What one query of a batch came to. */
type BatchResult<Result = Value> = {
    readonly status: "success";
    readonly value: Result;
    readonly logLines: readonly string[];
} | {
    readonly status: "error";
    readonly error: ConvexCallError;
};
/**
 * Runs queries at one timestamp, in one request: the operation `queryBatch`.
 *
 * The results come in the order of the queries. A function's failure stays in its own place, as an error that names the
 * function; what fails the request fails them all. Repeated like a query.
 *
 * @throws {@link ConvexCallError} of every kind but `function`.
 *
 * @example
 * ```ts
 * const [user, rooms] = await queryBatch(client, [{ path: "users:me" }, { path: "chat:rooms" }]);
 * ```
 */
declare function queryBatch(client: ConvexClient, queries: readonly QueryOfBatch[], options?: CallOptions): Call<readonly BatchResult[]>;
/** How queries are gathered. */
interface BatchingOptions {
    /** Queries in one request at most: 100. */
    readonly size?: number | undefined;
    /** Milliseconds that the first query waits for company. Nothing waits longer than the current task where it is 0. */
    readonly delay?: number | undefined;
}
/**
 * A client whose concurrent queries travel together, in one `queryBatch`, and so see the same moment.
 *
 * The backend runs the queries of a batch one after another. It refuses a whole batch for one query that cannot be, such
 * as a bad path: then each is sent alone, and no longer sees the others' moment. A lost connection, or a backend that is
 * too busy, fails them all. A query that has options of its own (a signal, a time limit) travels alone. Everything but
 * `query` is the client's own.
 *
 * @example
 * ```ts
 * const client = batchQueries(createConvexClient(url));
 * const [user, messages] = await Promise.all([client.query("users:me"), client.query("messages:list")]);
 * ```
 */
declare function batchQueries<Client extends ConvexClient>(client: Client, { size, delay }?: BatchingOptions): Client;
export { BatchResult, BatchingOptions, QueryOfBatch, batchQueries, queryBatch };
