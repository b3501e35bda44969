import { encodeTree } from "../values/encode-tree.ts";
import { createAuthorization, refuse } from "./authorization.ts";
import { type Base, type Log, makeCall } from "./call.ts";
import { checkHeaders, checkNumbers } from "./check-options.ts";
import type { ConvexClient } from "./convex-client.ts";
import { checkDeploymentUrl } from "./deployment-url.ts";
import { type Flight, takeOff, toError } from "./flight.ts";
import { encodePath } from "./function-identifier.ts";
import type { Arguments, Call, CallOptions } from "./invoke.ts";
import type { ClientOptions, LogEvent } from "./options.ts";
import { type Outcome, readBatch, readResult, readTs } from "./read-answer.ts";
import { createSend } from "./send.ts";
import { takeSnapshot } from "./snapshot.ts";
import { version } from "./version.ts";

const format = "convex_encoded_json";

/**
 * Makes a client of one deployment.
 *
 * @param url - the deployment's URL, such as `https://happy-animal-123.convex.cloud`.
 * @throws {@link ConvexCallError} with kind `input` when the URL or an option cannot be.
 */
export function createConvexClient(url: string, options: ClientOptions = {}): ConvexClient {
  const base = createBase(url, options);

  const call =
    (operation: string) =>
    <Result>(
      path: string,
      args: Arguments | undefined,
      own: CallOptions | undefined,
      extra?: object,
    ): Call<Result> =>
      makeCall(
        base,
        operation,
        readResult as (json: unknown, flight: Flight) => Outcome<never>,
        own,
        () => ({
          path: operation === "run" ? undefined : path,
          ...extra,
          format,
          args: encodeArguments(args),
        }),
        path,
      );

  const client: ConvexClient = {
    beneath: base.beneath,
    invoke: ({ kind, path, args, ...own }) => call(kind)(path, args, own),
    query: call("query"),
    mutation: call("mutation"),
    action: call("action"),
    run: call("run"),
    callFunction: (path, args, own) =>
      call("callFunction")(path, args, own, { componentPath: own?.componentPath }),
    queryAtTs: (path, args, ts, own) => call("queryAtTs")(path, args, own, { ts }),
    queryTs: (own) => makeCall(base, "queryTs", readTs, own),
    queryBatch: (queries, own) =>
      makeCall(
        base,
        "queryBatch",
        (json, flight) => readBatch(json, queries, flight),
        own,
        () => ({
          queries: queries.map(({ path, args }, at) => ({
            path,
            format,
            args: encodeArguments(args, `queries[${at}].args`),
          })),
        }),
      ),
    snapshot: (own) => takeSnapshot(client, own),
  };
  return client;
}

/** Arguments are one object; anything else would be taken for a list of arguments. */
function encodeArguments(args: Arguments = {}, root = "args"): unknown {
  // The backend counts the list that it puts the arguments into.
  const json = encodeTree(args, root, 1);
  const object = {}.toString.call(args) === "[object Object]";
  return object ? json : refuse(root, "must be an object");
}

function createBase(url: string, options: ClientOptions): Base {
  const log: Log = ({ place }, event) => {
    try {
      options.logger?.({ ...place, ...event } as LogEvent);
    } catch {
      // A logger that fails must not fail the call that it is told about.
    }
  };
  try {
    const headers: Record<string, string> = {
      "content-type": "application/json",
      "convex-client": `convex-openapi-typescript-${version}`,
      ...(options.headers && checkHeaders(options.headers)),
    };
    const beneath = {
      url: checkDeploymentUrl(url),
      headers: () => ({ ...headers }),
      send: createSend(options, createAuthorization(options), log),
      takeOff,
      toError,
      encodePath,
    };
    checkNumbers(options);
    checkNumbers(options.retry || {});
    return { beneath, options, log };
  } catch (thrown) {
    throw toError(takeOff("createConvexClient"), thrown);
  }
}
