import v8 from "node:v8";
import vm from "node:vm";
import { expect, test } from "vitest";
import { createConvexClient } from "../../src/languages/typescript/runtime/client/index.ts";
import {
  exportDeltas,
  exportSnapshot,
  sync,
} from "../../src/languages/typescript/runtime/client/streaming/index.ts";

v8.setFlagsFromString("--expose-gc");
const collect = vm.runInNewContext("gc") as () => void;

/** Pages without an end, of one document each. */
const pages: Readonly<Record<string, string>> = {
  "/api/list_snapshot": `{"values":[{"_component":"","_table":"t","_ts":1,"_id":"a"}],"snapshot":1,"cursor":"c","hasMore":true}`,
  "/api/document_deltas": `{"values":[{"_component":"","_table":"t","_ts":1,"_id":"a"}],"cursor":1,"hasMore":true}`,
  "/api/v1/data/sync": `{"values":[{"component":"","table":"t","ts":1,"deleted":false,"value":{"_id":"a"}}],"truncates":[],"status":{"type":"snapshotting"},"syncId":"s","pagination":{"hasMore":true,"nextCursor":"c"}}`,
};

test.each(["exportSnapshot", "exportDeltas", "sync"])(
  "%s holds no page while it asks for the next",
  async (name) => {
    const held: WeakRef<object>[] = [];
    const found: number[] = [];
    const options = {
      deployKey: "local|key",
      fetch: async (url: string) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        collect();
        found.push(held.filter((page) => page.deref() !== undefined).length);
        return new Response(pages[new URL(url).pathname]);
      },
    };
    const client = createConvexClient("http://127.0.0.1:1", options);
    const stream: AsyncGenerator<object> =
      name === "sync"
        ? sync(client)
        : name === "exportDeltas"
          ? exportDeltas(client, { cursor: 1n })
          : exportSnapshot(client);
    const take = async () => {
      const { value } = await stream.next();
      held.push(new WeakRef(value));
    };
    for (let page = 0; page < 4; page++) await take();
    await stream.return(undefined);
    expect(found).toEqual([0, 0, 0, 0]);
  },
);
