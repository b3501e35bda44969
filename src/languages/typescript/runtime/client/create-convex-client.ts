import type { ClientMethods } from "../../../../../generated/typescript/methods.d.ts";
import { METHODS, type Operation, VERSION } from "../../../../../generated/typescript/table.js";
import { encodeTree } from "../../../../values/encode-tree.ts";
import { refuse } from "../../../../values/value-error.ts";
import { attempt } from "./attempt.ts";
import { createAuthorization } from "./authorization.ts";
import { makeCall } from "./call.ts";
import { callFrom } from "./call-of.ts";
import { beginCall, errorOf, type Log, toError } from "./call-state.ts";
import { checkClientOptions, checkHeaders } from "./check-options.ts";
import { checkText } from "./check-text.ts";
import { type ClientInternals, type Internal, internals } from "./client-internals.ts";
import { clientMethod } from "./client-method.ts";
import type { ConvexClient } from "./convex-client.ts";
import { checkDeploymentUrl } from "./deployment-url.ts";
import type { Arguments } from "./invoke.ts";
import type { ClientOptions, LogEvent, Transport } from "./options.ts";
import { invalidShape, readResult } from "./read-answer.ts";
import { redact } from "./redact.ts";
import { createSend } from "./send.ts";
import { takeSnapshot } from "./snapshot.ts";

/**
 * Makes a client of one deployment.
 *
 * @param url - the deployment's URL, such as `https://happy-animal-123.convex.cloud`.
 * @throws {@link ConvexCallError} with kind `input` when the URL or an option cannot be.
 */
export function createConvexClient(url: string, options?: ClientOptions): ConvexClient {
  return createClient(url, options);
}

/** The same for a platform that has something better than `fetch`, which is asked for at each request. */
export function createClient(
  url: string,
  options: ClientOptions = {},
  platform: () => Transport = () => fetch,
): ConvexClient {
  const own = createInternals(url, options, () => options.fetch ?? platform());

  const methods = METHODS.map((operation) => [operation.id, clientMethod(own, operation)]);
  const client: ConvexClient & Internal = {
    [internals]: own,
    ...(Object.fromEntries(methods) as ClientMethods),
    invoke: (invocation) =>
      callFrom({ id: "invoke" }, () => client[invocation.kind](invocation.path, invocation.args, invocation)),
    snapshot: (options) => takeSnapshot(client, options),
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

function createInternals(url: string, options: ClientOptions, transport: () => Transport): ClientInternals {
  const log: Log = ({ place, secrets }, event) => {
    // A logger that fails must not fail the call that it is told about.
    attempt(() => options.logger?.({ ...place, ...redact(event, secrets) } as LogEvent));
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
      send: createSend(options, transport, createAuthorization(options), log),
      options: () => options,
      transport,
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
