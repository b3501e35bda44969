import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { planDeployment } from "../../../src/generate/plan-deployment.ts";
import { readPackage } from "../../../src/generate/read-package.ts";
import type { NamedSpec } from "../specs.ts";
import { checkPackage, maySkip, missing } from "./python-tools.ts";

/** Holds what is printed for some function-specs to ruff, mypy and pyright. */
export function describePackages(specs: readonly NamedSpec[]): void {
  describe.skipIf(missing !== undefined && maySkip)(`Python${missing ? `: skipped: ${missing}` : ""}`, () => {
    test.for(specs)(
      "the package for $name is formatted and typed",
      { timeout: 600_000 },
      async ({ name, json }) => {
        const { base, runtimes } = await readPackage(["python"]);
        const functionSpec = { json, file: name };
        const { files } = await planDeployment({ base, functionSpec, runtimes }, { languages: ["python"] });
        const folder = mkdtempSync(join(tmpdir(), "convex-python-"));
        for (const { path, text } of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        expect(checkPackage(join(folder, "python"))).toBe("");
      },
    );
  });
}
