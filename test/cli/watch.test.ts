import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const { functions } = JSON.parse(readFileSync("test/fixtures/function-spec.json", "utf8"));
const one = functions.slice(0, 1);
const all = functions.filter(
  ({ visibility }: { visibility?: { kind: string } }) => visibility?.kind === "public",
).length;
let folder = "";
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "convex-openapi-watch-"));
});

afterEach(async () => {
  child?.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** Starts the command line in the folder, without a terminal, and follows what it says. */
function start(...args: string[]) {
  const root = process.cwd();
  const tsx = resolve(root, "node_modules/tsx/dist/loader.mjs");
  const program = resolve(root, "src/cli/main.ts");
  const started = spawn(process.execPath, ["--import", tsx, program, ...args], {
    cwd: folder,
    stdio: "pipe",
  });
  child = started;
  const said = { out: "", err: "" };
  started.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  started.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>((done) => started.once("close", done));
  return { said, ended, stop: (signal: NodeJS.Signals) => started.kill(signal) };
}

const waitFor = { timeout: 60_000, interval: 50 };

describe("generate --watch", () => {
  const write = (text: string) => writeFile(join(folder, "spec.json"), text);
  const document = () => readFile(join(folder, "convex-api/openapi.json"), "utf8");

  test("a change makes it again, a broken file is told and waited out, SIGINT ends it", {
    timeout: 240_000,
  }, async () => {
    await write(JSON.stringify({ functions: one }));
    const { said, ended, stop } = start(
      "generate",
      "--functions",
      "spec.json",
      "--lang",
      "validators",
      "--watch",
    );
    await expect.poll(() => said.err, waitFor).toContain("Watching spec.json");
    expect(said.out).toContain("1 function, ");
    await write(JSON.stringify({ functions }));
    await expect.poll(() => said.out, waitFor).toContain(`${all} functions, `);
    expect(await document()).toContain('"/api/run/messages/listPage"');
    await write("{");
    await expect.poll(() => said.err, waitFor).toContain("spec.json is not JSON");
    expect(await document()).toContain('"/api/run/messages/listPage"');
    await write(JSON.stringify({ functions: one }));
    await expect.poll(() => said.out.split("1 function, ").length, waitFor).toBeGreaterThanOrEqual(3);
    expect(await document()).not.toContain('"/api/run/messages/listPage"');
    stop("SIGINT");
    expect(await ended).toBe(0);
    // Nobody sits before it: no spinner, no cursor, nothing but sentences.
    expect(
      said.err
        .replaceAll(/^(?:Reading spec\.json|Watching spec\.json; Ctrl\+C ends\.|error .*)$/gm, "")
        .trim(),
    ).toBe("");
  });
});

describe("generate", () => {
  const run = async (...args: string[]) => {
    const { said, ended } = start("generate", ...args);
    return { code: await ended, ...said };
  };

  test("tells each folder in a line, and what came of it in the last", { timeout: 60_000 }, async () => {
    await writeFile(join(folder, "spec.json"), JSON.stringify({ functions: one }));
    const first = await run("--functions", "spec.json");
    const lines = first.out.trim().split("\n");
    const places = lines.map((line) => /^wrote +[\d.]+ kB {2}(\S+)/.exec(line)?.[1] ?? line.split(" ")[0]);
    const made = ["openapi.json", "typescript/", "validators/", "AGENTS.md", "skill/"];
    expect(places).toEqual([...made.map((path) => `convex-api/${path}`), "1"]);
    expect(lines[1]).toMatch(/ convex-api\/typescript\/ {2}\d+ files$/);
    await writeFile(join(folder, "convex-api/typescript/README.md"), "other");
    const check = await run("--functions", "spec.json", "--check");
    expect(check.code).toBe(1);
    expect(check.out).toMatch(/^same .*openapi\.json$/m);
    expect(check.out).toMatch(/^stale .* files, 1 of them stale$/m);
    expect(check.out).toMatch(/^stale {2}convex-api\/typescript\/README\.md$/m);
  });

  test.for([
    ["missing.json", undefined, "error There is no file missing.json. Write it: npx convex function-spec"],
    [
      "spec.json",
      '{ "openapi": "3.1.0" }',
      "error spec.json: This is not what `convex function-spec` prints",
    ],
  ] as const)("--functions %s %s: one line with the place and the fix", async ([file, text, reason]) => {
    if (text !== undefined) await writeFile(join(folder, file), text);
    const { code, out, err } = await run("--functions", file);
    expect([code, out]).toEqual([1, ""]);
    expect(err.split("\n")).toEqual([`Reading ${file}`, expect.stringContaining(reason), ""]);
  });
});
