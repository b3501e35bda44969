// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.
// src/languages/typescript/runtime/client/raw-client.ts
import createClient from "openapi-fetch";
var routes = {
  query: "/api/query",
  mutation: "/api/mutation",
  action: "/api/action",
  run: "/api/run/{functionIdentifier}",
  callFunction: "/api/function",
  queryTs: "/api/query_ts",
  queryAtTs: "/api/query_at_ts",
  queryBatch: "/api/query_batch"
};
function createRawClient({
  beneath
}) {
  beneath.raw ??= createRaw(beneath);
  return beneath.raw;
}
function createRaw(beneath) {
  const { url, headers, send, takeOff, toError, encodePath } = beneath;
  const platform = async (request, given) => {
    const flight = given ?? takeOff(operationOf(request.url), void 0, { signal: request.signal });
    try {
      const {
        status,
        headers: received,
        text
      } = await send(flight, {
        url: request.url,
        method: request.method,
        headers: {
          ...headers(),
          "convex-request-id": flight.place.requestId,
          ...Object.fromEntries(request.headers)
        },
        body: await request.text() || null
      });
      return new Response(text || null, { status, headers: listHeaders(received) });
    } catch (thrown) {
      throw toError(flight, thrown);
    }
  };
  const raw = createClient({
    baseUrl: url,
    fetch: platform,
    pathSerializer: (template, params) => {
      try {
        return template.replace(/\{(\w+)\}/g, (_, name) => encodePath(String(params[name] ?? "")));
      } catch (thrown) {
        throw toError(takeOff(operationOf(template)), thrown);
      }
    }
  });
  const through = async (flight, { headers: headers2, body }) => {
    const post = raw.POST;
    const { data, error, response } = await post(routes[flight.place.operation] ?? "", {
      params: { path: { functionIdentifier: flight.place.functionPath } },
      parseAs: "text",
      headers: headers2,
      body: body ?? void 0,
      bodySerializer: String,
      fetch: (request) => platform(request, flight)
    });
    const text = typeof error === "object" ? JSON.stringify(error) : String(error ?? data ?? "");
    return { status: response.status, headers: response.headers, text };
  };
  const { use, eject } = raw;
  const inUse = [];
  const redirect = () => {
    beneath.through = inUse.some(Boolean) ? through : void 0;
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
function listHeaders(headers) {
  if (headers instanceof Headers) return headers;
  const listed = new Headers();
  for (const name of ["content-type", "date", "location", "retry-after"]) {
    const text = headers.get(name);
    if (text !== null) listed.set(name, text);
  }
  return listed;
}
function operationOf(url) {
  const { pathname } = new URL(url, "http://none");
  const route = pathname.replace(/.*(?=\/api\/)/, "").replace(/^\/api\/run\/.*/, routes.run ?? "");
  return Object.entries(routes).find(([, path]) => path === route)?.[0] ?? pathname;
}
export {
  createRawClient
};
