import { expect, test } from "vitest";
import type { LocalDeployment } from "../../src/local/index.ts";
import { sendRaw } from "./send-raw.ts";
import { generated, withFolder } from "./with-folder.ts";

const files = { "none.ts": `${generated}export const none = query(async () => null);` };
const send = async (deployment: LocalDeployment, method: string, path: string, body: unknown) => {
  const answer = await sendRaw(deployment.url, {
    method,
    path: `/api/streaming_import/${path}`,
    headers: { "Content-Type": "application/json", Authorization: `Convex ${deployment.deployKey}` },
    body: JSON.stringify(body),
  });
  return { status: answer.status, json: answer.text === "" ? "" : JSON.parse(answer.text) };
};
const ready = { status: 200, json: { indexesReady: true } };
const notYet = { status: 200, json: { indexesReady: false } };
const done = { status: 200, json: "" };
const documents = (deployment: LocalDeployment) =>
  deployment.ledger.documents().map(({ document }) => {
    const { _id, _creationTime, ...fields } = JSON.parse(document ?? "");
    return fields;
  });
const records = (data: object) => ({
  tables: { goods: { primaryKey: [["sku"]], jsonSchema: {} } },
  messages: [{ tableName: "goods", data }],
});

test("an index takes its time, and until it is built no record can be written by it", async () => {
  await withFolder(
    files,
    async (deployment) => {
      const indexes = { indexes: { goods: [["sku"]] } };
      const isReady = () => send(deployment, "GET", "primary_key_indexes_ready", { tables: ["goods"] });
      expect(await send(deployment, "PUT", "add_primary_key_indexes", indexes)).toEqual(done);
      expect(await isReady()).toEqual(notYet);
      expect(await send(deployment, "POST", "import_airbyte_records", records({ sku: "a" }))).toMatchObject({
        status: 400,
        json: {
          code: "IndexBackfillingError",
          message:
            "Index goods._by_airbyte_primary_key is currently backfilling and not available to query yet.",
        },
      });
      await expect.poll(isReady).toEqual(ready);
      // The same one again is there already; another one is built anew.
      await send(deployment, "PUT", "add_primary_key_indexes", indexes);
      expect(await isReady()).toEqual(ready);
      for (const price of [1, 2]) {
        expect(
          await send(deployment, "POST", "import_airbyte_records", records({ sku: "a", price })),
        ).toEqual(done);
      }
      expect(documents(deployment)).toEqual([{ sku: "a", price: 2 }]);
      await send(deployment, "PUT", "add_primary_key_indexes", { indexes: { goods: [["price"]] } });
      expect(await isReady()).toEqual(notYet);
    },
    { indexBuildTime: 300 },
  );
});

test.for([
  {
    given: "names like those of timestamps",
    data: { cursor: 5, snapshot: 6 },
    want: { cursor: 5, snapshot: 6 },
  },
  {
    given: "names that no field may have",
    data: { _a: 1, $b: { "_C d": 2 }, "e f": 3 },
    want: { source_a: 1, source_b: { source_c_d: 2 }, "e f": 3 },
  },
  {
    given: "a name whose fix is taken",
    data: { _a: 1, source_a: 2 },
    want: { source_source_a: 1, source_a: 2 },
  },
  { given: "columns of change tracking", data: { a: 1, _ab_cdc_lsn: 7 }, want: { a: 1 } },
])("a record with $given arrives", async ({ data, want }) => {
  await withFolder(files, async (deployment) => {
    const body = { tables: { t: { jsonSchema: {} } }, messages: [{ tableName: "t", data }] };
    expect(await send(deployment, "POST", "import_airbyte_records", body)).toEqual(done);
    expect(documents(deployment)).toEqual([want]);
  });
});

test("a record that says it was deleted takes away the document of its key", async () => {
  await withFolder(
    files,
    async (deployment) => {
      await send(deployment, "PUT", "add_primary_key_indexes", { indexes: { goods: [["sku"]] } });
      await send(deployment, "POST", "import_airbyte_records", records({ sku: "a" }));
      await send(deployment, "POST", "import_airbyte_records", records({ sku: "b" }));
      const gone = records({ sku: "a", _ab_cdc_deleted_at: "2026-01-01" });
      expect(await send(deployment, "POST", "import_airbyte_records", gone)).toEqual(done);
      expect(documents(deployment)).toEqual([{ sku: "b" }]);
    },
    { indexBuildTime: 0 },
  );
});
