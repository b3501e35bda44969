import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LocalDeployment } from "../../src/local/index.ts";
import { toyFolder } from "../convex-folder/toy-folder.ts";
import { isAbsent, nodes, titleOf } from "../languages/typescript/nodes.ts";
import { exportedLines, wantedLines } from "./exported-folder.ts";
import { startThings } from "./mirror.ts";
import { buildCli, startCli } from "./run-cli.ts";

// Node 24 takes U+2028 and U+2029 for the end of a line; JSON strings hold them as they are.

let program: string;
let deployment: LocalDeployment;
let mutate: (path: string, args: object) => Promise<void>;
beforeAll(async () => {
  program = await buildCli();
  ({ deployment, mutate } = await startThings());
}, 120_000);
afterAll(async () => {
  await deployment?.close();
  await rm(program, { recursive: true, force: true });
});

const odd = "one\u2028two\u2029three\u0085four\rfive";

for (const { name, program: node } of nodes) {
  describe.skipIf(isAbsent(node))(titleOf(name, node), { timeout: 120_000 }, () => {
    const cli = async (args: readonly string[]) => startCli(program, args, deployment.deployKey, node).ended;

    test("export writes lines that hold every separator, and brings them up to date", async () => {
      const out = join(await mkdtemp(join(tmpdir(), "convex-openapi-node-")), "copy");
      const args = ["export", "--url", deployment.url, "--out", out];
      for (const round of [1, 2, 3]) {
        await mutate("things:put", { table: "later", fields: { text: odd, round } });
        expect(await cli(args)).toMatchObject({ code: 0, stderr: "" });
        expect(await exportedLines(out)).toEqual(wantedLines(deployment));
      }
    });

    test("import takes such lines", async () => {
      const file = join(await mkdtemp(join(tmpdir(), "convex-openapi-node-")), "odd.jsonl");
      await writeFile(
        file,
        `${JSON.stringify({ text: odd, by: name })}\n${JSON.stringify({ text: "plain", by: name })}\n`,
      );
      const { code, stdout, stderr } = await cli(["import", file, "--url", deployment.url]);
      expect([code, stdout, stderr]).toEqual([0, "2 records in odd\n", ""]);
      const documents = deployment.ledger.documents().filter(({ table }) => table === "odd");
      const texts = documents
        .map(({ document }) => JSON.parse(document ?? ""))
        .filter(({ by }) => by === name);
      expect(texts.map(({ text }) => text).sort()).toEqual([odd, "plain"].sort());
      await mutate("things:drop", { table: "odd" });
    });

    test("generate reads a folder whose validators hold such text", async () => {
      const folder = join(
        toyFolder({
          "convex/odd.ts": `import { query } from "./_generated/server";
            import { v } from "convex/values";
            export const speak = query({
              args: { word: v.literal(${JSON.stringify(odd)}) },
              returns: v.null(),
              handler: async () => null,
            });\n`,
        }),
        "convex",
      );
      const out = join(await mkdtemp(join(tmpdir(), "convex-openapi-node-")), "client");
      const { code, stdout, stderr } = await cli(["generate", "--convex", folder, "--out", out, "--json"]);
      expect([code, stderr]).toEqual([0, ""]);
      expect(JSON.parse(stdout)).toMatchObject({ functions: 1 });
      const spec = await readFile(join(out, "openapi.json"), "utf8");
      expect(JSON.parse(spec).components.schemas).toBeDefined();
      expect(spec).toContain(JSON.stringify(odd).slice(1, -1));
    });

    test("serve runs functions and HTTP actions, and a command beside them", async () => {
      const args = { path: "echo:anyMutation", args: { value: odd }, format: "json" };
      const { code, stdout, stderr } = await cli([
        ...["serve", "src/repository/sample/convex", "--exec"],
        `curl -sf "$CONVEX_URL/api/mutation" -H 'Content-Type: application/json' -d '${JSON.stringify(args)}' && echo &&
         curl -sf "$CONVEX_SITE_URL/hello"`,
      ]);
      const [answer = "", hello] = stdout.split("\n");
      expect([JSON.parse(answer), hello]).toEqual([{ status: "success", value: odd }, "hello"]);
      expect([code, stderr.split("\n").length]).toEqual([0, 4]);
    });
  });
}

test("the versions are those that they are called by", async () => {
  for (const { name, program: node } of nodes.filter(({ program }) => !isAbsent(program))) {
    const { stdout } = await promisify(execFile)(node, ["--version"]);
    const [, major = process.versions.node.split(".")[0]] = /Node (\d+)$/.exec(name) ?? [];
    expect(stdout).toMatch(new RegExp(`^v${major}\\.`));
  }
});
