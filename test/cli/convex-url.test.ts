import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createProgram } from "../../src/cli/program.ts";

/** Parses words as the command line does, and gives what the verb's options came to. */
function optionsOf(verb: string, ...words: string[]): Record<string, unknown> {
  const program = createProgram().exitOverride();
  const command = program.commands.find((each) => each.name() === verb);
  if (command === undefined) throw new Error(`There is no verb ${verb}.`);
  command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action(() => {});
  program.parse([verb, ...words], { from: "user" });
  return command.opts();
}

const calling = [
  { verb: "check", words: [] },
  { verb: "export", words: ["--out", "copy"] },
  { verb: "import", words: ["products.jsonl"] },
];

describe.for(calling)("$verb", ({ verb, words }) => {
  test("reads the address from CONVEX_URL, and --url wins", () => {
    vi.stubEnv("CONVEX_URL", "http://127.0.0.1:3210");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(optionsOf(verb, ...words).url).toBe("http://127.0.0.1:3210");
    expect(optionsOf(verb, ...words, "--url", "https://a.convex.cloud").url).toBe("https://a.convex.cloud");
  });

  test.for(["", "a.convex.cloud", "https://a.convex.site"])("refuses %j there", (url) => {
    vi.stubEnv("CONVEX_URL", url);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(() => optionsOf(verb, ...words)).toThrow(/from env 'CONVEX_URL' is invalid/);
  });
});

test("no further verb asks for a deployment's address in a way of its own", () => {
  const having = createProgram().commands.filter(({ options }) =>
    options.some(({ long }) => long === "--url"),
  );
  // Without a source these three ask it, and mcp calls it, too: what their own tests say.
  const known = new Set([...calling.map(({ verb }) => verb), "generate", "docs", "mcp"]);
  for (const verb of having.filter((each) => !known.has(each.name()))) {
    expect(verb.options.find(({ long }) => long === "--url")?.envVar, verb.name()).toBe("CONVEX_URL");
  }
});

/** Runs the command line in a folder of its own, and gives its exit code and what it said. */
async function runIn(folder: string, env: Record<string, string>, ...words: string[]) {
  const loader = resolve("node_modules/tsx/dist/loader.mjs");
  const program = ["--import", loader, resolve("src/cli/main.ts"), ...words];
  return new Promise<{ code: unknown; said: string }>((done) => {
    execFile(
      process.execPath,
      program,
      { cwd: folder, env: { ...process.env, NO_COLOR: "1", CONVEX_DEPLOY_KEY: "local|key", ...env } },
      (error, out, err) => done({ code: error?.code ?? 0, said: out + err }),
    );
  });
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "convex-openapi-url-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe.for(["generate", "docs"])("%s", (verb) => {
  test("without a source asks the deployment that CONVEX_URL names", async () => {
    const CONVEX_URL = "http://127.0.0.1:9";
    const { code, said } = await runIn(await emptyFolder(), { CONVEX_URL }, verb);
    expect(said).toContain(`${CONVEX_URL} cannot be reached`);
    expect(code).toBe(1);
  });

  test("says what is wrong with it", async () => {
    const { code, said } = await runIn(await emptyFolder(), { CONVEX_URL: "a.convex.cloud" }, verb);
    expect(said).toContain("CONVEX_URL is “a.convex.cloud”. It takes a URL");
    expect(code).toBe(1);
  });

  test("a folder that is here, or is named, comes first", async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, "convex"));
    for (const words of [[], ["--convex", "convex"]]) {
      const { said } = await runIn(folder, { CONVEX_URL: "http://127.0.0.1:9" }, verb, ...words);
      expect(said).not.toContain("127.0.0.1");
      expect(said).toContain("convex");
    }
  });
});
