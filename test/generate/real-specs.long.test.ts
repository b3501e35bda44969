import { describe, expect, test } from "vitest";
import { deploymentEmitters } from "../../src/generate/deployment-emitters.ts";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { lintDocument } from "../../src/repository/lint-document.ts";
import { realSpecs } from "../languages/specs.ts";

describe("the function-specs of real apps", () => {
  test.for(realSpecs())(
    "$name generates in every language, and its document has no finding",
    { timeout: 240_000 },
    async ({ name, json }) => {
      const languages = deploymentEmitters.map((each) => each.name);
      const { base, runtimes } = await readPackage(languages);
      const functionSpec = { json, file: name };
      const plan = await planDeployment({ base, functionSpec, runtimes }, { includeInternal: true });
      expect(plan.problems).toEqual([]);
      const { functions } = json as { functions: readonly { identifier?: string }[] };
      const count = functions.filter(({ identifier }) => identifier !== undefined).length;
      expect(plan.functions).toBe(count);
      const tree = JSON.parse(plan.files.find(({ path }) => path === "openapi.json")?.text ?? "");
      expect(
        await lintDocument({ tree, written: tree, places: new Map(), exchanges: [], copies: new Map() }),
      ).toEqual([]);
    },
  );
});
