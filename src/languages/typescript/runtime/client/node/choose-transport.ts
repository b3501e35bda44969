import { channel } from "node:diagnostics_channel";
import type { Transport } from "../options.ts";
import { sendOverHttp } from "./send-over-http.ts";

/** Where undici, and Node's `fetch` made of it, has what sends all its requests. */
const globalDispatcher = Symbol.for("undici.globalDispatcher.1");

/** Tracers listen here, to what `fetch` sends. */
const requests = channel("undici:request:create");

/** What was looked at last, and whether it was Node's own. */
let seen: readonly [fetch: unknown, dispatcher: unknown, isOwn: boolean] = [undefined, undefined, false];

/**
 * What a client on Node sends by: `node:http`, and `fetch` as soon as somebody has put something of their own in its
 * place or below it, such as a mock, a cache or a tracer. Asked for each time, as that may happen at any.
 */
export function chooseTransport(): Transport {
  const { fetch } = globalThis;
  const dispatcher = (globalThis as { readonly [globalDispatcher]?: object })[globalDispatcher];
  if (seen[0] !== fetch || seen[1] !== dispatcher) {
    seen = [fetch, dispatcher, isOwn(fetch) && (dispatcher === undefined || isPlain(dispatcher))];
  }
  return seen[2] && !requests.hasSubscribers ? sendOverHttp : (fetch as Transport);
}

/** Node's `fetch` loads undici when it is first called. One of another text is somebody else's, or of a Node that is not known. */
function isOwn(fetch: unknown): boolean {
  return (
    typeof fetch === "function" && /internal\/deps\/undici/.test(Function.prototype.toString.call(fetch))
  );
}

/** Whether a dispatcher is an `Agent` of undici that was told nothing: no proxy, mock, certificate or interceptor. */
function isPlain(dispatcher: object): boolean {
  const told = (name: string): unknown => {
    const key = Object.getOwnPropertySymbols(dispatcher).find(({ description }) => description === name);
    return key && Reflect.get(dispatcher, key);
  };
  const { name, prototype } = dispatcher.constructor;
  const options = Object.values(told("options") ?? { unknown: true });
  return (
    name === "Agent" &&
    Reflect.get(dispatcher, "dispatch") === prototype.dispatch &&
    Object(told("factory")).name === "defaultFactory" &&
    options.every((value) => value === undefined || value === Number.POSITIVE_INFINITY)
  );
}
