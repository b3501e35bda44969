import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { nastyFunctionSpec } from "../nasty-function-spec.ts";
import { maySkip, missing, runGo } from "./go-tools.ts";
import { writeGoModule } from "./write-go-module.ts";

/** A folder of function specs of real apps, which are not ours to publish. */
const real = process.env.CONVEX_OPENAPI_REAL_SPECS;

const specs: readonly (readonly [string, unknown])[] = [
  ["every name and sentence that could hurt", nastyFunctionSpec],
  ["test/fixtures/function-spec.json", readJson("test/fixtures/function-spec.json")],
  ...(real !== undefined && existsSync(real) ? readdirSync(real) : [])
    .filter((file) => file.endsWith(".json"))
    .map((file): [string, unknown] => [file, readJson(join(real ?? "", file))]),
];

describe.skipIf(missing !== undefined && maySkip)(`Go${missing ? `: skipped: ${missing}` : ""}`, () => {
  describe.each(specs)("the module for %s", (name, spec) => {
    let folder = "";
    beforeAll(async () => {
      folder = await writeGoModule(spec, name);
    });

    test("is what gofmt would print", () => {
      expect(runGo(folder, "gofmt", "-l", ".")).toBe("");
    });

    test("builds, and go vet has nothing to say", { timeout: 240_000 }, () => {
      expect(runGo(folder, "go", "vet", ".")).toBe("");
    });

    test("staticcheck has nothing to say", { timeout: 240_000 }, () => {
      expect(runGo(folder, "staticcheck", ".")).toBe("");
    });
  });
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
