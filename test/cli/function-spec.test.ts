import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { runCheck } from "../../src/cli/check/run-check.ts";
import { printFunctionSpec } from "../../src/cli/function-spec/print-function-spec.ts";
import { startLocalDeployment } from "../../src/local/index.ts";

let folder = "";
const convex = () => join(folder, "convex");
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "convex-openapi-function-spec-"));
  await writeFile(join(folder, "package.json"), "{}");
  await mkdir(convex());
  await writeFile(
    join(convex(), "m.ts"),
    `import { query } from "./_generated/server";
import { v } from "convex/values";
/** Comments and inferred types are no part of what Convex prints. */
export const honest = query({ args: { n: v.optional(v.int64()) }, handler: async () => ({ a: 1 }) });
export const nothing = query({ args: {}, returns: v.null(), handler: async () => null });
export const wider = query({ args: {}, handler: async () => ({ a: "text" as unknown as number }) });
`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const url = "https://happy-animal-123.convex.cloud";
const entry = (name: string, args: object, returns: unknown) => ({
  args: { type: "object", value: args },
  functionType: "Query",
  identifier: `m.js:${name}`,
  returns,
  visibility: { kind: "public" },
});
/** By the source of `convex function-spec`, whose keys stand in the order of the alphabet. */
const want = {
  url,
  functions: [
    entry("honest", { n: { fieldType: { type: "bigint" }, optional: true } }, null),
    entry("nothing", {}, { type: "null" }),
    entry("wider", {}, null),
  ],
};

test("a folder's function-spec is printed, or written whole", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  const request = { folder: convex(), out: undefined, url, envFile: undefined };
  expect(await printFunctionSpec(request)).toBe(0);
  expect(printed.mock.calls).toEqual([[JSON.stringify(want, null, 2)]]);
  const out = join(folder, "spec.json");
  expect(await printFunctionSpec({ ...request, out })).toBe(0);
  expect(JSON.parse(await readFile(out, "utf8"))).toEqual(want);
});

test("a folder that is not there prints nothing and says so", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const request = { folder: join(folder, "nowhere"), out: undefined, url: undefined, envFile: undefined };
  expect(await printFunctionSpec(request)).toBe(1);
  expect(printed).not.toHaveBeenCalled();
  expect(said.mock.calls.join("")).toContain("There is no such folder");
});

test("check --convex names the function whose answer is not what its code says", async () => {
  const deployment = await startLocalDeployment({ convexFolder: convex() });
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    const code = await runCheck({
      url: deployment.url,
      functions: undefined,
      convex: convex(),
      allowWrites: false,
      streaming: false,
      administration: false,
      only: ["query"],
      coverage: false,
      thresholds: [],
      seconds: 30,
      json: true,
    });
    const { outcomes } = JSON.parse(String(printed.mock.calls[0]));
    const broken = outcomes.filter(({ issues }: { issues: unknown[] }) => issues.length > 0);
    expect(code).toBe(1);
    const named = new Set(broken.map(({ title }: { title: string }) => title.split(": ")[0]));
    expect([...named]).toEqual(["m:wider"]);
  } finally {
    await deployment.close();
  }
});
