import { encodeTree } from "../../../../values/encode-tree.ts";
import { refuse } from "../../../../values/value-error.ts";
import { createAuthorization } from "./authorization.ts";
import type { Beneath } from "./beneath.ts";
import { makeCall } from "./call.ts";
import { checkHeaders, checkOptions } from "./check-options.ts";
import type { ConvexClient } from "./convex-client.ts";
import { checkDeploymentUrl } from "./deployment-url.ts";
import { errorOf, type Log, takeOff, toError } from "./flight.ts";
import { encodePath } from "./function-identifier.ts";
import type { Arguments, Call, CallOptions } from "./invoke.ts";
import type { ClientOptions, LogEvent } from "./options.ts";
import { misshapen, type Read, readResult, readTs } from "./read-answer.ts";
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
  const beneath = createBeneath(url, options);

  const call =
    (operation: string) =>
    <Result>(
      path: string,
      args: Arguments | undefined,
      own: CallOptions | undefined,
      extra?: object,
    ): Call<Result> =>
      beneath.call(
        operation,
        readResult as Read<never>,
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
    beneath,
    invoke: ({ kind, path, args, ...own }) => call(kind)(path, args, own),
    query: call("query"),
    mutation: call("mutation"),
    action: call("action"),
    run: call("run"),
    callFunction: (path, args, own) =>
      call("callFunction")(path, args, own, { componentPath: own?.componentPath }),
    queryAtTs: (path, args, ts, own) => call("queryAtTs")(path, args, own, { ts }),
    queryTs: (own) => beneath.call("queryTs", readTs, own),
    snapshot: (own) => takeSnapshot(client, own),
  };
  return client;
}

/** Arguments are one object; anything else would be taken for a list of arguments. */
function encodeArguments(args: Arguments = {}, root = "args"): unknown {
  // The backend counts the list that it puts the arguments into.
  const json = encodeTree(args, root, 1);
  const object = {}.toString.call(args) === "[object Object]";
  return object ? json : refuse("must be an object", root);
}

function createBeneath(url: string, options: ClientOptions): Beneath {
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
    const beneath: Beneath = {
      url: checkDeploymentUrl(url),
      headers: () => ({ ...headers }),
      send: createSend(options, createAuthorization(options), log),
      takeOff,
      toError,
      encodePath,
      validation: options.validation,
      log,
      call: (...call) => makeCall(beneath, ...call),
      encodeArguments,
      readResult,
      misshapen,
      errorOf,
    };
    checkOptions({ ...options, ...options.retry });
    return beneath;
  } catch (thrown) {
    throw toError(takeOff("createConvexClient"), thrown);
  }
}
