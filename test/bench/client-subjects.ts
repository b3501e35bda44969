import { ConvexHttpClient } from "convex/browser";
import { makeFunctionReference } from "convex/server";
// As it is shipped: the sources would be measured with what a loader adds to them.
import { createConvexClient } from "convex-openapi";
import createClient from "openapi-fetch";
import { createNodeTransport } from "../../generated/typescript/node.js";
import { type HeyApi, loadHeyApi } from "./hey-api.ts";
import type { Subjects } from "./measure.ts";
import { peer, versionOf } from "./peer.ts";

interface Ofetch {
  readonly createFetch: (of: {
    readonly fetch: typeof fetch;
  }) => (url: string, init: object) => Promise<unknown>;
}

interface Axios {
  readonly default: { post(url: string, body: object, config: object): Promise<unknown> };
}

/** The clients beside ours that are installed. */
export interface Peers {
  readonly hey: HeyApi | undefined;
  readonly ofetch: Ofetch | undefined;
  readonly axios: Axios | undefined;
}

/** Loads the peers, and says which versions are measured. */
export async function loadPeers(): Promise<Peers> {
  const names = ["convex", "openapi-fetch", "@hey-api/openapi-ts", "ofetch", "axios", "undici"];
  console.log(names.map((name) => `${name} ${versionOf(name)}`).join(", "));
  const hey = await loadHeyApi();
  if (hey === undefined) console.log("skipped: hey-api (run npm run bench:install)");
  return { hey, ofetch: await peer<Ofetch>("ofetch"), axios: await peer<Axios>("axios") };
}

const path = "messages:list";
const args = { channel: "general" };
const json = { path, format: "convex_encoded_json", args };

/** One query, by every client: over the network, or answered by a `fetch` that is given. */
export function subjectsAt(url: string, { hey, ofetch, axios }: Peers, stub?: typeof fetch): Subjects {
  const send = stub ?? globalThis.fetch;
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(json) };
  const ours = createConvexClient(url, { fetch: stub });
  const fetching = createConvexClient(url, { fetch: send });
  const node = createConvexClient(url, { fetch: createNodeTransport() });
  const theirs = new ConvexHttpClient(url, { logger: false, ...(stub && { fetch: stub }) });
  const reference = makeFunctionReference<"query">(path);
  const bare = createClient<Record<string, never>>({ baseUrl: url, fetch: (request) => send(request) });
  const post = bare.POST as unknown as (path: string, init: object) => Promise<unknown>;
  hey?.client.setConfig({ baseUrl: url, fetch: send });
  const fetched = ofetch?.createFetch({ fetch: send });
  const config = stub && { adapter: "fetch", env: { fetch: stub, Request, Response } };
  return {
    fetch: async () => JSON.parse(await (await send(`${url}/api/query`, init)).text()),
    "fetch with a time limit": () => limitedFetch(send, `${url}/api/query`, init),
    "convex-openapi-client": () => ours.query(path, args),
    ...(!stub && {
      "convex-openapi-client, fetch given": () => fetching.query(path, args),
      "convex-openapi-client/node": () => node.query(path, args),
    }),
    ConvexHttpClient: () => theirs.query(reference, args),
    "openapi-fetch": () => post("/api/query", { body: json }),
    ...(hey && { "hey-api": () => hey.query({ body: json }) }),
    ...(fetched && { ofetch: () => fetched(`${url}/api/query`, { method: "POST", body: json }) }),
    ...(axios && { axios: () => axios.default.post(`${url}/api/query`, json, config ?? {}) }),
  };
}

/** What any client that limits time and names its requests asks of `fetch`: reported, to see what such a client can reach. */
async function limitedFetch(send: typeof fetch, url: string, init: RequestInit): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 30_000);
  const headers = {
    ...init.headers,
    "convex-client": "bench-1.0.0",
    "convex-request-id": "0123456789abcdef",
  };
  try {
    const { signal } = controller;
    return JSON.parse(await (await send(url, { ...init, headers, signal, redirect: "manual" })).text());
  } finally {
    clearTimeout(timer);
  }
}
