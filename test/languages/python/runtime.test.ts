import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../../src/local/index.ts";
import { wholeSample } from "../../whole-sample/write-whole-sample.ts";
import { check, checkPackage, maySkip, missing, runPython } from "./python-tools.ts";

const slow = { timeout: 600_000 };
const runtime = "src/languages/python/runtime";

describe.skipIf(missing !== undefined && maySkip)(`Python${missing ? `: skipped: ${missing}` : ""}`, () => {
  test("the tools are there", () => expect(missing).toBeUndefined());

  test("the runtime is formatted, linted and typed", slow, () => {
    expect(check(runtime, "ruff", "format", "--check", ".")).toBe("");
    expect(check(runtime, "ruff", "check", ".")).toBe("");
  });

  test("the runtime's own tests pass", slow, () => {
    expect(check(runtime, "pytest", "-p", "no:cacheprovider")).toBe("");
  });

  test("the ready package is formatted and typed", slow, () => {
    expect(checkPackage("generated/python")).toBe("");
  });
});

describe.skipIf(missing !== undefined && maySkip)("Python on the local deployment", () => {
  let deployment: LocalDeployment;
  beforeAll(async () => {
    deployment = await startLocalDeployment({
      convexFolder: "src/repository/sample/convex",
      timeLimits: { transaction: 400 },
    });
  });
  afterAll(() => deployment.close());

  const run = async (program: string) =>
    JSON.parse(
      await runPython([`test/languages/python/sample/${program}`], {
        PYTHONPATH: `${wholeSample}/python`,
        CONVEX_URL: deployment.url,
        CONVEX_DEPLOY_KEY: deployment.deployKey,
      }),
    );

  test("calls every function, exact to the bit", slow, async () => {
    const { called, wrong } = await run("main.py");
    expect(wrong).toEqual([]);
    const paths = deployment.functions.map(({ identifier }) => identifier.replace(".js:", ":"));
    expect(paths.filter((path) => !called.includes(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(40);
  });

  test("calls every function in asyncio, many at once, exact to the bit", slow, async () => {
    const { called, wrong } = await run("main_async.py");
    expect(wrong).toEqual([]);
    const paths = deployment.functions.map(({ identifier }) => identifier.replace(".js:", ":"));
    expect(paths.filter((path) => !called.includes(path))).toEqual([]);
  });

  test("the program is typed as strictly as can be", slow, () => {
    expect(check(".", "mypy", "--strict", "--config-file", "test/languages/python/sample/mypy.ini")).toBe("");
  });
});
