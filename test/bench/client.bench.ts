import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ConvexHttpClient } from "convex/browser";
import { makeFunctionReference } from "convex/server";
import createClient from "openapi-fetch";
import { createConvexClient } from "../../src/client/index.ts";
import { createNodeTransport } from "../../src/client/node-transport.ts";
import { measure, printMedians, printTargets, type Subjects } from "./measure.ts";
import { peer } from "./peer.ts";

const corpus: unknown[] = JSON.parse(readFileSync(new URL("corpora/plain.json", import.meta.url), "utf8"));
const answers = {
  "200 B": JSON.stringify({ status: "success", value: { _id: "j".repeat(32), body: "x".repeat(120) } }),
  "20 KB": JSON.stringify({ status: "success", value: corpus.slice(0, corpus.length / 50) }),
  "1 MB": JSON.stringify({ status: "success", value: corpus }),
};

/** A whole call over loopback, beside raw fetch and the clients that people use. */
async function bench(): Promise<void> {
  for (const [size, body] of Object.entries(answers)) {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const server = createServer((request, response) => {
      request.resume().on("end", () => response.writeHead(200, headers).end(body));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const big = size === "1 MB";
    const medians = await measure(await subjectsAt(url), {
      rounds: big ? 40 : 150,
      warmUp: big ? 10 : 50,
      repeat: big ? 1 : 5,
    });
    printMedians(`one call, ${size}, loopback`, medians, "fetch");
    const ratio = (name: string, floor = "fetch") =>
      (medians[name] ?? Number.NaN) / (medians[floor] ?? Number.NaN);
    const most = big ? 1.25 : 1.1;
    printTargets([
      { what: `${size}, of raw fetch`, have: ratio("convex-openapi-client"), most },
      {
        what: `${size}, of ConvexHttpClient`,
        have: ratio("convex-openapi-client", "ConvexHttpClient"),
        most: 1,
      },
      ...(big
        ? []
        : [
            {
              what: `${size}, node transport, of raw fetch`,
              have: ratio("convex-openapi-client/node"),
              most: 0.75,
            },
          ]),
    ]);
    server.closeAllConnections();
    server.close();
  }
}

async function subjectsAt(url: string): Promise<Subjects> {
  const path = "messages:list";
  const args = { channel: "general" };
  const json = { path, format: "convex_encoded_json", args };
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(json),
  };
  const ours = createConvexClient(url);
  const node = createConvexClient(url, { fetch: createNodeTransport() });
  const theirs = new ConvexHttpClient(url, { logger: false });
  const reference = makeFunctionReference<"query">(path);
  const bare = createClient<Record<string, never>>({ baseUrl: url });
  const post = bare.POST as unknown as (path: string, init: object) => Promise<unknown>;
  const ofetch = await peer<{ ofetch: (url: string, init: object) => Promise<unknown> }>("ofetch");
  const axios = await peer<{ default: { post: (url: string, body: object) => Promise<unknown> } }>("axios");
  return {
    fetch: async () => JSON.parse(await (await fetch(`${url}/api/query`, init)).text()),
    "convex-openapi-client": () => ours.query(path, args),
    "convex-openapi-client/node": () => node.query(path, args),
    ConvexHttpClient: () => theirs.query(reference, args),
    "openapi-fetch": () => post("/api/query", { body: json }),
    ...(ofetch && { ofetch: () => ofetch.ofetch(`${url}/api/query`, { method: "POST", body: json }) }),
    ...(axios && { axios: () => axios.default.post(`${url}/api/query`, json) }),
  };
}

await bench();
process.exit();
