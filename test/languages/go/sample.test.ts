import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectConvexFolder } from "../../../src/convex-folder/index.ts";
import { type LocalDeployment, startLocalDeployment } from "../../../src/local/index.ts";
import { maySkip, missing, runGoBeside } from "./go-tools.ts";
import { writeGoModule } from "./write-go-module.ts";

const sample = "src/repository/sample/convex";

describe.skipIf(missing !== undefined && maySkip)(`Go${missing ? `: skipped: ${missing}` : ""}`, () => {
  let deployment: LocalDeployment;
  beforeAll(async () => {
    deployment = await startLocalDeployment({ convexFolder: sample, timeLimits: { transaction: 400 } });
  });
  afterAll(() => deployment.close());

  test("calls every function of the sample deployment, exact to the bit", { timeout: 240_000 }, async () => {
    const { spec } = await inspectConvexFolder(sample);
    const module = await writeGoModule(spec, sample);
    const program = mkdtempSync(join(tmpdir(), "convex-go-sample-"));
    cpSync("test/languages/go/sample", program, { recursive: true });
    const name = "github.com/convex-openapi/convex-openapi/generated/go";
    writeFileSync(
      join(program, "go.mod"),
      `module sample\n\ngo 1.21\n\nrequire ${name} v0.0.0\n\nreplace ${name} => ${module}\n`,
    );
    const said = await runGoBeside(program, ["run", "."], {
      CONVEX_URL: deployment.url,
      CONVEX_DEPLOY_KEY: deployment.deployKey,
    });
    const { called, wrong } = JSON.parse(said);
    expect(wrong).toBeNull();
    const paths = deployment.functions.map(({ identifier }) => identifier.replace(".js:", ":"));
    expect(paths.filter((path) => !called.includes(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(40);
  });
});
