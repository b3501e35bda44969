import { describe, expect, test } from "vitest";
import {
  type ConvexCallError,
  createConvexClient,
} from "../../src/languages/typescript/runtime/client/index.ts";
import { importRecords } from "../../src/languages/typescript/runtime/client/streaming/index.ts";
import { script, url } from "./script.ts";

describe("an import", () => {
  const records = Array.from({ length: 25 }, (_, number) => ({ table: "t", data: { number } }));

  test("is cut by count and by size, and names the batch that failed", async () => {
    const { sent, client } = script("", "", {
      status: 400,
      text: '{"code":"MissingPrimaryKeyValue","message":"m"}',
    });
    const failed = importRecords(client, records, { tables: { t: {} }, batchSize: 10 });
    const error = await failed.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: "status", status: 400, code: "MissingPrimaryKeyValue" });
    expect((error as Error).message).toMatch(/MissingPrimaryKeyValue.*\(records 20 to 24\)$/s);
    expect((error as ConvexCallError).batch).toEqual({ first: 20, last: 24 });
    expect(sent.map(({ body }) => JSON.parse(body ?? "").messages.length)).toEqual([10, 10, 5]);
    const small = script("", "", "", "", "");
    await importRecords(small.client, records, { tables: { t: {} }, batchBytes: 250 });
    expect(small.sent.length).toBe(5);
  });

  test("without a primary key is never sent twice unasked; with one it is", async () => {
    const down = { status: 503, text: "" };
    const plain = script(down);
    await expect(importRecords(plain.client, records, { tables: { t: {} } })).rejects.toMatchObject({
      status: 503,
      attempts: 1,
    });
    const keyed = script("", '{"indexesReady":false}', '{"indexesReady":true}', down, "");
    await importRecords(keyed.client, records, { tables: { t: { primaryKey: ["number"] } } });
    expect(keyed.sent.map(({ method, url: to }) => `${method} ${to.replace(/.*\//, "")}`)).toEqual([
      "PUT add_primary_key_indexes",
      "GET primary_key_indexes_ready",
      "GET primary_key_indexes_ready",
      "POST import_airbyte_records",
      "POST import_airbyte_records",
    ]);
  });

  test.for([
    { given: "nothing", fetch: undefined },
    { given: "the platform's fetch", fetch: globalThis.fetch },
    {
      given: "a wrapped fetch",
      fetch: (to: string, init: RequestInit) => globalThis.fetch(to, init),
    },
  ])("that has to wait for indexes is refused where there is $given to send", async ({ fetch }) => {
    const client = createConvexClient(url, { deployKey: "k", fetch });
    const failed = importRecords(client, records, { tables: { t: { primaryKey: ["number"] } } });
    await expect(failed).rejects.toMatchObject({
      kind: "input",
      operation: "primaryKeyIndexesReady",
      path: "fetch",
      rule: expect.stringContaining("a GET with a body, which fetch refuses to send"),
      attempts: 0,
    });
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
    const { sent, client } = script();
    const failed = importRecords(client, [{ table: "t", data }], { tables: { t: {} } });
    await expect(failed).rejects.toMatchObject({ kind: "input", path });
    expect(sent).toEqual([]);
  });
});
