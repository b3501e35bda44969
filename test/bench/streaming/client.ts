import v8 from "node:v8";
import vm from "node:vm";
import { createConvexClient } from "../../../src/languages/typescript/runtime/client/index.ts";
import { createNodeTransport } from "../../../src/languages/typescript/runtime/client/node-transport.ts";
import {
  exportDeltas,
  exportSnapshot,
  sync,
} from "../../../src/languages/typescript/runtime/client/streaming/index.ts";

// One way of reading everything, in a process of its own, so that what one leaves behind is not another's memory.

const [, , subject = "", url = ""] = process.argv;
v8.setFlagsFromString("--expose-gc");
const collect = vm.runInNewContext("gc") as () => void;
const client = createConvexClient(url, { deployKey: "local|key", fetch: createNodeTransport() });

/** What a program without a client does: whole numbers are rounded, values stay as they came. */
async function* plain(route: string, next: (page: never) => object | undefined, first: object) {
  for (let body: object | undefined = first; body !== undefined; ) {
    const response = await fetch(url + route, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Convex local|key" },
      body: JSON.stringify(body),
    });
    const page = JSON.parse(await response.text());
    yield page.values as unknown[];
    body = next(page as never);
  }
}

async function* documents(pages: AsyncIterable<{ readonly documents: readonly unknown[] }>) {
  for await (const page of pages) yield page.documents;
}

const subjects: Readonly<Record<string, () => AsyncIterable<readonly unknown[]>>> = {
  snapshot: () => documents(exportSnapshot(client)),
  deltas: () => documents(exportDeltas(client, { cursor: 1767225600123456789n })),
  sync: () => documents(sync(client)),
  "plain snapshot": () =>
    plain(
      "/api/list_snapshot",
      ({ hasMore, cursor }: { hasMore: boolean; cursor: string }) => (hasMore ? { cursor } : undefined),
      {},
    ),
  "plain deltas": () => {
    // Even a plain loop has to read the cursor exactly; the template's place is enough of it here.
    let at = 0n;
    return plain(
      "/api/document_deltas",
      ({ hasMore, values }: { hasMore: boolean; values: unknown[] }) => {
        at += BigInt(values.length);
        return hasMore ? { cursor: `at:${at}` } : undefined;
      },
      {},
    );
  },
  "plain sync": () =>
    plain(
      "/api/v1/data/sync",
      ({ status, pagination }: { status: { type: string }; pagination: { nextCursor: string } }) =>
        status.type === "upToDate" ? undefined : { cursor: pagination.nextCursor },
      {},
    ),
};

/**
 * The memory that is in use. V8 gives the pages that a collection freed back on threads of its own, and until then they
 * count as resident: hence a second collection, which waits for a part of them, and a moment for the rest.
 */
const memory = async () => {
  collect();
  collect();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 1e6, resident: rss / 1e6 };
};

let count = 0;
let early: Awaited<ReturnType<typeof memory>> | undefined;
let began = performance.now();
for await (const page of (subjects[subject] as () => AsyncIterable<readonly unknown[]>)()) {
  count += page.length;
  if (count < 10_000 || early) continue;
  const paused = performance.now();
  early = await memory();
  began += performance.now() - paused;
}
const seconds = (performance.now() - began) / 1000;
const late = await memory();
// maxRSS counts kilobytes of 1,024.
const highest = (process.resourceUsage().maxRSS * 1.024) / 1e3;
console.log(JSON.stringify({ count, seconds, early, late, highest }));
