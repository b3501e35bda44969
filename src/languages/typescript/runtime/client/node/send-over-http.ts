import http from "node:http";
import https from "node:https";
import type { Transport, TransportAnswer } from "../options.ts";
import { keepConnections } from "./keep-connections.ts";
import { proxyFor, proxyHeaders } from "./proxy.ts";
import { unpack } from "./unpack.ts";

/** Where requests to one origin go: to it, or to a proxy. */
interface Route {
  readonly request: typeof http.request;
  readonly agent: http.Agent;
  readonly hostname: string;
  readonly port: string | number;
  /** A proxy of `http:` is asked for whole URLs. */
  readonly isWhole: boolean;
  readonly headers: Record<string, string>;
}

const routes = new Map<string, Route>();
const agents = new Map<string, http.Agent>();

/** The route to an origin; the environment is asked for a proxy when the first request goes there. */
function routeTo(url: URL): Route {
  const known = routes.get(url.origin);
  if (known !== undefined) return known;
  const proxy = proxyFor(url);
  const isWhole = proxy !== undefined && url.protocol === "http:";
  const next = isWhole ? proxy : url;
  const name = `${next.protocol} ${proxy?.href}`;
  const agent = agents.get(name) ?? keepConnections(next.protocol, isWhole ? undefined : proxy);
  agents.set(name, agent);
  const isSecure = next.protocol === "https:";
  const route: Route = {
    // Asked for each time: whoever replaces these later means it.
    request: ((...given: Parameters<typeof http.request>) =>
      (isSecure ? https : http).request(...given)) as typeof http.request,
    agent,
    hostname: next.hostname.replace(/^\[|\]$/g, ""),
    port: next.port || (isSecure ? 443 : 80),
    isWhole,
    headers: {
      host: url.host,
      accept: "*/*",
      "accept-encoding": "gzip, deflate, br",
      "user-agent": "node",
      ...(isWhole && proxyHeaders(proxy)),
    },
  };
  routes.set(url.origin, route);
  return route;
}

/** Sends over Node's own HTTP/1.1 with kept connections, through the proxy that the environment names. */
function send(
  url: string,
  { method, headers, body, signal, inPieces }: Parameters<Transport>[1],
): Promise<TransportAnswer> {
  return new Promise((resolve, reject) => {
    const to = new URL(url);
    const { request, agent, hostname, port, isWhole, headers: own } = routeTo(to);
    // Never as text: Node would write the headers with it, and in its encoding.
    const content = body === null ? undefined : Buffer.from(body as string);
    const all: Record<string, string | number> = { ...own, ...headers };
    if (content !== undefined || method !== "GET") all["content-length"] = content?.length ?? 0;
    const path = isWhole ? `${to.origin}${to.pathname}${to.search}` : to.pathname + to.search;
    const sent = request({ agent, hostname, port, path, method, headers: all });
    let complete = () => false;
    sent.on("error", (error) => {
      // An answer that has come whole is one, whatever its connection does after it.
      if (complete()) return;
      // It holds what the server sent, which may repeat a key.
      Reflect.deleteProperty(error, "rawPacket");
      reject(error);
    });
    sent.on("response", (answer) => {
      if (inPieces && answer.headers["content-encoding"] === undefined) {
        resolve({ ...answerOf(answer, []), body: answer, text: () => textOf(answer) });
        return;
      }
      const pieces: Buffer[] = [];
      complete = () => answer.complete;
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () => resolve(answerOf(answer, pieces)));
    });
    signal.addEventListener("abort", () => sent.destroy(), { once: true });
    sent.end(content);
  });
}

/** The text of an answer that comes in pieces, such as that of an error. */
async function textOf(answer: http.IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** The same that a `Response` gives. */
function answerOf(
  { statusCode = 0, headers }: http.IncomingMessage,
  pieces: readonly Buffer[],
): TransportAnswer {
  const bytes = async (): Promise<Buffer> => {
    const [first = Buffer.alloc(0)] = pieces;
    const body = pieces.length > 1 ? Buffer.concat(pieces) : first;
    const encoding = headers["content-encoding"];
    return encoding === undefined ? body : unpack(body, encoding);
  };
  return {
    status: statusCode,
    headers: {
      get: (name) => {
        const value = headers[name.toLowerCase()];
        return value === undefined ? null : String(value);
      },
    },
    text: async () => {
      const text = (await bytes()).toString();
      return text.startsWith("\uFEFF") ? text.slice(1) : text;
    },
    arrayBuffer: async () => Uint8Array.from(await bytes()).buffer,
  };
}

/** What a client on Node sends by where nobody has put something else in place of `fetch`. */
export const sendOverHttp: Transport = Object.assign(send, { getWithBody: true });
