import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalDeployment } from "../../src/local/index.ts";
import { carriedFields, exportedLines, wantedLines } from "./exported-folder.ts";
import { startThings, truth } from "./mirror.ts";
import { buildCli, type Ended, startCli } from "./run-cli.ts";

let program: string;
let folder: string;
let deployment: LocalDeployment;
let mutate: (path: string, args: object) => Promise<void>;
const cli = (args: readonly string[], { url, deployKey } = deployment): Promise<Ended> =>
  startCli(program, [...args, "--url", url], deployKey).ended;

beforeAll(async () => {
  program = await buildCli();
  ({ deployment, mutate } = await startThings());
  for (let first = 0; first < 5000; first += 500) await mutate("things:seed", { first, count: 500 });
  folder = await mkdtemp(join(tmpdir(), "convex-openapi-export-"));
}, 120_000);
afterAll(async () => {
  await deployment?.close();
  await rm(folder, { recursive: true, force: true });
  await rm(program, { recursive: true, force: true });
});

describe("convex-openapi export", { timeout: 120_000 }, () => {
  test("writes every document as a line, its table's schema beside it, and nothing else", async () => {
    const { code, stdout, stderr } = await cli(["export", "--out", join(folder, "copy"), "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ documents: 5000, files: ["even.jsonl", "odd.jsonl"] });
    expect(await exportedLines(join(folder, "copy"))).toEqual(wantedLines(deployment));
    expect((await readdir(join(folder, "copy"))).sort()).toEqual([
      "even.jsonl",
      "even.schema.json",
      "export.json",
      "odd.jsonl",
      "odd.schema.json",
    ]);
    const schema = JSON.parse(await readFile(join(folder, "copy", "odd.schema.json"), "utf8"));
    expect(schema.properties).toMatchObject({
      _id: { $description: "Id(odd)", type: "string" },
      big: { $description: "int64", type: "number" },
      bytes: { type: "object", $description: "base64 bytes" },
      number: { type: "number" },
    });
  });

  test("a table that is not there is told, and the others are exported", async () => {
    const out = join(folder, "some");
    const { code, stdout, stderr } = await cli(["export", "--out", out, "--table", "odd", "ood"]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("nothing of a table ood: is the name right?"),
    ]);
    expect(stdout).toContain("odd.jsonl  2500");
  });

  test("run again, brings the files up to date: changed, deleted and new documents, new tables", async () => {
    await mutate("things:stir", { table: "even", below: 3000 });
    await mutate("things:stir", { table: "odd", below: 1000 });
    await mutate("things:seed", { first: 5000, count: 10 });
    await mutate("things:put", { table: "later", fields: { Author: { _id: "not this one" }, "a b": 1 } });
    expect(await cli(["export", "--out", join(folder, "copy")])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("NoSchemaForExport"),
    });
    expect(await exportedLines(join(folder, "copy"))).toEqual(wantedLines(deployment));
    await mutate("things:drop", { table: "later" });
    const { code, stdout } = await cli(["export", "--out", join(folder, "copy")]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n {2}later\.jsonl {2}0\n/);
    expect(await exportedLines(join(folder, "copy"))).toEqual(wantedLines(deployment));
  });

  test("follows changes until it is told to stop", async () => {
    const out = join(folder, "followed");
    const { child, ended } = startCli(
      program,
      ["export", "--out", out, "--follow", "0.05", "--url", deployment.url],
      deployment.deployKey,
    );
    await mutate("things:seed", { first: 6000, count: 300 });
    const settled = async () => (await exportedLines(out).catch(() => [])).length;
    await expect.poll(settled, { timeout: 20_000 }).toBe(wantedLines(deployment).length);
    await mutate("things:stir", { table: "odd", below: 7000 });
    await expect.poll(settled, { timeout: 20_000 }).toBe(wantedLines(deployment).length);
    // A table's schema is renewed with its documents.
    await mutate("things:put", { table: "later", fields: { note: "a" } });
    const described = () => readFile(join(out, "later.schema.json"), "utf8").catch(() => "");
    await expect.poll(described, { timeout: 20_000 }).toContain('"note"');
    expect(await cli(["export", "--out", out])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`is being exported into by process ${child.pid} on ${hostname()}.`),
    });
    child.kill("SIGINT");
    expect((await ended).code).toBe(0);
    expect(await exportedLines(out)).toEqual(wantedLines(deployment));
    expect((await readdir(out)).filter((file) => file.startsWith("export.lock"))).toEqual([]);
  });

  test.for(["export.lock", "export.lock.0f"])("takes over a lock that stands still: %s", async (name) => {
    const out = join(folder, `left-${name}`);
    await cli(["export", "--out", out, "--table", "odd"]);
    // By process and host it would be this very test, which is alive.
    await writeFile(join(out, name), `${process.pid} ${hostname()}\n`);
    const minuteAgo = new Date(Date.now() - 60_000);
    await utimes(join(out, name), minuteAgo, minuteAgo);
    const { code, stderr } = await cli(["export", "--out", out, "--table", "odd"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect((await readdir(out)).filter((file) => file.startsWith("export.lock"))).toEqual([]);
  });

  test("stays out of a folder whose lock it cannot judge", async () => {
    const out = join(folder, "elsewhere");
    await cli(["export", "--out", out, "--table", "odd"]);
    await mkdir(join(out, "export.lock"));
    const { code, stderr } = await cli(["export", "--out", out, "--table", "odd"]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/export\.lock: error: .*cannot be judged.*\n {2}fix: Remove it if/),
    ]);
  });

  test("has half a line cut away that a kill has left", async () => {
    const out = join(folder, "cut");
    const only = ["export", "--out", out, "--table", "odd"];
    await cli(only);
    const whole = await exportedLines(out);
    const state = JSON.parse(await readFile(join(out, "export.json"), "utf8"));
    const text = await readFile(join(out, "odd.jsonl"), "utf8");
    const lines = text.split("\n").slice(0, 1024);
    const bytes = Buffer.byteLength(`${lines.join("\n")}\n`);
    const cursor = `${state.cursor}:${JSON.stringify({ tablet: "odd", id: JSON.parse(lines[1023] ?? "")._id })}`;
    const files = { "odd.jsonl": { documents: 1024, bytes } };
    await writeFile(join(out, "export.json"), JSON.stringify({ ...state, phase: "snapshot", cursor, files }));
    await appendFile(join(out, "odd.jsonl"), '{"half a li');
    await cli(only);
    expect(await exportedLines(out)).toEqual(whole);
  });

  test.for([
    { given: "of other tables", args: ["--table", "odd"] },
    { given: "in another format", args: ["--format", "json"] },
  ])("refuses to go on with an export $given", async ({ args }) => {
    const { code, stderr } = await cli(["export", "--out", join(folder, "copy"), ...args]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("--again to begin anew")]);
  });

  test("begun anew leaves no file of the old one", async () => {
    const out = join(folder, "anew");
    await cli(["export", "--out", out]);
    await cli(["export", "--out", out, "--again", "--table", "odd"]);
    expect((await readdir(out)).sort()).toEqual(["export.json", "odd.jsonl", "odd.schema.json"]);
  });

  test("says why a key does not do", async () => {
    const { code, stderr } = await cli(["export", "--out", join(folder, "none")], {
      ...deployment,
      deployKey: "local|wrong",
    });
    expect(code).toBe(1);
    expect(stderr).toContain("refused the deploy key in CONVEX_DEPLOY_KEY (HTTP 401, BadAdminKey).");
    expect(stderr).not.toContain("local|wrong");
  });
});

describe("convex-openapi import", { timeout: 120_000 }, () => {
  test("takes an exported folder into another deployment: every field that an import carries is equal", async () => {
    const second = await startThings();
    try {
      const copy = join(folder, "copy");
      await cli(["export", "--out", copy]);
      const args = ["import", copy, "--id-as", "oldId", "--leave-out", "--json"];
      // The second time, every document is replaced by itself.
      for (const _ of [1, 2]) {
        const { code, stdout, stderr } = await cli(args, second.deployment);
        expect([code, stderr]).toEqual([0, ""]);
        expect(JSON.parse(stdout)).toMatchObject({
          records: wantedLines(deployment).length,
          leftOut: { "odd.big": expect.any(Number), "odd.bytes": expect.any(Number) },
        });
      }
      const strip = (line: string) => line.slice(line.indexOf(" ") + 1);
      const arrived = [...truth(second.deployment).values()].map((text) => {
        const { _id, _creationTime, ...fields } = JSON.parse(text);
        return carriedFields(
          JSON.stringify({ ...fields, _id: fields.oldId }).replace(/:(-?\d+)(?=[,}\]])/g, ":$1.0"),
        );
      });
      expect(arrived.sort()).toEqual((await exportedLines(copy)).map(strip).map(carriedFields).sort());
    } finally {
      await second.deployment.close();
    }
  });

  test("refuses a line that it cannot carry, by its place", async () => {
    const { code, stderr } = await cli(["import", join(folder, "copy", "even.jsonl")]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/even\.jsonl:1: big: the import carries no int64; --leave-out drops such fields/);
  });

  test.for([
    {
      given: "a number that would be rounded",
      line: '{"n":9007199254740993}',
      want: "products.jsonl:2: n: the number would be rounded",
    },
    { given: "half a line", line: '{"n":', want: "products.jsonl:2: not JSON" },
    {
      given: "what is nested deeper than a document",
      line: `{"n":${"[".repeat(64)}1${"]".repeat(64)}}`,
      want: "products.jsonl:2: n[0][0]",
    },
    {
      given: "what is nested without end",
      line: `{"n":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      want: "products.jsonl:2: nested too deeply to be read",
    },
    { given: "a list", line: "[1]", want: "products.jsonl:2: not a JSON object" },
    { given: "an encoded value", line: '{"n":{"$bytes":""}}', want: "products.jsonl:2: n.$bytes" },
  ])("refuses $given", async ({ line, want }) => {
    const file = join(folder, "products.jsonl");
    await writeFile(file, `{"n":9007199254740992}\n${line}\n`);
    expect(await cli(["import", file])).toMatchObject({ code: 1, stderr: expect.stringContaining(want) });
  });

  test.for([
    { batch: "second", at: 1700, first: 1002, last: 2001, confirmed: 1000 },
    { batch: "fourth", at: 3010, first: 3002, last: 4001, confirmed: 3000 },
  ])("names the lines of the $batch batch, which failed, and what the server said", async (given) => {
    const file = join(folder, `goods-${given.batch}.jsonl`);
    const lines = Array.from({ length: 4500 }, (_, number) => ({
      sku: `${number}`,
      ...(number !== given.at && { key: number }),
    }));
    await writeFile(file, `\n${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
    const { code, stderr } = await cli(["import", file, "--primary-key", "key"]);
    expect(code).toBe(1);
    expect(stderr).toContain("MissingPrimaryKeyValue");
    expect(stderr).toContain(`The batch that failed is ${file}:${given.first} to ${file}:${given.last}.`);
    expect(stderr).toContain(`${given.confirmed} records are in. Run the same command again`);
  });

  test("refuses a line that is no UTF-8, by its place, and sends nothing of it", async () => {
    const file = join(folder, "latin.jsonl");
    await writeFile(file, Buffer.from('{"name":"tea"}\n{"name":"caf\xe9"}\n', "latin1"));
    const { code, stderr } = await cli(["import", file]);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${file}:2: the bytes are no UTF-8`)]);
    expect(deployment.ledger.documents().filter(({ table }) => table === "latin")).toEqual([]);
  });

  test("takes a file that Windows wrote: a byte order mark, and lines that end in two characters", async () => {
    const file = join(folder, "marked.jsonl");
    await writeFile(file, '\uFEFF{"n":1}\r\n{"n":2}\r\n');
    const { code, stdout } = await cli(["import", file]);
    expect([code, stdout]).toEqual([0, "2 records in marked\n"]);
  });

  test("replaces documents of the same key", async () => {
    const file = join(folder, "keyed.jsonl");
    await writeFile(file, '{"sku":"A","price":1}\n\n{"sku":"B","price":2.5}\n');
    for (const _ of [1, 2]) expect((await cli(["import", file, "--primary-key", "sku"])).code).toBe(0);
    const keyed = deployment.ledger.documents().filter(({ table }) => table === "keyed");
    expect(keyed.map(({ document }) => JSON.parse(document ?? "").price).sort()).toEqual([1, 2.5]);
  });
});
