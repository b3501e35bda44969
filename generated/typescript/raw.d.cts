// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

import type { Client } from "openapi-fetch";
import type { paths } from "./paths.cjs";
import type { ConvexClient } from "./index.cjs";
/**
 * The openapi-fetch client of a deployment: every path of the document with its types, and middleware that sees the
 * platform's own `Request` and `Response`.
 *
 * Its requests travel as the client's do: with its authorization and headers, its time limits, its repeats; middleware
 * lies above all that and sees one call. As long as there is middleware, the client's own calls pass through it, too.
 * A client has one raw client: asking again gives the same.
 *
 * @example
 * ```ts
 * const raw = createRawClient(client);
 * raw.use({ onRequest: ({ request }) => request.headers.set("x-trace", "1") });
 * const { data, error } = await raw.POST("/api/query", { body: { path: "messages:list", args: {} } });
 * ```
 */
declare function createRawClient<Paths extends object = paths>(client: ConvexClient): Client<Paths>;
export { createRawClient };
