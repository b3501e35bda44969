import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printEnvFile } from "../../src/cli/env/print-env-file.ts";
import {
  downloadStoredFile,
  logs,
  uploadStoredFile,
} from "../../src/languages/typescript/runtime/client/administration/index.ts";
import { createConvexClient } from "../../src/languages/typescript/runtime/client/index.ts";
import type { LocalDeployment } from "../../src/local/index.ts";
import { ask } from "../local/ask.ts";
import { call, contentsOf, fillShop, shop } from "../local/backups/shop.ts";
import { generated, withFolder } from "../local/with-folder.ts";
import { buildCli, startCli } from "../streaming/run-cli.ts";

let cli = "";
let folder = "";
beforeAll(async () => {
  cli = await buildCli();
  folder = await mkdtemp(join(tmpdir(), "operators-"));
});
afterAll(async () => {
  await Promise.all([cli, folder].map((path) => rm(path, { recursive: true, force: true })));
});

/** Runs a verb to its end. */
const run = async ({ url, deployKey }: LocalDeployment, ...args: readonly string[]) =>
  await startCli(cli, [...args, "--url", url], deployKey).ended;

const files = {
  ...shop,
  "env.ts": `${generated}
export const read = query(async (_ctx, { name }: any) => process.env[name] ?? null);
export const say = query(async (_ctx, { word }: any) => { console.log(word); console.warn("careful"); });`,
};

test("5,000 documents and 20 files go into a file and come out of it in another deployment", async () => {
  await withFolder(files, async (first) => {
    await fillShop(first, 4545, 20);
    const before = await contentsOf(first);
    const file = join(folder, "whole.zip");
    expect(await run(first, "backup", "--out", file, "--include-files")).toMatchObject({ code: 0 });
    await withFolder(files, async (second) => {
      // Nobody is there to ask.
      await call(second, "mutation", "fill:one", { table: "kinds", document: { here: true } });
      const refused = await run(second, "restore", file, "--mode", "replaceAll");
      expect([refused.code, refused.stderr]).toEqual([
        2,
        expect.stringMatching(/kinds +\| 4,545 +\| 1 of 1/),
      ]);
      expect(second.ledger.documents().length).toBe(1);
      const done = await run(second, "restore", file, "--mode", "replaceAll", "--yes", "--json");
      expect([done.code, JSON.parse(done.stdout)]).toEqual([0, { file, written: 5040 }]);
      expect(await contentsOf(second)).toEqual(before);
    });
  });
}, 120_000);

test("killed ten times at any moment there is a whole file or none", async () => {
  await withFolder(files, async (deployment) => {
    await fillShop(deployment, 2000, 5);
    const into = await mkdtemp(join(folder, "killed-"));
    const whole = join(folder, "measure.zip");
    const began = performance.now();
    expect((await run(deployment, "backup", "--out", whole, "--include-files")).code).toBe(0);
    const took = performance.now() - began;
    for (let times = 0; times < 10; times += 1) {
      const out = join(into, "backup.zip");
      const { child, ended } = startCli(
        cli,
        ["backup", "--out", out, "--include-files", "--url", deployment.url],
        deployment.deployKey,
      );
      setTimeout(() => child.kill("SIGKILL"), took * (0.3 + Math.random()));
      await ended;
      if ((await readdir(into)).includes("backup.zip")) {
        const bytes = await readFile(out);
        // The end of a zip file's directory: it is the last that is written.
        expect(bytes.subarray(-22).readUInt32LE()).toBe(0x06054b50);
      }
    }
  });
}, 120_000);

test("env set, then a function reads it; values are shown to nobody who does not ask", async () => {
  await withFolder(files, async (deployment) => {
    const dotenv = join(folder, ".env-in");
    await writeFile(dotenv, 'TOKEN="s3cret value"\nLINES="a\\nb"\n');
    expect(await run(deployment, "env", "set", "LEVEL=debug=1", "--file", dotenv)).toMatchObject({
      code: 0,
      stdout: "set LEVEL, LINES, TOKEN\n",
    });
    expect(await call(deployment, "query", "env:read", { name: "TOKEN" })).toBe("s3cret value");
    expect((await run(deployment, "env", "list")).stdout).toBe("LEVEL\nLINES\nTOKEN\n");
    expect((await run(deployment, "env", "get", "LEVEL")).stdout).toBe("debug=1\n");
    expect((await run(deployment, "env", "get", "NONE")).code).toBe(1);
    const out = join(folder, ".env-out");
    expect((await run(deployment, "env", "pull", "--out", out)).code).toBe(0);
    expect(parseEnv(await readFile(out, "utf8"))).toEqual({
      LEVEL: "debug=1",
      LINES: "a\nb",
      TOKEN: "s3cret value",
    });
    expect(((await stat(out)).mode & 0o777).toString(8)).toBe("600");
    const again = await run(deployment, "env", "pull", "--out", out);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("--force")]);
    expect((await run(deployment, "env", "pull", "--out", out, "--force")).code).toBe(0);
    expect((await run(deployment, "env", "unset", "TOKEN")).code).toBe(0);
    expect(await call(deployment, "query", "env:read", { name: "TOKEN" })).toBe(null);
    const bad = await run(deployment, "env", "set", "hunter2");
    expect([bad.code, bad.stderr.includes("hunter2")]).toEqual([1, false]);
  });
}, 60_000);

test("a .env file gives back any value that it takes", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", " ", "#", "=", "'", '"', "\\", "n", "\n", "$", "é") }),
      (value) => {
        try {
          expect(parseEnv(printEnvFile({ NAME: value }))).toEqual({ NAME: value });
        } catch (thrown) {
          if (!(thrown as Error).message.startsWith("The value of NAME")) throw thrown;
        }
      },
    ),
  );
});

test("logs --follow prints a function's line with its request id, and goes on where it was interrupted", async () => {
  await withFolder(files, async (deployment) => {
    const say = (word: string) =>
      ask(
        deployment,
        "/api/query",
        { path: "env:say", args: { word } },
        { "Convex-Request-Id": `id-${word}` },
      );
    const start = (...args: string[]) => {
      const { child, ended } = startCli(
        cli,
        ["logs", "--follow", "--json", ...args, "--url", deployment.url],
        deployment.deployKey,
      );
      let text = "";
      child.stdout?.on("data", (bytes) => (text += bytes));
      return {
        child,
        ended,
        entries: () =>
          text
            .trim()
            .split("\n")
            .filter(Boolean)
            .map((line) => JSON.parse(line)),
      };
    };
    const first = start("--level", "LOG");
    await say("one");
    await expect.poll(() => first.entries().length, { timeout: 10_000 }).toBe(1);
    expect(first.entries()[0]).toMatchObject({
      functionPath: "env:say",
      requestId: "id-one",
      lines: ["[LOG] 'one'"],
    });
    await say("two");
    await expect.poll(() => first.entries().length, { timeout: 10_000 }).toBe(2);
    first.child.kill("SIGINT");
    await once(first.child, "close");
    const [, { position }] = first.entries();
    await say("three");
    const second = start("--level", "LOG", "--after", position);
    await say("four");
    await expect.poll(() => second.entries().length, { timeout: 10_000 }).toBe(2);
    expect(second.entries().map(({ requestId }) => requestId)).toEqual(["id-three", "id-four"]);
    second.child.kill("SIGTERM");
    await second.ended;
    const all = await run(deployment, "logs", "--json", "--level", "WARN");
    expect(
      all.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).lines),
    ).toEqual(Array(4).fill(["[WARN] 'careful'"]));
  });
}, 60_000);

test("whoever stops within a page goes on with the next entry", async () => {
  await withFolder(files, async (deployment) => {
    for (let at = 0; at < 5; at += 1) await call(deployment, "query", "env:say", { word: String(at) });
    const client = createConvexClient(deployment.url, { deployKey: deployment.deployKey });
    const seen: string[] = [];
    let after: string | undefined;
    for (let times = 0; times < 5; times += 1) {
      for await (const entry of logs(client, { after, once: true })) {
        seen.push(entry.lines[0] ?? "");
        after = entry.position;
        break;
      }
      // What happens meanwhile moves nothing.
      if (times === 2) await call(deployment, "query", "env:say", { word: "5" });
    }
    for await (const entry of logs(client, { after, once: true })) seen.push(entry.lines[0] ?? "");
    expect(seen).toEqual(["0", "1", "2", "3", "4", "5"].map((word) => `[LOG] '${word}'`));
  });
});

test("files go and come by their URLs, and a URL of elsewhere is never asked nor told", async () => {
  await withFolder(files, async (deployment) => {
    const client = createConvexClient(deployment.url, { deployKey: deployment.deployKey });
    const upload = (await call(deployment, "mutation", "fill:upload")) as string;
    const file = await uploadStoredFile(client, upload, new Uint8Array([0, 255, 7]), {
      contentType: "image/png",
    });
    await call(deployment, "mutation", "fill:note", { file, name: "x" });
    const [{ url }] = await call(deployment, "query", "fill:urls");
    const read = await downloadStoredFile(client, url);
    expect([[...new Uint8Array(read.bytes)], read.contentType]).toEqual([[0, 255, 7], "image/png"]);
    const elsewhere = "https://elsewhere.example/api/storage/upload?token=a-secret-token";
    const refused = await uploadStoredFile(client, elsewhere, new Uint8Array()).catch(
      (thrown: Error) => thrown,
    );
    expect([refused, JSON.stringify(refused), String(refused)].join(" ")).not.toContain("a-secret-token");
    expect(refused).toMatchObject({ kind: "input" });
  });
});

test("whoami says what a key may do, wait ends with the deployment", async () => {
  const restrictedKeys = [{ key: "local|logs", permissions: ["deployment:logs:view"] as const }];
  await withFolder(
    files,
    async (deployment) => {
      expect((await run(deployment, "whoami")).stdout).toContain("the key may do everything");
      const { ended } = startCli(cli, ["whoami", "--json", "--url", deployment.url], "local|logs");
      expect(JSON.parse((await ended).stdout)).toMatchObject({
        deployment: "local",
        allowedOps: ["ViewLogs"],
      });
      expect((await startCli(cli, ["whoami", "--url", deployment.url], "nobody|x").ended).code).toBe(1);
      expect((await run(deployment, "wait")).stdout).toContain("answers: local");
    },
    { restrictedKeys },
  );
  const gone = startCli(cli, ["wait", "--within", "1", "--url", "http://127.0.0.1:9"], "");
  expect((await gone.ended).code).toBe(1);
}, 60_000);
