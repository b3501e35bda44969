import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectConvexFolder } from "../../../src/convex-folder/index.ts";
import { type LocalDeployment, startLocalDeployment } from "../../../src/local/index.ts";
import { compileJava, compileKotlin, maySkip, missing, runJava } from "./kotlin-tools.ts";
import { compileDeployment, writeDeployment } from "./write-deployment.ts";

const sample = "src/repository/sample/convex";
const programs = "test/languages/kotlin/sample";

describe.skipIf(missing !== undefined && maySkip)(`Kotlin${missing ? `: skipped: ${missing}` : ""}`, () => {
  let classpath: readonly string[] = [];
  beforeAll(async () => {
    const { spec } = await inspectConvexFolder(sample);
    const client = await compileDeployment("sample", await writeDeployment(spec, sample));
    const own = await compileKotlin("sampleProgram", [programs], client);
    classpath = [await compileJava("sampleJava", programs, [own, ...client]), own, ...client];
  }, 600_000);

  describe.each([
    ["Kotlin", "sample.MainKt"],
    ["Java", "sample.JavaSample"],
  ])("from %s", (_, main) => {
    let deployment: LocalDeployment;
    beforeAll(async () => {
      deployment = await startLocalDeployment({ convexFolder: sample, timeLimits: { transaction: 400 } });
    });
    afterAll(() => deployment.close());

    test("every function of the sample deployment is called, exact to the bit", {
      timeout: 240_000,
    }, async () => {
      const said = await runJava(classpath, main, {
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
});
