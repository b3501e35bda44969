import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// A deployment of a million documents that costs little: every page is the same template, only its end is written anew.
// A process of its own; it prints its address.

const total = Number(process.env.DOCUMENTS ?? 1_000_000);
const snapshot = "1767225600123456789";

/** A document with every kind of value, in the form of one format. */
function fields(number: number, exported: boolean): string {
  const big = 9_007_199_254_740_993n + BigInt(number);
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(big);
  const int64 = exported ? String(big) : `{"$integer":"${bytes.toString("base64")}"}`;
  const id = `j57${String(number).padStart(29, "0")}`;
  return `"_creationTime":1767225600123.25,"_id":"${id}","author":"Ada","body":"document ${number}, which says \\"${"x".repeat(60)}\\"","bytes":{"$bytes":"AQIDBAU="},"likes":${int64},"rank":${number}.0,"tags":["general","random"],"where":{"x":${number}.5,"y":null}`;
}

const stamp = (number: number) => String(1_767_225_600_123_456_000n + BigInt(number));
const rows = (count: number, row: (number: number) => string) =>
  Buffer.from(`{"values":[${Array.from({ length: count }, (_, number) => row(number)).join()}]`);
const flat = (deltas: string) => (number: number) =>
  `{"_component":"","_table":"messages","_ts":${stamp(number)}${deltas},${fields(number, false)}}`;

const routes: Readonly<
  Record<string, { readonly count: number; readonly page: Buffer; end(at: number): string }>
> = {
  "/api/list_snapshot": {
    count: 1024,
    page: rows(1024, flat("")),
    end: (at) => {
      const cursor =
        at < total ? JSON.stringify(JSON.stringify({ tablet: "messages", id: String(at) })) : "null";
      return `,"snapshot":${snapshot},"cursor":${cursor},"hasMore":${at < total}}`;
    },
  },
  "/api/document_deltas": {
    count: 128,
    page: rows(128, flat(',"_deleted":false')),
    end: (at) => `,"cursor":${BigInt(snapshot) + BigInt(at)},"hasMore":${at < total}}`,
  },
  "/api/v1/data/sync": {
    count: 16_384,
    page: rows(
      16_384,
      (number) =>
        `{"component":"","table":"messages","ts":${stamp(number)},"deleted":false,"value":{${fields(number, true)}}}`,
    ),
    end: (at) => {
      const status = at < total ? '{"type":"snapshotting"}' : `{"type":"upToDate","snapshotTs":${snapshot}}`;
      return `,"truncates":[],"status":${status},"syncId":"s","pagination":{"hasMore":true,"nextCursor":"at:${at}"}}`;
    },
  },
};

/** How many documents came before: the saved cursor of each route holds it. */
function placeOf(body: string): number {
  const [, opaque, digits] = /(?:\\"id\\":\\"|at:)(\d+)|"cursor":(\d+)/.exec(body) ?? [];
  if (opaque !== undefined) return Number(opaque);
  return digits === undefined ? 0 : Number(BigInt(digits) - BigInt(snapshot));
}

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (text) => {
    body += text;
  });
  request.on("end", () => {
    const route = routes[request.url ?? ""];
    if (route === undefined) return response.writeHead(404).end();
    const end = Buffer.from(route.end(placeOf(body) + route.count));
    response.writeHead(200, {
      "content-type": "application/json",
      "content-length": route.page.length + end.length,
    });
    response.write(route.page);
    response.end(end);
  });
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
