import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deploymentEmitters } from "../../src/generate/deployment-emitters.ts";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { lintDocument } from "../../src/repository/lint-document.ts";

/** A folder of function-specs of real apps. They are other people's, so that the repository holds none. */
const folder = process.env.CONVEX_OPENAPI_REAL_SPECS;
const specs =
  folder !== undefined && existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
    : [];
const why =
  specs.length === 0 ? " (skipped: CONVEX_OPENAPI_REAL_SPECS names no folder of function-specs)" : "";

describe.skipIf(specs.length === 0)(`the function-specs of real apps${why}`, () => {
  test.for(specs)(
    "%s generates in every language, and its document has no finding",
    { timeout: 240_000 },
    async (name) => {
      const json = JSON.parse(readFileSync(join(folder ?? "", name), "utf8"));
      const languages = deploymentEmitters.map((each) => each.name);
      const { base, runtimes } = await readPackage(languages);
      const functionSpec = { json, file: name };
      const plan = await planDeployment({ base, functionSpec, runtimes }, { includeInternal: true });
      expect(plan.problems).toEqual([]);
      const count = json.functions.filter(
        ({ identifier }: { identifier?: string }) => identifier !== undefined,
      ).length;
      expect(plan.functions).toBe(count);
      const tree = JSON.parse(plan.files.find(({ path }) => path === "openapi.json")?.text ?? "");
      expect(
        await lintDocument({ tree, written: tree, places: new Map(), exchanges: [], copies: new Map() }),
      ).toEqual([]);
    },
  );
});
