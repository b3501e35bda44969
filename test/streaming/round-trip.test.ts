import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ConvexClient,
  createConvexClient,
} from "../../src/languages/typescript/runtime/client/index.ts";
import { createNodeTransport } from "../../src/languages/typescript/runtime/client/node-transport.ts";
import {
  exportDeltas,
  exportSnapshot,
  type ImportedRecord,
  importRecords,
  type Selection,
  selectTables,
} from "../../src/languages/typescript/runtime/client/streaming/index.ts";
import type { LocalDeployment } from "../../src/local/index.ts";
import { apply, canonical, type Mirror, sorted, startThings, truth } from "./mirror.ts";

const total = 5000;
let deployment: LocalDeployment;
let mutate: (path: string, args: object) => Promise<void>;
const clientOf = ({ url, deployKey }: LocalDeployment) =>
  createConvexClient(url, { deployKey, fetch: createNodeTransport() });
let client: ConvexClient;

beforeAll(async () => {
  ({ deployment, mutate } = await startThings());
  client = clientOf(deployment);
  for (let first = 0; first < total; first += 500) await mutate("things:seed", { first, count: 500 });
}, 120_000);
afterAll(() => deployment?.close());

/** Numbers that look random and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe("a deployment of 5,000 documents with every kind of value", () => {
  test("the copy built of the snapshot and the deltas is the deployment, to the bit", {
    timeout: 120_000,
  }, async () => {
    const mirror: Mirror = new Map();
    let snapshot = 0n;
    let pages = 0;
    for await (const page of exportSnapshot(client)) {
      apply(mirror, page.documents);
      ({ snapshot } = page);
      pages += 1;
      // What happens while the snapshot is read is no part of it, and comes with the deltas.
      if (pages === 2) await mutate("things:stir", { table: "even", below: 3000 });
    }
    expect(pages).toBe(5);
    expect(mirror.size).toBe(total);
    await mutate("things:stir", { table: "odd", below: 3000 });
    await mutate("things:seed", { first: total, count: 10 });

    let deletions = 0;
    for await (const page of exportDeltas(client, { cursor: snapshot })) {
      apply(mirror, page.documents);
      deletions += page.documents.filter(({ deleted }) => deleted).length;
    }
    expect(deletions).toBe(600);
    expect(mirror.size).toBe(total - 600 + 10);
    expect(sorted(mirror)).toEqual(sorted(truth(deployment)));
  });

  test("stopped at random points and begun again 20 times: nothing is lost and nothing comes twice", {
    timeout: 240_000,
  }, async () => {
    const random = dice(7);
    const whole: string[] = [];
    for await (const { documents } of exportSnapshot(client)) {
      whole.push(...documents.map(({ table, id }) => `${table} ${id}`));
    }
    expect(new Set(whole).size).toBe(whole.length);

    for (let run = 0; run < 20; run++) {
      const seen: string[] = [];
      let cursor: string | undefined;
      for (let finished = false; !finished; ) {
        const controller = new AbortController();
        try {
          const more = { cursor, signal: controller.signal };
          finished = true;
          for await (const page of exportSnapshot(client, more)) {
            // Killed before the page was stored: it has to come again.
            if (random() < 0.3) {
              finished = false;
              break;
            }
            seen.push(...page.documents.map(({ table, id }) => `${table} ${id}`));
            ({ cursor } = page);
            // Killed in the middle of the next request.
            if (random() < 0.3) setTimeout(() => controller.abort(), random() * 5);
          }
        } catch (error) {
          expect(error).toMatchObject({ kind: "aborted" });
          finished = false;
        }
      }
      expect(seen).toEqual(whole);
    }
  });

  test("deltas go on from a saved cursor and say the same as in one piece", async () => {
    const first = deployment.ledger.commits[0]?.timestamp ?? 0n;
    const read = async (stopAfter: number) => {
      const rows: string[] = [];
      let cursor = first;
      for (let done = false; !done; ) {
        let pages = 0;
        for await (const page of exportDeltas(client, { cursor })) {
          rows.push(
            ...page.documents.map(
              ({ id, ts, deleted, value }) => `${id} ${ts} ${deleted} ${canonical(value)}`,
            ),
          );
          ({ cursor, done } = page);
          if (++pages >= stopAfter) break;
        }
      }
      return rows;
    };
    const whole = await read(Number.POSITIVE_INFINITY);
    expect(whole.length).toBeGreaterThan(4500);
    expect(await read(1)).toEqual(whole);
  });

  test("a selection keeps other tables and columns out", async () => {
    const columns: Selection = {
      "": { odd: { _other: "excluded", number: "included" }, _other: "excluded" },
      _other: "excluded",
    };
    const read = async (selection: Selection) => {
      const tables = new Set<string>();
      const fields = new Set<string>();
      for await (const { documents } of exportSnapshot(client, { selection })) {
        for (const { table, value } of documents) {
          tables.add(table);
          for (const name of Object.keys(value)) fields.add(name);
        }
      }
      return { tables: [...tables], fields: [...fields].sort() };
    };
    expect(await read(columns)).toEqual({ tables: ["odd"], fields: ["_id", "number"] });
    expect((await read(selectTables("even"))).tables).toEqual(["even"]);
  });

  test("imported into another deployment, every field that an import carries is equal", {
    timeout: 120_000,
  }, async () => {
    const second = await startThings();
    try {
      const carried: ImportedRecord[] = [];
      for await (const { documents } of exportSnapshot(client)) {
        for (const { value, table } of documents) {
          const {
            number,
            text,
            changed = false,
          } = value as { number: number; text: string; changed?: boolean };
          carried.push({
            table,
            data: { number, text, changed, nested: { list: [null, true, { deep: ["1", 1] }] } },
          });
        }
      }
      const progress: number[] = [];
      const into = {
        tables: { even: { primaryKey: ["number"] }, odd: { primaryKey: ["number"] } },
        onProgress: ({ records }: { records: number }) => void progress.push(records),
      };
      const other = clientOf(second.deployment);
      const end = await importRecords(other, carried, into);
      expect(end.records).toBe(carried.length);
      expect(progress.at(-1)).toBe(carried.length);
      // A second time replaces every document by itself.
      await importRecords(other, carried, into);
      const arrived = [...truth(second.deployment).values()].map((text) => {
        const { _id, _creationTime, ...fields } = JSON.parse(text);
        return canonical(fields);
      });
      expect(arrived.sort()).toEqual(carried.map(({ data }) => canonical(data as never)).sort());
    } finally {
      await second.deployment.close();
    }
  });
});
