import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { NamedSpec } from "../specs.ts";
import { maySkip, missing } from "./kotlin-tools.ts";
import { compileDeployment, writeDeployment } from "./write-deployment.ts";

/** Holds what is printed for some function-specs to the compiler, with warnings as errors. */
export function describeDeployments(specs: readonly NamedSpec[]): void {
  describe.skipIf(missing !== undefined && maySkip)(`Kotlin${missing ? `: skipped: ${missing}` : ""}`, () => {
    test.for(specs)(
      "the sources for $name compile without a warning",
      { timeout: 600_000 },
      async ({ name, json }) => {
        const folder = await writeDeployment(json, name);
        const [compiled = ""] = await compileDeployment(`deployment${name.replaceAll(/\W/g, "")}`, folder);
        expect(readdirSync(compiled).length).toBeGreaterThan(0);
      },
    );
  });
}
