import { beforeAll, describe, expect, test } from "vitest";
import type { NamedSpec } from "../specs.ts";
import { maySkip, missing, runGo } from "./go-tools.ts";
import { writeGoModule } from "./write-go-module.ts";

/** Holds what is printed for some function-specs to gofmt, the compiler, go vet and staticcheck. */
export function describeModules(specs: readonly NamedSpec[]): void {
  describe.skipIf(missing !== undefined && maySkip)(`Go${missing ? `: skipped: ${missing}` : ""}`, () => {
    describe.each(specs)("the module for $name", ({ name, json }) => {
      let folder = "";
      beforeAll(async () => {
        folder = await writeGoModule(json, name);
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
}
