import { describe, expect, test } from "vitest";
import {
  exportDeltas,
  exportSnapshot,
  importRecords,
  type StreamOptions,
  type SyncPage,
  sync,
} from "../../src/client/streaming/index.ts";
import { parseExact } from "../../src/client/streaming/parse-exact.ts";

const url = "http://127.0.0.1:1";

/** A transport that gives scripted answers and keeps what was sent. */
function script(...answers: readonly (string | { readonly status: number; readonly text: string })[]) {
  const sent: { url: string; method: string; body: string | null; headers: Record<string, string> }[] = [];
  const fetch: NonNullable<StreamOptions["fetch"]> = async (to, { method, body, headers }) => {
    const answer = answers[sent.length];
    sent.push({ url: to, method, body, headers });
    if (answer === undefined) throw new Error("one request too many");
    const { status, text } = typeof answer === "string" ? { status: 200, text: answer } : answer;
    return { status, headers: { get: () => null }, text: async () => text };
  };
  return { sent, options: { deployKey: "prod:x|secret", fetch, retry: { baseDelay: 1 } } };
}

async function all<Page>(pages: AsyncIterable<Page>): Promise<Page[]> {
  const read: Page[] = [];
  for await (const page of pages) read.push(page);
  return read;
}

describe("the exact reader", () => {
  test.for([
    { given: "1767225600123456789", want: 1767225600123456789n },
    { given: "[1, 1.0, -7, 1e3, 1.5e-7]", want: [1n, 1, -7n, 1000, 1.5e-7] },
    { given: "[0, -0, -0.0]", want: [0n, -0, -0] },
    { given: '"12 \\" 34 \\\\"', want: '12 " 34 \\' },
    { given: '{"1": "2", "a\\"3": [4]}', want: { "1": "2", 'a"3': [4n] } },
  ])("reads $given", ({ given, want }) => expect(parseExact(given)).toEqual(want));

  test("keeps __proto__ as a field", () => {
    const read = parseExact('{"__proto__": {"a": 1}}') as object;
    expect(Object.getOwnPropertyDescriptor(read, "__proto__")?.value).toEqual({ a: 1n });
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  test.for(["01", "[1,]", "1.", "{1: 2}", "--1", "", "[1 2]"])("refuses %s", (text) =>
    expect(() => parseExact(text)).toThrow(SyntaxError),
  );

  test("reads a text of ten megabytes", () => {
    const long = "x\\n".repeat(3_400_000);
    expect((parseExact(`["${long}", 12]`) as unknown[])[1]).toBe(12n);
  });
});

describe("what is ill-formed is refused before it is sent", () => {
  const selections: readonly { readonly selection: unknown; readonly path: string }[] = [
    { selection: "everything", path: "selection" },
    { selection: [], path: "selection" },
    { selection: {}, path: "selection._other" },
    { selection: { _other: "exclude" }, path: "selection._other" },
    {
      selection: { "": { messages: "included", _other: "excluded" }, _other: "excluded" },
      path: 'selection[""].messages',
    },
    { selection: { "": { messages: {} }, _other: "excluded" }, path: 'selection[""]._other' },
    {
      selection: { "": { "my table": { _other: "included" }, _other: "excluded" }, _other: "excluded" },
      path: 'selection[""]["my table"]',
    },
    {
      selection: {
        "": { m: { _id: "excluded", _other: "included" }, _other: "excluded" },
        _other: "excluded",
      },
      path: 'selection[""].m._id',
    },
  ];
  test.for(selections)("a selection: $path", async ({ selection, path }) => {
    const { sent, options } = script();
    const more = { ...options, selection: selection as never };
    for (const stream of [
      exportSnapshot(url, more),
      exportDeltas(url, { ...more, cursor: 1n }),
      sync(url, more),
    ]) {
      await expect(stream.next()).rejects.toMatchObject({ kind: "input", path, attempts: 0 });
    }
    expect(sent).toEqual([]);
  });

  test("a cursor that is a number, as it was rounded", async () => {
    const { sent, options } = script();
    const stream = exportDeltas(url, { ...options, cursor: Number(1767225600123456789n) as never });
    await expect(stream.next()).rejects.toMatchObject({ kind: "input", path: "cursor" });
    expect(sent).toEqual([]);
  });

  test("a snapshot's cursor of somewhere else, and a missing key", async () => {
    const { options } = script();
    await expect(exportSnapshot(url, { ...options, cursor: "elsewhere" }).next()).rejects.toMatchObject({
      kind: "input",
      path: "cursor",
    });
    await expect(exportSnapshot(url, { ...options, deployKey: "" }).next()).rejects.toMatchObject({
      kind: "input",
      path: "deployKey",
    });
  });
});

const row = (id: string, fields = "") =>
  `{"_component":"","_table":"t","_ts":1767225600123456789,"_id":"${id}"${fields}}`;

test("a snapshot sends its own snapshot and cursor back, digit by digit, and asks again after a 503", async () => {
  const cursor = '{"tablet":"x","id":"y"}';
  const { sent, options } = script(
    `{"values":[${row("a", ',"n":1.0,"i":{"$integer":"KgAAAAAAAAA="}')}],"snapshot":1767225600987654321,"cursor":${JSON.stringify(cursor)},"hasMore":true}`,
    { status: 503, text: "" },
    `{"values":[],"snapshot":1767225600987654321,"cursor":null,"hasMore":false}`,
  );
  const pages = await all(exportSnapshot(url, options));
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
  expect(await all(exportSnapshot(url, { ...script().options, cursor: pages[1]?.cursor }))).toEqual([]);
});

test("a sync tells int64 from float64, and ends when it is up to date", async () => {
  const page = (status: string, value: string, cursor: string) =>
    `{"status":${status},"truncates":[{"component":"","table":"t"}],"values":[{"component":"","table":"t","ts":1767225600123456789,"deleted":false,"value":${value}}],"syncId":"s","pagination":{"hasMore":true,"nextCursor":"${cursor}"}}`;
  const { sent, options } = script(
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
  const pages: SyncPage[] = await all(sync(url, options));
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
  const { options } = script(text);
  await expect(exportSnapshot(url, options).next()).rejects.toMatchObject({
    kind: "shape",
    issues: [{ path }],
  });
});

describe("an import", () => {
  const records = Array.from({ length: 25 }, (_, number) => ({ table: "t", data: { number } }));

  test("is cut by count and by size, and names the batch that failed", async () => {
    const { sent, options } = script("", "", {
      status: 400,
      text: '{"code":"MissingPrimaryKeyValue","message":"m"}',
    });
    const failed = importRecords(url, records, { ...options, tables: { t: {} }, batchSize: 10 });
    await expect(failed).rejects.toMatchObject({
      kind: "status",
      code: "MissingPrimaryKeyValue",
      batch: { first: 20, last: 24 },
    });
    expect(sent.map(({ body }) => JSON.parse(body ?? "").messages.length)).toEqual([10, 10, 5]);
    const small = script("", "", "", "", "");
    await importRecords(url, records, { ...small.options, tables: { t: {} }, batchBytes: 250 });
    expect(small.sent.length).toBe(5);
  });

  test("without a primary key is never sent twice unasked; with one it is", async () => {
    const down = { status: 503, text: "" };
    const plain = script(down);
    await expect(importRecords(url, records, { ...plain.options, tables: { t: {} } })).rejects.toMatchObject({
      status: 503,
      attempts: 1,
    });
    const keyed = script("", '{"indexesReady":false}', '{"indexesReady":true}', down, "");
    await importRecords(url, records, { ...keyed.options, tables: { t: { primaryKey: ["number"] } } });
    expect(keyed.sent.map(({ method, url: to }) => `${method} ${to.replace(/.*\//, "")}`)).toEqual([
      "PUT add_primary_key_indexes",
      "GET primary_key_indexes_ready",
      "GET primary_key_indexes_ready",
      "POST import_airbyte_records",
      "POST import_airbyte_records",
    ]);
  });

  test("that has to wait for indexes is refused where only fetch is there", async () => {
    const failed = importRecords(url, records, { deployKey: "k", tables: { t: { primaryKey: ["number"] } } });
    await expect(failed).rejects.toMatchObject({ kind: "input", path: "fetch", attempts: 0 });
  });

  test.for([
    { given: "an int64", data: { a: [1n] }, path: "records[0].data.a[0]" },
    { given: "bytes", data: { a: new ArrayBuffer(1) }, path: "records[0].data.a" },
    {
      given: "an encoded int64",
      data: { a: { $integer: "KgAAAAAAAAA=" } },
      path: "records[0].data.a.$integer",
    },
    { given: "NaN", data: { a: { b: Number.NaN } }, path: "records[0].data.a.b" },
  ])("refuses $given, which would arrive as something else", async ({ data, path }) => {
    const { sent, options } = script();
    const failed = importRecords(url, [{ table: "t", data }], { ...options, tables: { t: {} } });
    await expect(failed).rejects.toMatchObject({ kind: "input", path });
    expect(sent).toEqual([]);
  });
});
