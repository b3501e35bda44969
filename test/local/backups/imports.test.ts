import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createId } from "../../../src/local/engine/ids/document-id.ts";
import type { LocalDeployment } from "../../../src/local/index.ts";
import { operate } from "../administration/operate.ts";
import { withFolder } from "../with-folder.ts";
import { backUp } from "./backup.ts";
import { call, contentsOf, fillShop, shop, systemQuery } from "./shop.ts";

const run = promisify(execFile);
const queryImport = "_system/cli/queryImport";
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A zip file made by the tools of another house. */
async function zipWithPython(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "import-"));
  const script = `import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as zip:
    for name, text in json.load(open(sys.argv[2])).items(): zip.writestr(name, text)`;
  try {
    const [zip, list] = [join(folder, "made.zip"), join(folder, "files.json")];
    await writeFile(list, JSON.stringify(files));
    await run("python3", ["-c", script, zip, list]);
    return new Uint8Array(await readFile(zip));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The fields of a table's documents without those of the platform. */
const rowsOf = (deployment: LocalDeployment, table: string) =>
  deployment.ledger
    .documents()
    .filter((write) => write.table === table)
    .map(({ document }) => {
      const { _id, _creationTime, ...fields } = JSON.parse(document ?? "");
      return fields;
    });

describe("rows of one table", () => {
  test.for([
    [
      "csv",
      'name, price ,note\r\nA,1.5,"says ""hi"""\nB,2,\n',
      [
        { name: "A", price: 1.5, note: 'says "hi"' },
        { name: "B", price: 2, note: "" },
      ],
    ],
    [
      "jsonLines",
      '{"a":1}\n{"b":{"$integer":"AQAAAAAAAAA="}}\n',
      [{ a: 1 }, { b: { $integer: "AQAAAAAAAAA=" } }],
    ],
    ["jsonArray", '[{"a":[null]},{}]', [{ a: [null] }, {}]],
  ] as const)("as %s", async ([format, body, want]) => {
    await withFolder(shop, async (deployment) => {
      const query = { format, tableName: "kinds" };
      expect((await operate(deployment, "importFile", { query, body: text(body) })).json).toEqual({
        numWritten: want.length,
      });
      expect(rowsOf(deployment, "kinds")).toEqual(want);
      // The table is not empty any more.
      expect(await operate(deployment, "importFile", { query, body: text(body) })).toMatchObject({
        status: 400,
        json: { code: "ImportFailed", message: expect.stringContaining("Table kinds already exists.") },
      });
      await operate(deployment, "importFile", { query: { ...query, mode: "append" }, body: text(body) });
      expect(rowsOf(deployment, "kinds").length).toBe(want.length * 2);
      await operate(deployment, "importFile", { query: { ...query, mode: "replace" }, body: text(body) });
      expect(rowsOf(deployment, "kinds")).toEqual(want);
    });
  });

  test.for([
    ["csv", "a,b\n1\n", "CSV row 1 doesn't have all of the fields in the header"],
    ["csv", "$a\n1\n", 'CSV header "$a" isn\'t a valid field name'],
    ["jsonLines", '{"a":1}\n{"a":', "Row 2 wasn't valid JSON"],
    ["jsonLines", '{"a":1}\n7\n', "Row 2 wasn't an object"],
    ["jsonArray", '{"a":1}', "Not a JSON array"],
    ["jsonLines", "\uFEFF{}", "UTF-8 BOM is not supported"],
    ["jsonLines", '{"a":{"$integer":"AAAA"}}', "Int64 must be exactly eight bytes"],
    ["jsonLines", '{"of":"nobody","count":1}', "does not match the schema"],
  ] as const)("%s that says %s is refused, and nothing is written", async ([format, body, why]) => {
    await withFolder(shop, async (deployment) => {
      const query = { format, tableName: "orders" };
      expect(await operate(deployment, "importFile", { query, body: text(body) })).toMatchObject({
        status: 400,
        json: { code: "ImportFailed", message: expect.stringContaining(why) },
      });
      expect(deployment.ledger.documents()).toEqual([]);
    });
  });
});

test.for([
  [{ format: "zip", tableName: "t" }, "InvalidName"],
  [{ format: "csv" }, "InvalidName"],
  [{ format: "csv", tableName: "no-table" }, "ImportInvalidName"],
  [{ format: "zip", componentPath: "a//b" }, "InvalidComponentPath"],
] as const)("%o is %s", async ([query, code]) => {
  await withFolder(shop, async (deployment) => {
    expect(await operate(deployment, "importFile", { query, body: text("x") })).toMatchObject({
      status: 400,
      json: { code },
    });
  });
});

test("in parts: it says what would change, waits to be told, and does it once", async () => {
  await withFolder(shop, async (first) => {
    await fillShop(first, 100, 3);
    const before = await contentsOf(first);
    const zip = await backUp(first);
    await withFolder(shop, async (second) => {
      await call(second, "mutation", "fill:one", { table: "kinds", document: { gone: true } });
      const { uploadToken } = (await operate(second, "startImportUpload")).json;
      const half = Math.floor(zip.length / 2);
      const parts = [zip.subarray(0, half), zip.subarray(half)];
      const partTokens: string[] = [];
      // The last one first: their order is that of the tokens.
      for (const [at, body] of [...parts.entries()].reverse()) {
        const query = { uploadToken, partNumber: at + 1 };
        partTokens[at] = (await operate(second, "uploadImportPart", { query, body })).json;
      }
      const body = { import: { format: "zip", mode: "replaceAll" }, uploadToken, partTokens };
      const { importId } = (await operate(second, "finishImportUpload", { body })).json;
      const state = async () => (await systemQuery(second, queryImport, { importId })).state;
      await expect.poll(async () => (await state()).state).toBe("waiting_for_confirmation");
      const asked = await state();
      expect(asked.require_manual_confirmation).toBe(true);
      expect(asked.message_to_confirm).toMatch(/kinds +\| 100 +\| 1 of 1 documents/);
      expect(rowsOf(second, "kinds")).toEqual([{ gone: true }]);
      for (let times = 0; times < 2; times += 1)
        expect((await operate(second, "performImport", { body: { importId } })).status).toBe(200);
      await expect.poll(async () => (await state()).state).toBe("completed");
      expect(await state()).toMatchObject({ num_rows_written: "116" });
      expect(await contentsOf(second)).toEqual(before);
      expect(await operate(second, "cancelImport", { body: { importId } })).toMatchObject({
        status: 400,
        json: { code: "CannotCancelImport" },
      });
    });
  });
});

test("an import that is given up writes nothing", async () => {
  await withFolder(shop, async (deployment) => {
    const { uploadToken } = (await operate(deployment, "startImportUpload")).json;
    const query = { uploadToken, partNumber: 1 };
    const token = (await operate(deployment, "uploadImportPart", { query, body: text('{"a":1}\n') })).json;
    const order = { format: "jsonLines", tableName: "kinds" };
    const body = { import: order, uploadToken, partTokens: [token] };
    const { importId } = (await operate(deployment, "finishImportUpload", { body })).json;
    expect((await operate(deployment, "cancelImport", { body: { importId } })).status).toBe(200);
    expect((await operate(deployment, "performImport", { body: { importId } })).status).toBe(200);
    expect((await systemQuery(deployment, queryImport, { importId })).state).toEqual({
      state: "failed",
      error_message: "Import canceled",
    });
    expect(rowsOf(deployment, "kinds")).toEqual([]);
    for (const operation of ["performImport", "cancelImport"] as const)
      for (const [id, status, code] of [
        ["nonsense", 400, "InvalidImport"],
        [createId(12), 404, "ImportNotFound"],
      ] as const)
        expect(await operate(deployment, operation, { body: { importId: id } })).toMatchObject({
          status,
          json: { code },
        });
  });
});

describe("a backup of another hand", () => {
  const kinds = (lines: string, more: Readonly<Record<string, string>> = {}) => ({
    "kinds/documents.jsonl": lines,
    ...more,
  });
  const uniform = { "kinds/generated_schema.jsonl": '"uniform"\n' };
  test.for([
    [
      "bare whole numbers are int64 where it says so",
      kinds('{"a":1,"b":-0,"c":"1 2"}\n', uniform),
      { a: { $integer: "AQAAAAAAAAA=" }, b: { $float: "AAAAAAAAAIA=" }, c: "1 2" },
    ],
    ["and float64 where it does not", kinds('{"a":1}\n'), { a: 1 }],
    ["folders in front are passed over", { "snapshot_1/kinds/documents.jsonl": '{"a":1.5}\n' }, { a: 1.5 }],
  ] as const)("%s", async ([, files, want]) => {
    await withFolder(shop, async (deployment) => {
      const body = await zipWithPython(files as Readonly<Record<string, string>>);
      expect((await operate(deployment, "importFile", { query: { format: "zip" }, body })).json).toEqual({
        numWritten: 1,
      });
      expect(rowsOf(deployment, "kinds")).toEqual([want]);
    });
  });

  test.for([
    ["no zip file", "this is none", "invalid zip file"],
    ["an int64 that is none", kinds('{"a":9223372036854775808}\n', uniform), "does not fit in 64 bits"],
    [
      "an older form",
      kinds("{}\n", { "kinds/generated_schema.jsonl": '"int64"\n' }),
      "older version of Convex",
    ],
    [
      "a file that it does not have",
      { "_storage/documents.jsonl": '{"_id":"kg2000820c20a1g7104gm2rc1m70ynr8"}\n' },
      "does not have it",
    ],
    ["a file whose name is no id", { "_storage/nobody": "x" }, "_storage id 'nobody' invalid"],
    [
      "an id of another table",
      {
        "_tables/documents.jsonl": '{"name":"kinds","id":10777}\n',
        ...kinds('{"_id":"j57000820c20a1g7104gm2rc1m70ynr8","_creationTime":1}\n'),
      },
      "is none of that table",
    ],
  ] as const)("with %s is refused, and nothing is written", async ([, files, why]) => {
    await withFolder(shop, async (deployment) => {
      const body =
        typeof files === "string"
          ? text(files)
          : await zipWithPython(files as Readonly<Record<string, string>>);
      expect(await operate(deployment, "importFile", { query: { format: "zip" }, body })).toMatchObject({
        status: 400,
        json: { code: "ImportFailed", message: expect.stringContaining(why) },
      });
      expect(deployment.ledger.documents()).toEqual([]);
    });
  });
});

test("numbers that other tables have: an empty one makes room, one with documents does not", async () => {
  await withFolder(shop, async (first) => {
    await call(first, "mutation", "fill:one", { table: "kinds", document: { at: 1 } });
    const zip = await backUp(first);
    const taken = {
      ...shop,
      "schema.ts": `import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
export default defineSchema({ other: defineTable(v.any()), kinds: defineTable(v.any()), orders: defineTable(v.any()), files: defineTable(v.any()), empty: defineTable(v.any()) });`,
    };
    await withFolder(taken, async (second) => {
      await call(second, "mutation", "fill:one", { table: "other", document: { in: "the way" } });
      const before = second.ledger.documents();
      const query = { format: "zip", mode: "replace" };
      expect(await operate(second, "importFile", { query, body: zip })).toMatchObject({
        status: 400,
        json: { message: expect.stringContaining("which is that of table other") },
      });
      expect(second.ledger.documents()).toEqual(before);
      expect(
        (await operate(second, "importFile", { query: { ...query, mode: "replaceAll" }, body: zip })).json,
      ).toEqual({ numWritten: 1 });
      expect(rowsOf(second, "kinds")).toEqual([{ at: 1 }]);
    });
  });
});
