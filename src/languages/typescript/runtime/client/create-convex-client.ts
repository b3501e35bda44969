import {
  action,
  callFunction,
  mutation,
  type Operation,
  query,
  queryAtTs,
  queryTs,
  run,
  VERSION,
} from "../../../../../generated/typescript/table.js";
import { encodeTree } from "../../../../values/encode-tree.ts";
import { refuse } from "../../../../values/value-error.ts";
import { createAuthorization } from "./authorization.ts";
import { makeCall } from "./call.ts";
import { callFrom } from "./call-of.ts";
import { beginCall, errorOf, type Log, toError } from "./call-state.ts";
import { checkClientOptions, checkHeaders } from "./check-options.ts";
import { checkText } from "./check-text.ts";
import { type ClientInternals, internals } from "./client-internals.ts";
import type { ConvexClient } from "./convex-client.ts";
import { checkDeploymentUrl } from "./deployment-url.ts";
import type { Arguments, Call, CallOptions } from "./invoke.ts";
import type { ClientOptions, LogEvent } from "./options.ts";
import { invalidShape, type Read, readResult, readTs } from "./read-answer.ts";
import { createSend } from "./send.ts";
import { takeSnapshot } from "./snapshot.ts";

const format = "convex_encoded_json";

/**
 * Makes a client of one deployment.
 *
 * @param url - the deployment's URL, such as `https://happy-animal-123.convex.cloud`.
 * @throws {@link ConvexCallError} with kind `input` when the URL or an option cannot be.
 */
export function createConvexClient(url: string, options: ClientOptions = {}): ConvexClient {
  const own = createInternals(url, options);

  const call =
    (operation: Operation) =>
    <Result>(
      functionPath: string,
      args: Arguments | undefined,
      options: CallOptions | undefined,
      extra: object = {},
    ): Call<Result> =>
      own.call({
        operation,
        functionPath,
        options,
        // Where the path of the request names the function, the body does not.
        body: () =>
          JSON.stringify({
            path: operation.parameters ? undefined : functionPath,
            ...(encodeTree(extra, "", 0) as object),
            format,
            args: encodeArguments(args),
          }),
        read: ((answer, state) => readResult(answer(), state)) as Read<unknown> as Read<never>,
      });

  const kinds = { query: call(query), mutation: call(mutation), action: call(action) };
  const client = {
    [internals]: own,
    ...kinds,
    invoke: (invocation) =>
      callFrom({ id: "invoke" }, () => kinds[invocation.kind](invocation.path, invocation.args, invocation)),
    run: call(run),
    callFunction: (path, args, options) =>
      callFrom(
        callFunction,
        () => call(callFunction)(path, args, options, { componentPath: options?.componentPath }),
        path,
      ),
    queryAtTs: (path, args, ts, options) => call(queryAtTs)(path, args, options, { ts }),
    queryTs: (options) => own.call({ operation: queryTs, options, read: readTs }),
    snapshot: (options) => takeSnapshot(client, options),
  } as ConvexClient;
  return client;
}

/** Arguments are one object; anything else would be taken for a list of arguments. */
function encodeArguments(args: Arguments = {}, root = "args"): unknown {
  // The backend counts the list that it puts the arguments into.
  const json = encodeTree(args, root, 1);
  const object = {}.toString.call(args) === "[object Object]";
  return object ? json : refuse("must be an object", root);
}

function createInternals(url: string, options: ClientOptions): ClientInternals {
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
      "convex-client": `convex-openapi-typescript-${VERSION}`,
      ...(options.headers && checkHeaders(options.headers)),
    };
    const own: ClientInternals = {
      url: checkDeploymentUrl(url),
      headers: () => ({ ...headers }),
      send: createSend(options, createAuthorization(options), log),
      options: () => options,
      log,
      call: (request) => makeCall(own, request),
      callFrom,
      checkText,
      encodeArguments,
      readResult,
      invalidShape,
      errorOf,
    };
    checkClientOptions(options);
    return own;
  } catch (thrown) {
    throw toError(beginCall({ id: "createConvexClient" } as Operation), thrown);
  }
}
