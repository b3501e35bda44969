import { expect, test } from "vitest";
import type { LocalDeployment } from "../../../src/local/index.ts";
import { generated, withFolder } from "../with-folder.ts";
import { operate } from "./operate.ts";

const files = { "none.ts": `${generated}export const none = query(async () => null);` };
const indexes = [
  { indexDescriptor: "_fivetran_by_primary_key", fields: ["fivetran.deleted", "sku", "_creationTime"] },
  {
    indexDescriptor: "_fivetran_by_synced",
    fields: ["fivetran.deleted", "fivetran.synced", "_creationTime"],
  },
];
const create = (deployment: LocalDeployment, list: readonly object[] = indexes) =>
  operate(deployment, "fivetranCreateTable", {
    body: { tableDefinition: { tableName: "goods", indexes: list, documentType: null } },
  });
const row = (sku: string, more: object = {}, synced = 1000) => ({
  sku,
  ...more,
  fivetran: { synced, deleted: false },
});
const apply = (deployment: LocalDeployment, ...changes: readonly (readonly [string, object])[]) =>
  operate(deployment, "applyFivetranOperations", {
    body: changes.map(([operation, given]) => ({ table: "goods", operation, row: given })),
  });
const rows = (deployment: LocalDeployment) =>
  deployment.ledger
    .documents()
    .map(({ document }) => {
      const { _id, _creationTime, ...fields } = JSON.parse(document ?? "");
      return fields;
    })
    .sort((a, b) => (a.sku < b.sku ? -1 : 1));

test("rows are put, changed and deleted by their key", async () => {
  await withFolder(files, async (deployment) => {
    expect((await create(deployment)).status).toBe(200);
    const big = { count: { $integer: "AQAAAAAAAAA=" } };
    expect(
      (
        await apply(
          deployment,
          ["Upsert", row("a", big)],
          ["Upsert", row("b")],
          ["Upsert", row("a", { price: 2 })],
        )
      ).status,
    ).toBe(200);
    expect(rows(deployment)).toEqual([row("a", { price: 2 }), row("b")]);
    // An update keeps the fields that it does not name, the connector's own among them.
    await apply(
      deployment,
      ["Update", { sku: "a", name: "A", fivetran: { synced: 2000 } }],
      ["HardDelete", { sku: "b" }],
    );
    expect(rows(deployment)).toEqual([
      { sku: "a", price: 2, name: "A", fivetran: { synced: 2000, deleted: false } },
    ]);
    // One that is marked as deleted is not found by its key.
    await apply(deployment, ["Update", { sku: "a", fivetran: { deleted: true } }], ["Upsert", row("a")]);
    expect(rows(deployment).length).toBe(2);
  });
});

test("all changes are made or none", async () => {
  await withFolder(files, async (deployment) => {
    await create(deployment);
    expect(await apply(deployment, ["Upsert", row("a")], ["Update", row("nobody")])).toMatchObject({
      status: 404,
      json: { code: "FivetranMissingUpdatedRow" },
    });
    expect(await apply(deployment, ["Upsert", row("a")], ["Upsert", { name: "no key" }])).toMatchObject({
      status: 400,
      json: { code: "MissingValueForFivetranPrimaryKeyIndex" },
    });
    expect(rows(deployment)).toEqual([]);
  });
});

test("a table without an index, and an index of other fields, are refused", async () => {
  await withFolder(files, async (deployment) => {
    expect((await apply(deployment, ["Upsert", row("a")])).json.code).toBe("MissingFivetranPrimaryKeyIndex");
    const truncate = { tableName: "goods", deleteType: "SoftDelete" };
    expect((await operate(deployment, "fivetranTruncateTable", { body: truncate })).json.code).toBe(
      "MissingFivetranSyncedIndex",
    );
    await create(deployment, [{ indexDescriptor: "_fivetran_by_synced", fields: ["sku"] }]);
    expect((await operate(deployment, "fivetranTruncateTable", { body: truncate })).json.code).toBe(
      "WrongFieldsInFivetranSyncedIndex",
    );
    expect((await create(deployment, [{ indexDescriptor: "by_sku", fields: ["sku"] }])).status).toBe(500);
  });
});

test("rows go by when they were synced, deleted or marked", async () => {
  await withFolder(files, async (deployment) => {
    await create(deployment);
    const fill = () =>
      apply(deployment, ["Upsert", row("1 old", {}, 1000)], ["Upsert", row("2 new", {}, 5000)]);
    const truncate = (body: object) =>
      operate(deployment, "fivetranTruncateTable", { body: { tableName: "goods", ...body } });
    await fill();
    await truncate({ deleteType: "SoftDelete", deleteBefore: "1970-01-01T00:00:02Z" });
    expect(rows(deployment)).toEqual([
      { sku: "1 old", fivetran: { synced: 1000, deleted: true } },
      row("2 new", {}, 5000),
    ]);
    await truncate({ deleteType: "HardDelete", deleteBefore: "1970-01-01T00:00:06.5+00:00" });
    expect(rows(deployment).map(({ sku }) => sku)).toEqual(["1 old"]);
    await truncate({ deleteType: "HardDelete", deleteBefore: null });
    expect(rows(deployment)).toEqual([]);
    expect((await truncate({ deleteType: "HardDelete", deleteBefore: "yesterday" })).json.code).toBe(
      "BadJsonBody",
    );
    expect((await truncate({ deleteType: "Delete" })).json.code).toBe("BadJsonBody");
  });
});
