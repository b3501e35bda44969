import { queryBatch as operation } from "../../../../../generated/typescript/table.js";
import type { Value } from "../../../../values/index.ts";
import type { ConvexCallError } from "../errors/index.ts";
import { internalsOf } from "./client-internals.ts";
import type { ConvexClient } from "./convex-client.ts";
import type { Arguments, Call, CallOptions } from "./invoke.ts";

/** One query of a batch. */
export interface QueryOfBatch {
  readonly path: string;
  /** The arguments object; `{}` where nothing is given. */
  readonly args?: Arguments | undefined;
}

/** What one query of a batch came to. */
export type BatchResult<Result = Value> =
  | { readonly status: "success"; readonly value: Result; readonly logLines: readonly string[] }
  | { readonly status: "error"; readonly error: ConvexCallError };

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
export function queryBatch(
  client: ConvexClient,
  queries: readonly QueryOfBatch[],
  options?: CallOptions,
): Call<readonly BatchResult[]> {
  const { call, checkText, encodeArguments, readResult, invalidShape, errorOf } = internalsOf(client);
  return call({
    operation,
    options,
    read: (answer, state) => {
      const { results } = Object(answer()) as { readonly results?: unknown };
      if (!Array.isArray(results) || results.length !== queries.length) return invalidShape("results");
      const logLines: string[] = [];
      const value = results.map((result: unknown, at): BatchResult => {
        const { failure, ...outcome } = readResult(result, state, `results[${at}].`);
        logLines.push(...outcome.logLines);
        if (!failure) return { status: "success", ...outcome };
        const own = { ...state, place: { ...state.place, functionPath: queries[at]?.path } };
        return { status: "error", error: errorOf(own, failure) };
      });
      return { value, logLines };
    },
    body: () =>
      JSON.stringify({
        queries: queries.map(({ path, args }, at) => ({
          path: checkText(path, `queries[${at}].path`),
          format: "convex_encoded_json",
          args: encodeArguments(args, `queries[${at}].args`),
        })),
      }),
  });
}
