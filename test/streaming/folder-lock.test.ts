import { type ChildProcess, fork } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { lockFolder } from "../../src/cli/export/folder-lock.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "convex-openapi-lock-"));
});

const quick = { beat: 50, gone: 5000 };
const claims = async () => (await readdir(folder)).filter((file) => file.startsWith("export.lock"));

/** Leaves a claim that has stood still for a minute. By process and host it is this very test's. */
async function leaveClaim(name: string): Promise<void> {
  await writeFile(join(folder, name), `${process.pid} ${hostname()}\n`);
  const before = new Date(Date.now() - 60_000);
  await utimes(join(folder, name), before, before);
}

describe("several who want a folder at once", { timeout: 240_000 }, () => {
  const takers: ChildProcess[] = [];
  let program: string;
  beforeAll(async () => {
    program = await mkdtemp(join("node_modules", ".folder-lock-"));
    const contents = `
      import { lockFolder } from "./src/cli/export/folder-lock.ts";
      let lock;
      process.on("message", async ({ folder, release }) => {
        if (release) {
          await lock?.release();
          lock = undefined;
          process.send("released");
        } else {
          const answer = lockFolder(folder, ${JSON.stringify(quick)}).then((held) => ((lock = held), "held"), (error) => error.message);
          process.send(await answer);
        }
      });`;
    await build({
      stdin: { contents, resolveDir: "." },
      outfile: join(program, "taker.mjs"),
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
    for (let taker = 0; taker < 2; taker++) takers.push(fork(join(program, "taker.mjs")));
  });
  afterAll(async () => {
    for (const taker of takers) taker.kill();
    await rm(program, { recursive: true, force: true });
  });

  const ask = (taker: ChildProcess, message: object) =>
    new Promise<string>((resolve) => {
      taker.once("message", (answer) => resolve(String(answer)));
      taker.send(message);
    });

  test("of two processes one holds it, in every round, where a dead one's lock lies and where none does", async () => {
    for (let round = 0; round < 60; round++) {
      if (round % 3 !== 0) await leaveClaim(round % 3 === 1 ? "export.lock" : "export.lock.00ff");
      const answers = await Promise.all(takers.map((taker) => ask(taker, { folder })));
      const [refused, ...held] = answers.sort();
      expect([held, refused], `round ${round}`).toEqual([
        ["held"],
        expect.stringMatching(/is being exported into by process \d+ on /),
      ]);
      await Promise.all(takers.map((taker) => ask(taker, { release: true })));
      expect(await claims()).toEqual([]);
    }
  });

  test("of five in one process one holds it, too", async () => {
    for (let round = 0; round < 10; round++) {
      await leaveClaim("export.lock.00ff");
      const tried = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder, quick)));
      const held = tried.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
      expect(held).toHaveLength(1);
      await held[0]?.release();
      expect(await claims()).toEqual([]);
    }
  });
});

test("one that is alive is not run over, and gives the folder free", async () => {
  const lock = await lockFolder(folder, quick);
  await lock.check();
  await expect(lockFolder(folder, quick)).rejects.toThrow(
    `${folder} is being exported into by process ${process.pid} on ${hostname()}.`,
  );
  await lock.check();
  await lock.release();
  await (await lockFolder(folder, quick)).release();
});

test("one that stood still is taken over, and knows it before it writes again", async () => {
  const still = await lockFolder(folder, { beat: 3_600_000, gone: 5000 });
  const before = new Date(Date.now() - 60_000);
  for (const file of await claims()) await utimes(join(folder, file), before, before);
  const lock = await lockFolder(folder, quick);
  await expect(still.check()).rejects.toThrow("Another export has taken");
  await still.release();
  await lock.check();
  await lock.release();
});

test.for([
  { given: "of now", seconds: 0 },
  { given: "of tomorrow, as another machine's clock would write it", seconds: 86_400 },
])("a lock $given without a sign of life is waited for, and then taken over", async ({ seconds }) => {
  await writeFile(join(folder, "export.lock"), "1 another-machine\n");
  const then = new Date(Date.now() + 1000 * seconds);
  await utimes(join(folder, "export.lock"), then, then);
  const waits: number[] = [];
  const lock = await lockFolder(folder, { beat: 50, gone: 2000 }, (least) => waits.push(least));
  expect(waits).toEqual([2]);
  expect(await claims()).toHaveLength(1);
  await lock.release();
});

test.for([
  { given: "a folder", make: (path: string) => mkdir(path) },
  { given: "a link to itself", make: (path: string) => symlink("export.lock", path) },
  { given: "a link to nowhere", make: (path: string) => symlink("nowhere", path) },
])("a lock that is $given is refused at once, and nothing is left there", async ({ make }) => {
  await make(join(folder, "export.lock"));
  await expect(lockFolder(folder, quick)).rejects.toThrow(/cannot be judged.*\n {2}fix: Remove it/);
  expect(await claims()).toEqual(["export.lock"]);
});
