import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { paths } from "../../../../../generated/typescript/paths.d.ts";
import * as table from "../../../../../generated/typescript/table.js";
import { beginCall, type CallState, toError } from "./call-state.ts";
import { type ClientInternals, internalsOf } from "./client-internals.ts";
import type { ConvexClient } from "./convex-client.ts";
import { encodePath } from "./function-identifier.ts";
import type { Send } from "./send.ts";

/** Every operation of the document. */
const operations = Object.values<unknown>(table).filter(
  (value): value is table.Operation => Object(value).path !== undefined,
);

/** What openapi-fetch gives back for a call that is read as text. */
interface Exchange {
  readonly data?: string;
  readonly error?: unknown;
  readonly response: Response;
}

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
export function createRawClient<Paths extends object = paths>(client: ConvexClient): Client<Paths> {
  const own = internalsOf(client);
  own.raw ??= createRaw(own);
  return own.raw as Client<Paths>;
}

function createRaw(own: ClientInternals): Client<object> {
  const { url, headers, send } = own;

  /** Sends a `Request` of the platform: one that middleware has seen of the client's own calls, or a raw one. */
  const platform = async (request: Request, given?: CallState): Promise<Response> => {
    const state =
      given ??
      beginCall(operationAt(request.method, request.url.slice(url.length)), undefined, {
        signal: request.signal,
      });
    try {
      const {
        status,
        headers: received,
        text,
      } = await send(state, {
        url: request.url,
        method: request.method,
        headers: {
          ...headers(),
          "convex-request-id": state.place.requestId,
          ...Object.fromEntries(request.headers),
        },
        body: (await request.text()) || null,
      });
      return new Response(text || null, { status, headers: listHeaders(received) });
    } catch (thrown) {
      throw toError(state, thrown);
    }
  };

  const raw = createClient<object>({
    baseUrl: url,
    fetch: platform,
    pathSerializer: (template, params) => {
      try {
        return template.replace(/\{(\w+)\}/g, (_, name: string) =>
          encodePath(String(params[name] ?? ""), name),
        );
      } catch (thrown) {
        throw toError(beginCall(operationAt("POST", template.slice(url.length))), thrown);
      }
    },
  });

  /** One of the client's own calls, through the middleware. */
  const through: Send = async (state, wire) => {
    const { operation, place } = state;
    const { headers, body } = wire;
    // The platform has no `Request` that is a GET with a body, and middleware sees texts alone.
    const isPlain = operation.sends !== "bytes" && operation.answers !== "bytes";
    if (!isPlain || (operation.method === "GET" && body !== null)) return send(state, wire);
    const path = place.functionPath === undefined ? wire.url.slice(url.length) : operation.path;
    const request = raw.request as unknown as (
      method: string,
      path: string,
      init: object,
    ) => Promise<Exchange>;
    const { data, error, response } = await request(operation.method, path, {
      params: { path: { functionIdentifier: place.functionPath } },
      parseAs: "text",
      headers,
      body: body ?? undefined,
      bodySerializer: String,
      fetch: (request: Request) => platform(request, state),
    });
    // openapi-fetch has parsed the body of a failure where it could.
    const text = typeof error === "object" ? JSON.stringify(error) : String(error ?? data ?? "");
    return { status: response.status, headers: response.headers, text };
  };

  const { use, eject } = raw;
  const inUse: (Middleware | undefined)[] = [];
  const redirect = () => {
    own.through = inUse.some(Boolean) ? through : undefined;
  };
  raw.use = (...added) => {
    use(...added);
    inUse.push(...added);
    redirect();
  };
  raw.eject = (...removed) => {
    eject(...removed);
    for (const middleware of removed) {
      const at = inUse.indexOf(middleware);
      if (at !== -1) inUse.splice(at, 1);
    }
    redirect();
  };
  return raw;
}

/** A transport may have headers that can be asked for and not listed: then those that say something of an answer. */
function listHeaders(headers: { get(name: string): string | null }): Headers {
  if (headers instanceof Headers) return headers;
  const listed = new Headers();
  for (const name of ["content-type", "date", "location", "retry-after"]) {
    const text = headers.get(name);
    if (text !== null) listed.set(name, text);
  }
  return listed;
}

/** The operation that a path below the deployment's URL belongs to; one of that path alone where there is none. */
function operationAt(method: string, target: string): table.Operation {
  const [path = ""] = target.split("?");
  const known = operations.filter((operation) => patternOf(operation).test(path));
  const { run } = table;
  return known.find((operation) => operation.method === method) ?? known[0] ?? { ...run, id: path };
}

function patternOf({ path }: table.Operation): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".+")}$`);
}
