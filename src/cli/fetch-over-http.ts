import { sendOverHttp } from "../languages/typescript/runtime/client/node/send-over-http.ts";

/** Statuses whose answers a `Response` takes no body for. */
const bodiless = [204, 205, 304];

/** What is asked of the headers of an answer. */
const named = ["content-type", "location", "retry-after"];

/**
 * A `fetch` for what wants a `Response`, through the proxies of the environment, which Node's own passes by. It follows
 * no redirect.
 */
export async function fetchOverHttp(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const answer = await sendOverHttp(request.url, {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    body: (await request.text()) || null,
    signal: request.signal,
    redirect: "manual",
  });
  const { status } = answer;
  // Bytes, as a text would be said to be one where the server says nothing.
  const body = bodiless.includes(status) ? null : await answer.arrayBuffer?.();
  const headers = named.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  return new Response(body ?? null, { status, headers });
}
