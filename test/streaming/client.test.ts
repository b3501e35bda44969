import { expect, test } from "vitest";
import { createConvexClient } from "../../src/languages/typescript/runtime/client/index.ts";
import {
  exportSnapshot,
  type SyncPage,
  sync,
} from "../../src/languages/typescript/runtime/client/streaming/index.ts";
import { all, script, url } from "./script.ts";

const row = (id: string, fields = "") =>
  `{"_component":"","_table":"t","_ts":1767225600123456789,"_id":"${id}"${fields}}`;

test("a snapshot sends its own snapshot and cursor back, digit by digit, and asks again after a 503", async () => {
  const cursor = '{"tablet":"x","id":"y"}';
  const { sent, client } = script(
    `{"values":[${row("a", ',"n":1.0,"i":{"$integer":"KgAAAAAAAAA="}')}],"snapshot":1767225600987654321,"cursor":${JSON.stringify(cursor)},"hasMore":true}`,
    { status: 503, text: "" },
    `{"values":[],"snapshot":1767225600987654321,"cursor":null,"hasMore":false}`,
  );
  const pages = await all(exportSnapshot(client));
  expect(pages[0]?.documents).toEqual([
    {
      component: "",
      table: "t",
      id: "a",
      ts: 1767225600123456789n,
      deleted: false,
      value: { _id: "a", n: 1, i: 42n },
    },
  ]);
  expect(sent.map(({ body }) => body)).toEqual([
    '{"format":"convex_encoded_json"}',
    ...Array(2).fill(
      `{"snapshot":1767225600987654321,"cursor":${JSON.stringify(cursor)},"format":"convex_encoded_json"}`,
    ),
  ]);
  expect(sent[0]?.headers).toMatchObject({ authorization: "Convex prod:x|secret" });
  // The last page's cursor says that there is nothing more to read.
  expect(await all(exportSnapshot(client, { cursor: pages[1]?.cursor }))).toEqual([]);
});

test("a sync tells int64 from float64, and ends when it is up to date", async () => {
  const page = (status: string, value: string, cursor: string) =>
    `{"status":${status},"truncates":[{"component":"","table":"t"}],"values":[{"component":"","table":"t","ts":1767225600123456789,"deleted":false,"value":${value}}],"syncId":"s","pagination":{"hasMore":true,"nextCursor":"${cursor}"}}`;
  const { sent, client } = script(
    page(
      '{"type":"snapshotting"}',
      '{"_id":"a","i":9223372036854775807,"f":1.0,"b":{"$bytes":"AQID"}}',
      "c1",
    ),
    page(
      '{"type":"upToDate","snapshotTs":1767225600123456790}',
      '{"_id":"b","n":{"$float":"AAAAAAAA+H8="}}',
      "c2",
    ),
  );
  const pages: SyncPage[] = await all(sync(client));
  expect(pages.map(({ status, snapshotTs, cursor }) => [status, snapshotTs, cursor])).toEqual([
    ["snapshotting", undefined, "c1"],
    ["upToDate", 1767225600123456790n, "c2"],
  ]);
  expect(pages[0]?.documents[0]?.value).toEqual({
    _id: "a",
    i: 9223372036854775807n,
    f: 1,
    b: new Uint8Array([1, 2, 3]).buffer,
  });
  expect(pages[1]?.documents[0]?.value.n).toBeNaN();
  expect(sent[1]?.body).toBe('{"cursor":"c1"}');
});

test.for([
  { given: "no JSON", text: "<html>", path: "" },
  { given: "no list", text: '{"values":{},"snapshot":1,"cursor":null,"hasMore":false}', path: "values" },
  {
    given: "a timestamp that is text",
    text: `{"values":[${row("a").replace(/\d{19}/, '"1"')}],"snapshot":1,"cursor":null,"hasMore":false}`,
    path: "values[0]._ts",
  },
  {
    given: "a value that is none",
    text: `{"values":[${row("a", ',"x":{"$integer":"AA=="}')}],"snapshot":1,"cursor":null,"hasMore":false}`,
    path: "values[0].x",
  },
])("an answer with $given is kind shape", async ({ text, path }) => {
  const { client } = script(text);
  await expect(exportSnapshot(client).next()).rejects.toMatchObject({
    kind: "shape",
    issues: [{ path }],
  });
});

test("a logger that fails does not fail the stream that it is told about", async () => {
  const { options } = script('{"values":[],"snapshot":1,"cursor":null,"hasMore":false}');
  const logger = () => {
    throw new Error("the disk is full");
  };
  const pages = await all(exportSnapshot(createConvexClient(url, { ...options, logger })));
  expect(pages).toMatchObject([{ done: true, snapshot: 1n }]);
});

test("a stream keeps its client's budget of repeats, its headers and its logger", async () => {
  const told: string[] = [];
  const { sent, options } = script({ status: 503, text: "" }, "never asked for");
  const client = createConvexClient(url, {
    ...options,
    retry: { baseDelay: 1, budget: 0 },
    headers: { "x-trace": "1" },
    logger: ({ type, operation }) => told.push(`${operation} ${type}`),
  });
  await expect(all(exportSnapshot(client))).rejects.toMatchObject({ status: 503, attempts: 1 });
  expect(sent.map(({ headers }) => headers["x-trace"])).toEqual(["1"]);
  expect(told).toEqual(["listSnapshot request", "listSnapshot response"]);
});
