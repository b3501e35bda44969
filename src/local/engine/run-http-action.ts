import { printValue, type Value } from "../../values/index.ts";
import { describeThrown } from "./describe-thrown.ts";
import type { HttpAction, LoadedComponent } from "./load-functions.ts";
import type { EngineComponent, FromEngine, HttpRequest } from "./messages.ts";
import { type CallContext, type Frame, frames } from "./runtime/frame.ts";
import type { Runtime } from "./runtime/runtime.ts";

/** A request with its body, where it has one. */
type RequestWithBody = HttpRequest & { readonly body: ReadableStream<Uint8Array> | undefined };

/** Where a request leads: which component's `http.ts`, and by which path there. */
interface Mount {
  readonly component: string;
  readonly loaded: LoadedComponent;
  readonly path: string;
}

/** The components whose routes hang below the app's, longest prefix first, and the app itself. */
function mountsOf(runtime: Runtime, components: readonly EngineComponent[], path: string): Mount | undefined {
  const prefixed = components
    .flatMap(({ path: component, httpPrefix }) => (httpPrefix === null ? [] : [{ component, httpPrefix }]))
    .filter(({ httpPrefix }) => path.startsWith(httpPrefix))
    .sort((a, b) => b.httpPrefix.length - a.httpPrefix.length)[0];
  const component = prefixed?.component ?? "";
  const loaded = runtime.code.components.get(component);
  if (loaded === undefined) return undefined;
  return {
    component,
    loaded,
    path: prefixed === undefined ? path : `/${path.slice(prefixed.httpPrefix.length)}`,
  };
}

/** Runs the HTTP action that a request is routed to, and tells its answer as it comes. Never throws. */
export async function runHttpAction(
  runtime: Runtime,
  components: readonly EngineComponent[],
  id: number,
  given: RequestWithBody,
  tell: (message: FromEngine) => void,
): Promise<readonly string[]> {
  const { identity, request: metadata } = given;
  const identityType = identity === null ? "unknown" : "user";
  const call: CallContext = {
    id,
    identity,
    identityType,
    request: metadata,
    logLines: [],
    finished: false,
  };
  const respond = (status: number, type: string, text: string) => {
    tell({ kind: "responded", id, status, headers: [["content-type", type]] });
    tell({ kind: "streamed", id, bytes: Buffer.from(text) });
    tell({ kind: "streamed", id, bytes: null });
  };
  const plain = "text/plain; charset=utf-8";
  const mount = mountsOf(runtime, components, new URL(given.url).pathname);
  if (mount?.loaded.router === undefined) {
    respond(404, plain, "This Convex deployment does not have HTTP actions enabled.");
    return [];
  }
  const found = mount.loaded.router.lookup(mount.path, given.method);
  if (found === null) {
    respond(404, plain, "No matching routes found");
    return [];
  }
  const { component } = mount;
  const identifier = `${given.method} ${mount.path}`;
  const execution = runtime.journal.begin(call, { component, identifier }, "httpAction");
  const type = "httpAction";
  const frame: Frame = { call, component, identifier: "http.js:default", type, depth: 0, execution };
  try {
    const status = await frames.run(frame, () => answer(found[0], id, given, tell));
    execution.end({ status });
  } catch (thrown) {
    execution.end({ thrown });
    const { message, frames: stack, data } = describeThrown(thrown, runtime.supervisor.folder);
    const body = {
      code: `[Request ID: ${metadata.requestId}] Server Error: ${message}`,
      trace: `${[message, ...stack].join("\n")}\n`,
      ...(data === undefined ? {} : { data: JSON.parse(printValue(data as Value)) }),
    };
    respond(500, "application/json", JSON.stringify(body));
  } finally {
    call.finished = true;
  }
  return call.logLines;
}

async function answer(
  action: HttpAction,
  id: number,
  { method, url, headers, body }: RequestWithBody,
  tell: (message: FromEngine) => void,
): Promise<number> {
  const init = {
    method,
    headers: headers as [string, string][],
    ...(body === undefined ? {} : { body, duplex: "half" }),
  };
  const response = await action.invokeHttpAction(new Request(url, init));
  // Cookies are the one header that may come twice, and must not be joined.
  const plain = [...response.headers].filter(([name]) => name !== "set-cookie");
  const cookies = response.headers.getSetCookie().map((cookie): [string, string] => ["set-cookie", cookie]);
  tell({ kind: "responded", id, status: response.status, headers: [...plain, ...cookies] });
  if (response.body !== null)
    for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>)
      tell({ kind: "streamed", id, bytes });
  tell({ kind: "streamed", id, bytes: null });
  return response.status;
}
