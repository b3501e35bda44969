import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectConvexFolder } from "../../../src/convex-folder/index.ts";
import { type LocalDeployment, startLocalDeployment } from "../../../src/local/index.ts";
import { filesOf, putCrate } from "./put-files.ts";
import { maySkip, missing, runProgram } from "./rust-tools.ts";
import { writeRustCrate } from "./write-rust-crate.ts";

const sample = "src/repository/sample/convex";

describe.skipIf(missing !== undefined && maySkip)(`Rust${missing ? `: skipped: ${missing}` : ""}`, () => {
  let deployment: LocalDeployment;
  beforeAll(async () => {
    deployment = await startLocalDeployment({ convexFolder: sample, timeLimits: { transaction: 400 } });
  }, 120_000);
  afterAll(() => deployment.close());

  test("calls every function of the sample deployment, exact to the bit", { timeout: 600_000 }, async () => {
    const { spec } = await inspectConvexFolder(sample);
    await writeRustCrate(spec, sample);
    const program = putCrate("sample", filesOf("test/languages/rust/sample"));
    const said = await runProgram(program, {
      CONVEX_URL: deployment.url,
      CONVEX_DEPLOY_KEY: deployment.deployKey,
    });
    const { called, wrong } = JSON.parse(said);
    expect(wrong).toEqual([]);
    const paths = deployment.functions.map(({ identifier }) => identifier.replace(".js:", ":"));
    expect(paths.filter((path) => !called.includes(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(40);
  });
});
