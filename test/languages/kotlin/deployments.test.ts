import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nastyFunctionSpec } from "../nasty-function-spec.ts";
import { maySkip, missing } from "./kotlin-tools.ts";
import { compileDeployment, writeDeployment } from "./write-deployment.ts";

/** A folder of function specs of real apps, which are not ours to publish. */
const real = process.env.CONVEX_OPENAPI_REAL_SPECS;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const specs: readonly (readonly [string, unknown])[] = [
  ["every name and sentence that could hurt", nastyFunctionSpec],
  ["test/fixtures/function-spec.json", readJson("test/fixtures/function-spec.json")],
  ...(real !== undefined && existsSync(real) ? readdirSync(real) : [])
    .filter((file) => file.endsWith(".json"))
    .map((file): [string, unknown] => [file, readJson(join(real ?? "", file))]),
];

describe.skipIf(missing !== undefined && maySkip)(`Kotlin${missing ? `: skipped: ${missing}` : ""}`, () => {
  test.for(specs)(
    "the sources for %s compile without a warning",
    { timeout: 600_000 },
    async ([name, spec]) => {
      const folder = await writeDeployment(spec, name);
      const [compiled = ""] = await compileDeployment(`deployment${name.replaceAll(/\W/g, "")}`, folder);
      expect(readdirSync(compiled).length).toBeGreaterThan(0);
    },
  );
});
