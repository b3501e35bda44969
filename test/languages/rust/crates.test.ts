import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nastyFunctionSpec } from "../nasty-function-spec.ts";
import { maySkip, missing, runCargo } from "./rust-tools.ts";
import { writeRustCrate } from "./write-rust-crate.ts";

/** A folder of function specs of real apps, which are not ours to publish. */
const real = process.env.CONVEX_OPENAPI_REAL_SPECS;

const specs: readonly (readonly [string, unknown])[] = [
  ["every name and sentence that could hurt", nastyFunctionSpec],
  ["test/fixtures/function-spec.json", readJson("test/fixtures/function-spec.json")],
  ...(real !== undefined && existsSync(real) ? readdirSync(real) : [])
    .filter((file) => file.endsWith(".json"))
    .map((file): [string, unknown] => [file, readJson(join(real ?? "", file))]),
];

describe.skipIf(missing !== undefined && maySkip)(`Rust${missing ? `: skipped: ${missing}` : ""}`, () => {
  test.for(specs)(
    "the crate for %s builds, and clippy has nothing to say",
    { timeout: 600_000 },
    async ([name, spec]) => {
      const folder = await writeRustCrate(spec, name);
      expect(runCargo(folder, "clippy", "--quiet", "--features", "blocking", "--", "-D", "warnings")).toBe(
        "",
      );
    },
  );
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
