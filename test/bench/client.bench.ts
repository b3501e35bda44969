import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadPeers, type Peers, subjectsAt } from "./client-subjects.ts";
import { measure, printMedians, printTargets } from "./measure.ts";

const corpus: unknown[] = JSON.parse(readFileSync(new URL("corpora/plain.json", import.meta.url), "utf8"));
const answers = {
  "200 B": JSON.stringify({ status: "success", value: { _id: "j".repeat(32), body: "x".repeat(120) } }),
  "20 KB": JSON.stringify({ status: "success", value: corpus.slice(0, corpus.length / 50) }),
  "1 MB": JSON.stringify({ status: "success", value: corpus }),
};

/** A whole call over loopback, beside raw fetch and the clients that people use. */
async function bench(peers: Peers): Promise<void> {
  for (const [size, body] of Object.entries(answers)) {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const server = createServer((request, response) => {
      request.resume().on("end", () => response.writeHead(200, headers).end(body));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const big = size === "1 MB";
    const medians = await measure(subjectsAt(url, peers), {
      rounds: big ? 40 : 150,
      warmUp: big ? 10 : 50,
      repeat: big ? 1 : 5,
    });
    printMedians(`one call, ${size}, loopback`, medians, "fetch");
    const ratio = (name: string, floor = "fetch") =>
      (medians[name] ?? Number.NaN) / (medians[floor] ?? Number.NaN);
    const most = big ? 1 : 0.6;
    const given = "convex-openapi-client, fetch given";
    printTargets([
      { what: `${size}, of raw fetch`, have: ratio("convex-openapi-client"), most },
      {
        what: `${size}, of ConvexHttpClient`,
        have: ratio("convex-openapi-client", "ConvexHttpClient"),
        most,
      },
      {
        what: `${size}, fetch given, of fetch with a time limit`,
        have: ratio(given, "fetch with a time limit"),
        most: 1.05,
      },
    ]);
    server.closeAllConnections();
    server.close();
  }
}

/** What a client costs by itself: every answer is there at once. Reported, not judged. */
async function benchStubbed(peers: Peers): Promise<void> {
  const body = answers["200 B"];
  const headers = { "content-type": "application/json" };
  const stub = async () => new Response(body, { headers });
  const medians = await measure(subjectsAt("http://stub.example", peers, stub), {
    rounds: 150,
    warmUp: 50,
    repeat: 20,
  });
  printMedians("one call, 200 B, stubbed response", medians, "fetch");
}

const peers = await loadPeers();
await bench(peers);
await benchStubbed(peers);
process.exit();
