import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inspectConvexFolder } from "../../src/convex-folder/index.ts";

// Code that never ends is somebody's mistake, and must cost them neither the other modules nor a process.

const good = `import { queryGeneric as query } from "convex/server";
export const one = query({ args: {}, handler: async () => 1 });\n`;
const loop = "for (;;) {}\n";

let folder: string;
const started: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "looping-"));
  await writeFile(join(folder, "package.json"), "{}");
  await writeFile(join(folder, "good.ts"), good);
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** The processes that read modules in a folder below `temporary`, by the command line that they show. */
function readers(temporary: string): readonly string[] {
  const lines = execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(`${temporary}/`) && line.includes("child.mjs"));
}

/** What is left of reading below `folder`. */
async function temporaryFolders(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith("convex-folder-"));
}

function run(args: readonly string[], temporary: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    env: { ...process.env, NO_COLOR: "1", TMPDIR: temporary },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  return { child, ended: new Promise((resolve) => child.once("exit", resolve)) };
}

describe("reading a folder", () => {
  test("names each module that loops, and the schema, and reads the others", async () => {
    for (const name of ["a.ts", "b.ts"]) await writeFile(join(folder, name), loop + good);
    await writeFile(join(folder, "schema.ts"), `${loop}export default {};`);
    const { spec, problems } = await inspectConvexFolder(folder, { moduleSeconds: 0.6 });
    expect(spec.functions.map((entry) => "identifier" in entry && entry.identifier)).toEqual(["good.js:one"]);
    expect(problems.map(({ rule }) => rule)).toContain("folder-schema-loads");
    expect(problems.every(({ message }) => message.includes("still loading after"))).toBe(true);
  });

  test("gives up all that import one file that loops at once, and reads what shares others with them", async () => {
    await mkdir(join(folder, "lib"));
    await writeFile(
      join(folder, "lib", "loop.ts"),
      `import { word } from "./words";\n${loop}export const never = word;`,
    );
    await writeFile(join(folder, "lib", "words.ts"), 'export const word = "word";');
    await writeFile(join(folder, "shares.ts"), `import "./lib/words";\n${good}`);
    for (let at = 0; at < 200; at += 1)
      await writeFile(join(folder, `m${at}.ts`), `import "./lib/loop";\n${good}`);
    await writeFile(join(folder, "alone.ts"), loop + good);
    const { spec, problems } = await inspectConvexFolder(folder, { moduleSeconds: 9, totalSeconds: 60 });
    const read = spec.functions.map((entry) => "identifier" in entry && entry.identifier);
    expect(read).toEqual(["good.js:one", "shares.js:one"]);
    expect(problems.map(({ message }) => message).join("\n")).not.toContain("not reached");
    const [many] = problems.filter(({ message }) => message.includes("more"));
    // Nine are named: the first, and eight after it. lib/loop.ts is a module, too.
    expect(many?.message).toContain("and 192 more");
  });

  test("can be given up", async () => {
    await writeFile(join(folder, "a.ts"), loop + good);
    const reading = inspectConvexFolder(folder, {
      temporaryFolder: folder,
      signal: AbortSignal.timeout(1_500),
    });
    await expect(reading).rejects.toThrow();
    expect(readers(folder)).toEqual([]);
  });

  test.for([
    [
      "throws",
      'throw new Error("REGION is not set");\nexport default 1;',
      /untyped: Error: REGION is not set\.$/,
    ],
    [
      "needs a package that is not there",
      'import { defineWidgetSchema } from "widget-tables";\nexport default defineWidgetSchema({});',
      /untyped: it needs “widget-tables”, which is not installed\.$/,
    ],
    ["has no default export", "export const schema = 1;", /untyped: .*no default export/],
  ] as const)("a schema that %s is one problem", async ([, text, said]) => {
    await writeFile(join(folder, "schema.ts"), text);
    const { spec, problems } = await inspectConvexFolder(folder);
    expect(spec.functions).toHaveLength(1);
    const told = problems.filter(({ rule }) => rule === "folder-schema-loads");
    expect(told).toMatchObject([{ message: expect.stringMatching(said) }]);
    expect(told[0]?.place.file).toBe(join(folder, "schema.ts"));
  });
});

describe("the command line", () => {
  test.for(["SIGKILL", "SIGTERM", "SIGINT"] as const)("generate leaves no process at %s", async (signal) => {
    await writeFile(join(folder, "a.ts"), loop + good);
    const out = join(folder, "out");
    const { child, ended } = run(["generate", "--convex", folder, "--out", out], folder);
    await expect.poll(() => readers(folder).length, { timeout: 20_000 }).toBe(1);
    child.kill(signal);
    await ended;
    expect(child.signalCode).toBe(signal);
    await expect.poll(() => readers(folder), { timeout: 5_000 }).toEqual([]);
    // Nothing can be done at SIGKILL.
    if (signal !== "SIGKILL") expect(await temporaryFolders()).toEqual([]);
  });

  test("generate --watch ends at once", async () => {
    await writeFile(join(folder, "a.ts"), loop + good);
    const out = join(folder, "out");
    const { child, ended } = run(["generate", "--convex", folder, "--out", out, "--watch"], folder);
    await expect.poll(() => readers(folder).length, { timeout: 20_000 }).toBe(1);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(readers(folder)).toEqual([]);
  });

  test.for(["SIGTERM", "SIGINT"] as const)("serve ends at %s while a module loops", async (signal) => {
    await writeFile(join(folder, "a.ts"), `console.log("here");\n${loop}${good}`);
    const { child, ended } = run(["serve", folder, "--port", "0"], folder);
    const temporary = () => execFileSync("ls", [folder], { encoding: "utf8" });
    await expect.poll(temporary, { timeout: 20_000 }).toContain("convex-openapi-engine");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    child.kill(signal);
    expect(await ended).toBe(0);
  });
});
