import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { paths } from "../../../../../generated/typescript/paths.d.ts";
import type { Beneath } from "./beneath.ts";
import type { ConvexClient } from "./convex-client.ts";
import type { Flight } from "./flight.ts";
import type { Send } from "./send.ts";

/** The path template of every operation that a client has a method for. */
const routes: Readonly<Record<string, string>> = {
  query: "/api/query",
  mutation: "/api/mutation",
  action: "/api/action",
  run: "/api/run/{functionIdentifier}",
  callFunction: "/api/function",
  queryTs: "/api/query_ts",
  queryAtTs: "/api/query_at_ts",
  queryBatch: "/api/query_batch",
};

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
export function createRawClient<Paths extends object = paths>({
  beneath,
}: Pick<ConvexClient, "beneath">): Client<Paths> {
  beneath.raw ??= createRaw(beneath);
  return beneath.raw as Client<Paths>;
}

function createRaw(beneath: Beneath): Client<object> {
  const { url, headers, send, takeOff, toError, encodePath } = beneath;

  /** Sends a `Request` of the platform: one that middleware has seen of the client's own calls, or a raw one. */
  const platform = async (request: Request, given?: Flight): Promise<Response> => {
    const flight = given ?? takeOff(operationOf(request.url), undefined, { signal: request.signal });
    try {
      const {
        status,
        headers: received,
        text,
      } = await send(flight, {
        url: request.url,
        method: request.method,
        headers: {
          ...headers(),
          "convex-request-id": flight.place.requestId,
          ...Object.fromEntries(request.headers),
        },
        body: (await request.text()) || null,
      });
      return new Response(text || null, { status, headers: listHeaders(received) });
    } catch (thrown) {
      throw toError(flight, thrown);
    }
  };

  const raw = createClient<object>({
    baseUrl: url,
    fetch: platform,
    pathSerializer: (template, params) => {
      try {
        return template.replace(/\{(\w+)\}/g, (_, name: string) => encodePath(String(params[name] ?? "")));
      } catch (thrown) {
        throw toError(takeOff(operationOf(template)), thrown);
      }
    },
  });

  /** One of the client's own calls, through the middleware. */
  const through: Send = async (flight, { headers, body }) => {
    const post = raw.POST as unknown as (path: string, init: object) => Promise<Exchange>;
    const { data, error, response } = await post(routes[flight.place.operation] ?? "", {
      params: { path: { functionIdentifier: flight.place.functionPath } },
      parseAs: "text",
      headers,
      body: body ?? undefined,
      bodySerializer: String,
      fetch: (request: Request) => platform(request, flight),
    });
    // openapi-fetch has parsed the body of a failure where it could.
    const text = typeof error === "object" ? JSON.stringify(error) : String(error ?? data ?? "");
    return { status: response.status, headers: response.headers, text };
  };

  const { use, eject } = raw;
  const inUse: (Middleware | undefined)[] = [];
  const redirect = () => {
    beneath.through = inUse.some(Boolean) ? through : undefined;
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

/** The operation that a URL or a template belongs to, for raw calls; its path where it belongs to none. */
function operationOf(url: string): string {
  const { pathname } = new URL(url, "http://none");
  const route = pathname.replace(/.*(?=\/api\/)/, "").replace(/^\/api\/run\/.*/, routes.run ?? "");
  return Object.entries(routes).find(([, path]) => path === route)?.[0] ?? pathname;
}
