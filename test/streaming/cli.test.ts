import { execFile } from "node:child_process";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalDeployment } from "../../src/local/index.ts";
import { startThings, truth } from "./mirror.ts";

const run = promisify(execFile);
let deployment: LocalDeployment;
let folder: string;
const cli = (...args: string[]) =>
  run(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "src/cli/main.ts", ...args, "--url", deployment.url],
    {
      env: { ...process.env, CONVEX_DEPLOY_KEY: deployment.deployKey },
    },
  );

beforeAll(async () => {
  const started = await startThings();
  ({ deployment } = started);
  await started.mutate("things:seed", { first: 0, count: 1500 });
  folder = await mkdtemp(join(tmpdir(), "convex-openapi-export-"));
}, 120_000);
afterAll(async () => {
  await deployment?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The lines of the export, in one order. */
async function exported(): Promise<string[]> {
  const texts = await Promise.all(
    ["even", "odd"].map((table) => readFile(join(folder, `${table}.jsonl`), "utf8")),
  );
  return texts.join("").trim().split("\n").sort();
}

describe("convex-openapi export and import", { timeout: 120_000 }, () => {
  test("every document is one line, and a stopped export goes on without repeating one", async () => {
    const { stdout } = await cli("export", "--out", folder, "--json");
    expect(JSON.parse(stdout)).toEqual({ documents: 1500, files: ["even.jsonl", "odd.jsonl"] });
    const want = [...truth(deployment).values()].sort();
    expect(await exported()).toEqual(want);

    // As after a kill within the second page: its lines are half written, and the state is that of the first.
    const state = JSON.parse(await readFile(join(folder, "export.json"), "utf8"));
    const odd = await readFile(join(folder, "odd.jsonl"), "utf8");
    const first =
      odd
        .split("\n")
        .slice(0, 1024 - 750)
        .join("\n").length + 1;
    const last = JSON.parse(odd.slice(0, first).trim().split("\n").at(-1) ?? "");
    const cursor = `${state.cursor.split(":")[0]}:${JSON.stringify({ tablet: "odd", id: last._id })}`;
    const files = { ...state.files, "odd.jsonl": Buffer.byteLength(odd.slice(0, first)) };
    await writeFile(
      join(folder, "export.json"),
      JSON.stringify({ ...state, cursor, done: false, documents: 1024, files }),
    );
    await appendFile(join(folder, "odd.jsonl"), '{"half a li');
    await cli("export", "--out", folder);
    expect(await exported()).toEqual(want);
  });

  test("a line that the import cannot carry is refused by its place", async () => {
    await expect(cli("import", join(folder, "even.jsonl"))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("records[0].data.big.$integer"),
    });
  });

  test("lines become documents, and again with a primary key they stay the same number", async () => {
    const file = join(folder, "products.jsonl");
    await writeFile(file, '{"sku":"A","price":1}\n\n{"sku":"B","price":2.5}\n');
    for (const _ of [1, 2]) await cli("import", file, "--primary-key", "sku");
    const products = deployment.ledger.documents().filter(({ table }) => table === "products");
    expect(products.map(({ document }) => JSON.parse(document ?? "").sku).sort()).toEqual(["A", "B"]);
  });
});
