import { expect, test } from "vitest";
import type { LocalDeployment } from "../../../src/local/index.ts";
import { ask } from "../ask.ts";
import { get } from "../with-documents.ts";
import { generated, withFolder } from "../with-folder.ts";
import { operate } from "./operate.ts";

const files = {
  "fill.ts": `${generated}
export const many = mutation(async (ctx, { table, count, size }: any) => {
  for (let at = 0; at < count; at += 1) await ctx.db.insert(table, { at, big: BigInt(at), odd: at % 2 === 1, text: "x".repeat(size ?? 0) });
});
export const change = mutation(async (ctx, { table }: any) => {
  const [first, second] = await ctx.db.query(table).take(2);
  await ctx.db.patch(first._id, { changed: true });
  await ctx.db.delete(second._id);
});`,
};
const mutate = async (deployment: LocalDeployment, path: string, args: object) =>
  expect((await ask(deployment, "/api/mutation", { path, args })).json.status).toBe("success");
const sync = async (deployment: LocalDeployment, body: object) =>
  (await operate(deployment, "dataSync", { body })).json;

/** A copy that is kept by applying pages, as whoever uses the data sync keeps one. */
class Copy {
  readonly rows = new Map<string, Map<string, object>>();
  cursor: string | undefined;
  pages = 0;

  /** Asks for pages until everything has come. */
  async catchUp(deployment: LocalDeployment, selection?: object): Promise<void> {
    for (;;) {
      const page = await sync(deployment, {
        ...(this.cursor === undefined ? {} : { cursor: this.cursor }),
        ...(selection === undefined ? {} : { selection }),
      });
      this.pages += 1;
      for (const { table } of page.truncates) this.rows.set(table, new Map());
      for (const { table, deleted, value } of page.values) {
        const rows = this.rows.get(table);
        if (rows === undefined) throw new Error(`${table} was never begun.`);
        if (deleted) rows.delete(value._id);
        else rows.set(value._id, value);
      }
      this.cursor = page.pagination.nextCursor;
      if (page.status.type === "upToDate") return;
    }
  }
}

/** The same from a snapshot, by table and id. */
async function snapshot(deployment: LocalDeployment): Promise<Map<string, Map<string, object>>> {
  const tables = new Map<string, Map<string, object>>();
  let search = "format=export_json";
  for (;;) {
    const { json } = await get(deployment, `/api/list_snapshot?${search}`);
    for (const { _table, _ts, _component, ...row } of json.values) {
      const rows = tables.get(_table) ?? new Map();
      tables.set(_table, rows.set(row._id, row));
    }
    if (!json.hasMore) return tables;
    search = `format=export_json&cursor=${encodeURIComponent(json.cursor)}`;
  }
}

test("a copy that is kept by pages is what a snapshot shows, whatever happens meanwhile", async () => {
  await withFolder(files, async (deployment) => {
    await mutate(deployment, "fill:many", { table: "a", count: 10 });
    await mutate(deployment, "fill:many", { table: "b", count: 3 });
    const copy = new Copy();
    await copy.catchUp(deployment);
    expect(copy.rows).toEqual(await snapshot(deployment));
    await mutate(deployment, "fill:change", { table: "a" });
    await mutate(deployment, "fill:many", { table: "new", count: 2 });
    await copy.catchUp(deployment);
    expect(copy.rows).toEqual(await snapshot(deployment));
    // Nothing new: an empty page.
    const last = await sync(deployment, { cursor: copy.cursor });
    expect([last.status.type, last.values, last.truncates]).toEqual(["upToDate", [], []]);
  });
});

test("more than fits a page comes in several, with writes in between", async () => {
  await withFolder(files, async (deployment) => {
    for (let times = 0; times < 3; times += 1)
      await mutate(deployment, "fill:many", { table: "a", count: 7000 });
    await mutate(deployment, "fill:many", { table: "z", count: 5 });
    const first = await sync(deployment, {});
    expect([first.status.type, first.values.length, first.truncates]).toEqual([
      "snapshotting",
      16_384,
      [{ component: "", table: "a" }],
    ]);
    const { syncs } = (await operate(deployment, "listActiveSyncs")).json;
    expect(syncs).toMatchObject([
      {
        syncId: first.syncId,
        status: {
          type: "snapshotting",
          currentTable: "a",
          numDocumentsInCurrentTable: 16_384,
          totalDocumentsInCurrentTable: 21_000,
          totalDocuments: 21_005,
          numDocumentsSynced: 16_384,
        },
      },
    ]);
    await mutate(deployment, "fill:change", { table: "a" });
    const copy = new Copy();
    copy.rows.set(
      "a",
      new Map(first.values.map(({ value }: { value: { _id: string } }) => [value._id, value])),
    );
    copy.cursor = first.pagination.nextCursor;
    await copy.catchUp(deployment);
    expect(copy.rows).toEqual(await snapshot(deployment));
    expect((await operate(deployment, "listActiveSyncs")).json.syncs[0].status).toMatchObject({
      type: "upToDate",
      totalTables: 2,
    });
  });
}, 60_000);

test("another selection begins what is new to it, and leaves the rest", async () => {
  await withFolder(files, async (deployment) => {
    await mutate(deployment, "fill:many", { table: "a", count: 2 });
    await mutate(deployment, "fill:many", { table: "b", count: 2 });
    const only = (tables: object) => ({ "": { ...tables, _other: "excluded" }, _other: "excluded" });
    const whole = { _other: "included" };
    const one = await sync(deployment, { selection: only({ a: whole }) });
    expect(one.truncates).toEqual([{ component: "", table: "a" }]);
    const both = await sync(deployment, {
      cursor: one.pagination.nextCursor,
      selection: only({ a: whole, b: { at: "excluded", _other: "included" } }),
    });
    expect([both.truncates, both.values.length]).toEqual([[{ component: "", table: "b" }], 2]);
    expect(Object.keys(both.values[0].value)).not.toContain("at");
    const again = await sync(deployment, {
      cursor: both.pagination.nextCursor,
      selection: only({ b: whole }),
    });
    expect([again.truncates, again.values.length]).toEqual([[{ component: "", table: "b" }], 2]);
  });
});

test("a cursor of deltas goes on where it stood", async () => {
  await withFolder(files, async (deployment) => {
    await mutate(deployment, "fill:many", { table: "a", count: 3 });
    const text = await (
      await fetch(`${deployment.url}/api/list_snapshot`, {
        headers: { Authorization: `Convex ${deployment.deployKey}` },
      })
    ).text();
    const moment = /"snapshot":(\d+)/.exec(text)?.[1] ?? "";
    await mutate(deployment, "fill:change", { table: "a" });
    const response = await fetch(`${deployment.url}/api/data_sync_cursor_from_deltas`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Convex ${deployment.deployKey}` },
      body: `{"cursor":${moment}}`,
    });
    const { cursor } = await response.json();
    const page = await sync(deployment, { cursor });
    expect([page.truncates, page.values.map(({ deleted }: never) => deleted).sort()]).toEqual([
      [],
      [false, true],
    ]);
  });
});

test.for([
  [{ cursor: "nonsense" }, "InvalidDataSyncCursor"],
  [{ cursor: 7 }, "BadJsonBody"],
  [{ selection: null }, "BadJsonBody"],
  [{ selection: {} }, "BadJsonBody"],
  [{ selection: { _other: "some" } }, "BadJsonBody"],
  [
    { selection: { "": { "no table": { _other: "included" }, _other: "included" }, _other: "included" } },
    "InvalidDataSyncSelection",
  ],
  [
    {
      selection: {
        "": { a: { _id: "excluded", _other: "included" }, _other: "included" },
        _other: "included",
      },
    },
    "InvalidDataSyncSelection",
  ],
] as const)("%o is %s", async ([body, code]) => {
  await withFolder(files, async (deployment) => {
    expect(await operate(deployment, "dataSync", { body })).toMatchObject({ status: 400, json: { code } });
  });
});

test("syncs are listed by pages, the latest first", async () => {
  await withFolder(files, async (deployment) => {
    const ids: string[] = [];
    for (let times = 0; times < 3; times += 1) ids.unshift((await sync(deployment, {})).syncId);
    const listed = async (query: Record<string, string | number>) =>
      (await operate(deployment, "listActiveSyncs", { query })).json;
    const first = await listed({ limit: 2 });
    const second = await listed({ limit: 2, cursor: first.pagination.nextCursor });
    expect([...first.syncs, ...second.syncs].map(({ syncId }) => syncId)).toEqual(ids);
    expect([first.pagination.hasMore, second.pagination]).toEqual([true, { hasMore: false }]);
    for (const limit of [0, 101]) expect((await listed({ limit })).code).toBe("LimitOutOfRange");
    expect((await listed({ cursor: "nobody" })).code).toBe("InvalidCursor");
  });
});
