import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planDeployment } from "../../../src/generate/plan-deployment.ts";

const base = JSON.parse(readFileSync("generated/openapi.json", "utf8"));

async function readmeOf(json: object): Promise<string> {
  const { files } = await planDeployment(
    { base, functionSpec: { json, file: "functions.json" }, runtimes: [] },
    { format: "convex_encoded_json", includeInternal: false, languages: ["typescript"] },
  );
  return files.find(({ path }) => path === "typescript/README.md")?.text ?? "";
}

const find = (args: object) => ({
  identifier: "places.js:find",
  functionType: "Query",
  visibility: { kind: "public" },
  args: { type: "object", value: args },
  returns: null,
});

test("a toolkit's README names the deployment's own table and address", async () => {
  const id = { fieldType: { type: "id", tableName: "places" }, optional: false };
  const text = await readmeOf({ url: "https://own-otter-1.convex.cloud", functions: [find({ id })] });
  expect(text).toContain('createConvexClient("https://own-otter-1.convex.cloud")');
  expect(text).toContain('`Id<"places">`');
  expect(text).not.toMatch(/messages|acoustic|happy-animal/);
});

test("and none of another's where neither is known", async () => {
  const text = await readmeOf({ functions: [find({})] });
  expect(text).toContain('createConvexClient(process.env.CONVEX_URL ?? "")');
  expect(text).not.toMatch(/Id<|https:/);
});
