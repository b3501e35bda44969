import { execFile, execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Command } from "commander";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { createProgram } from "../../src/cli/program.ts";

// A workflow that is pasted has to work: it is valid YAML, its scripts are valid shell, and each command of ours in
// it is one that the command line takes.

const execFileAsync = promisify(execFile);

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly on: unknown;
  readonly jobs: Readonly<Record<string, { readonly "runs-on": string; readonly steps: readonly Step[] }>>;
}

const workflows = readdirSync("docs/guides")
  .filter((name) => name.endsWith(".md"))
  .flatMap((guide) => {
    const text = readFileSync(`docs/guides/${guide}`, "utf8");
    const blocks = [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
    return blocks
      .filter((block) => block.includes(".github/workflows/"))
      .map((block) => ({ guide, workflow: parse(block) as Workflow }));
  });

const steps = workflows.flatMap(({ guide, workflow }) =>
  Object.values(workflow.jobs).flatMap((job) => job.steps.map((step) => ({ guide, step }))),
);
const scripts = steps.flatMap(({ guide, step }) =>
  step.run === undefined ? [] : [{ guide, run: step.run }],
);

/** Our commands in a script, each as its words: what stands before a redirection, a pipe or the command's end. */
function commandsIn(script: string): string[][] {
  return [...script.matchAll(/\bnpx convex-openapi\b((?:'[^']*'|[^\n>|;&'])*)/g)].flatMap(([, text = ""]) => {
    const words = [...text.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);
    return [words, ...words.flatMap(commandsIn)];
  });
}

/** Parses words as the command line does, and runs nothing. Throws what a terminal would show. */
async function parseOnly(words: readonly string[]): Promise<void> {
  const quiet = (command: Command): void => {
    command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
    command.commands.forEach((each) => {
      quiet(each.action(() => {}));
    });
  };
  const program = createProgram();
  quiet(program);
  await program.parseAsync(words, { from: "user" });
}

test("the guide on contract tests shows a workflow with two commands of ours", () => {
  expect(workflows.map(({ guide }) => guide)).toContain("contract-tests.md");
  const verbs = scripts.flatMap(({ run }) => commandsIn(run)).map(([verb]) => verb);
  expect(verbs).toEqual(expect.arrayContaining(["serve", "check"]));
});

describe.for(workflows)("the workflow in $guide", ({ workflow }) => {
  test("says when, where and what", () => {
    expect(workflow.on).toBeTypeOf("object");
    for (const job of Object.values(workflow.jobs)) {
      expect(job["runs-on"]).toBeTypeOf("string");
      for (const step of job.steps)
        expect([typeof step.uses, typeof step.run].sort()).toEqual(["string", "undefined"]);
    }
  });
});

test.for(scripts)("a script in $guide is shell: $run", ({ run }) => {
  expect(() => execFileSync("bash", ["-n"], { input: run, stdio: "pipe" })).not.toThrow();
});

test("the workflow on contract tests passes as it stands, in a project of its own", async () => {
  const project = await mkdtemp(join(tmpdir(), "convex-openapi-workflow-"));
  onTestFinished(() => rm(project, { recursive: true, force: true }));
  await cp("src/repository/sample/convex", join(project, "convex"), { recursive: true });
  await mkdir(join(project, "node_modules/.bin"), { recursive: true });
  await symlink(resolve("node_modules/convex"), join(project, "node_modules/convex"));
  const loader = resolve("node_modules/tsx/dist/loader.mjs");
  const command = `#!/bin/sh\nexec "${process.execPath}" --import "${loader}" "${resolve("src/cli/main.ts")}" "$@"\n`;
  await writeFile(join(project, "node_modules/.bin/convex-openapi"), command, { mode: 0o755 });
  await writeFile(join(project, "package.json"), '{ "name": "shop", "private": true }');
  const own = scripts.filter(({ guide, run }) => guide === "contract-tests.md" && run !== "npm ci");
  expect(own.length).toBeGreaterThan(0);
  for (const { run } of own) {
    // A secret that is not set is empty, and not absent.
    const env = { ...process.env, CONVEX_DEPLOY_KEY: "", NO_COLOR: "1" };
    const { stdout } = await execFileAsync("bash", ["-e", "-c", run], { cwd: project, env });
    expect(stdout).toContain("kept every word");
  }
});

test.for(scripts.flatMap(({ guide, run }) => commandsIn(run).map((words) => ({ guide, words }))))(
  "the command line takes $words of $guide",
  async ({ words }) => {
    // As it is for whatever `serve --exec` runs.
    vi.stubEnv("CONVEX_URL", "http://127.0.0.1:3210");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await expect(parseOnly(words)).resolves.toBeUndefined();
  },
);

test.for([["chek"], ["check"], ["check", "--url", "http://127.0.0.1:3210", "--treshold", "operations=20"]])(
  "it refuses %j",
  async (words) => {
    await expect(parseOnly(words)).rejects.toThrow(/unknown|required option/);
  },
);
