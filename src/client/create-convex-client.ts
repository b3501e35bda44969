import createClient from "openapi-fetch";
import type { paths } from "../../generated/typescript/paths.d.ts";
import { encodeValue, type Json, type Value } from "../values/index.ts";
import { createAuthorization, refuse } from "./authorization.ts";
import { type Base, type Log, makeCall } from "./call.ts";
import { checkHeaders, checkNumbers } from "./check-options.ts";
import type { ConvexClient } from "./convex-client.ts";
import { checkDeploymentUrl } from "./deployment-url.ts";
import { type Flight, takeOff, toError } from "./flight.ts";
import { serializePath } from "./function-identifier.ts";
import type { Arguments, Call, CallOptions } from "./invoke.ts";
import type { ClientOptions, LogEvent } from "./options.ts";
import { type Outcome, readBatch, readResult, readTs } from "./read-answer.ts";
import { createSend } from "./send.ts";
import { takeSnapshot } from "./snapshot.ts";
import { version } from "./version.ts";

const routes = {
  query: "/api/query",
  mutation: "/api/mutation",
  action: "/api/action",
  run: "/api/run/{functionIdentifier}",
  callFunction: "/api/function",
  queryTs: "/api/query_ts",
  queryAtTs: "/api/query_at_ts",
  queryBatch: "/api/query_batch",
};

type Operation = keyof typeof routes;

const format = "convex_encoded_json";

/**
 * Makes a client of one deployment.
 *
 * @param url - the deployment's URL, such as `https://happy-animal-123.convex.cloud`.
 * @throws {@link ConvexCallError} with kind `input` when the URL or an option cannot be.
 */
export function createConvexClient<Paths extends object = paths>(
  url: string,
  options: ClientOptions = {},
): ConvexClient<Paths> {
  const base = createBase(url, options);

  const call = <Result>(
    operation: Operation,
    path: string,
    args: Arguments | undefined,
    own: CallOptions = {},
    extra?: object,
  ): Call<Result> =>
    makeCall<Result>(base, {
      operation,
      route: routes[operation],
      functionPath: path,
      options: own,
      body: () => ({ ...(operation !== "run" && { path }), ...extra, format, args: encodeArguments(args) }),
      read: (json) => readResult(json) as Outcome<never>,
    });

  const client: ConvexClient<Paths> = {
    raw: base.raw as ConvexClient<Paths>["raw"],
    invoke: ({ kind, path, args, ...own }) => call(kind, path, args, own),
    query: (path, args, own) => call("query", path, args, own),
    mutation: (path, args, own) => call("mutation", path, args, own),
    action: (path, args, own) => call("action", path, args, own),
    run: (path, args, own) => call("run", path, args, own),
    callFunction: (path, args, own) =>
      call("callFunction", path, args, own, { componentPath: own?.componentPath }),
    queryAtTs: (path, args, ts, own) => call("queryAtTs", path, args, own, { ts }),
    queryTs: (own = {}) =>
      makeCall(base, {
        operation: "queryTs",
        route: routes.queryTs,
        functionPath: undefined,
        options: own,
        body: undefined,
        read: readTs,
      }),
    queryBatch: (queries, own = {}) =>
      makeCall(base, {
        operation: "queryBatch",
        route: routes.queryBatch,
        functionPath: undefined,
        options: own,
        body: () => ({
          queries: queries.map(({ path, args }, at) => ({
            path,
            format,
            args: encodeArguments(args, `queries[${at}].args`),
          })),
        }),
        read: (json, flight) => readBatch(json, queries, flight),
      }),
    snapshot: (own) => takeSnapshot(client, own),
  };
  return client;
}

/** Arguments are one object; anything else would be taken for a list of arguments. */
function encodeArguments(args: Arguments = {}, root = "args"): Json {
  // The backend counts the list that it puts the arguments into.
  const json = encodeValue(args as Value, { root, depth: 1 });
  if (typeof args !== "object" || args === null || Array.isArray(args) || args instanceof ArrayBuffer) {
    refuse(root, "must be an object");
  }
  return json;
}

function createBase(url: string, options: ClientOptions): Base {
  const log: Log = ({ operation, functionPath, requestId, attempts }, event) => {
    try {
      options.logger?.({ operation, functionPath, requestId, attempts, ...event } as LogEvent);
    } catch {
      // A logger that fails must not fail the call that it is told about.
    }
  };
  try {
    const baseUrl = checkDeploymentUrl(url);
    checkNumbers(options);
    checkNumbers(options.retry || {});
    const headers = {
      "content-type": "application/json",
      "convex-client": `convex-openapi-typescript-${version}`,
      ...checkHeaders(options.headers),
    };
    const send = createSend(options, createAuthorization(options), log);

    /** Takes a `Request` of the platform: of a call that middleware has seen, or of a caller of `raw`. */
    const platform = async (request: Request, given?: Flight): Promise<Response> => {
      const flight = given ?? takeOff(operationOf(request.url), undefined, { signal: request.signal });
      try {
        const received = await send(flight, {
          url: request.url,
          method: request.method,
          headers: {
            ...headers,
            "convex-request-id": flight.requestId,
            ...Object.fromEntries(request.headers),
          },
          body: (await request.text()) || null,
        });
        return new Response(received.text || null, received as unknown as ResponseInit);
      } catch (thrown) {
        throw toError(flight, thrown);
      }
    };

    const raw = createClient<object>({ baseUrl, fetch: platform, pathSerializer: serializePath });
    const { use } = raw;
    let middleware = false;
    raw.use = (...added) => {
      middleware = true;
      use(...added);
    };
    return {
      raw,
      send,
      headers,
      url: baseUrl,
      options,
      log,
      platform: () => (middleware ? platform : undefined),
    };
  } catch (thrown) {
    throw toError(takeOff("createConvexClient", undefined, {}), thrown);
  }
}

/** The operation that a URL belongs to, for calls of `raw`; its path where it belongs to none. */
function operationOf(url: string): string {
  const { pathname } = new URL(url);
  const route = pathname.replace(/.*(?=\/api\/)/, "").replace(/^\/api\/run\/.*/, routes.run);
  return Object.entries(routes).find(([, path]) => path === route)?.[0] ?? pathname;
}
