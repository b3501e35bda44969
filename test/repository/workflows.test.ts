import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
}

const folder = ".github/workflows";
const workflows = readdirSync(folder).map((name) => ({
  name,
  workflow: parse(readFileSync(`${folder}/${name}`, "utf8")) as Workflow,
}));
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe("every workflow of this repository", () => {
  test.for(workflows)("$name may do no more than it says, and takes actions by a version", ({ workflow }) => {
    expect(workflow.permissions.contents).toBe("read");
    for (const { uses = "a/b@v1" } of stepsOf(workflow))
      expect(uses).toMatch(/^[\w-]+\/[\w-]+@(v\d+|[0-9a-f]{40})$/);
  });

  test.for(workflows)("$name runs what there is", ({ workflow }) => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = stepsOf(workflow).flatMap(({ run = "" }) => [...run.matchAll(/npm run (?:-s )?([\w:]+)/g)]);
    for (const [, name = ""] of named) expect(scripts).toHaveProperty([name]);
  });
});

test("CI runs the first of the README's two commands on three systems, and .ci/run the other", () => {
  const [, first = "", second = ""] =
    /```sh\n(npm ci && npm run generate)\b.*\n(npm ci && npm test)\b/.exec(
      readFileSync("README.md", "utf8"),
    ) ?? [];
  const ci = readFileSync(`${folder}/ci.yml`, "utf8");
  expect(first).not.toBe("");
  expect(ci).toContain(`- run: ${first}\n`);
  expect(ci).toContain("os: [ubuntu-latest, macos-latest, windows-latest]");
  expect(ci).toContain("- run: .ci/run\n");
  expect(readFileSync(".ci/run", "utf8")).toContain(second);
});
