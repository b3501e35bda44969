import { beforeAll, describe, expect, test } from "vitest";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { languages } from "../../src/languages/index.ts";
import { readGrowing } from "../conformance/growing.ts";

const names = languages.map(({ name }) => name);
const given = (identifier: string, functionType: string, args: object) => ({
  identifier,
  functionType,
  visibility: { kind: "public" },
  args: { type: "object", value: args },
  returns: { type: "null" },
});
const place = { fieldType: { type: "id", tableName: "places" }, optional: false };
const text = { fieldType: { type: "string" }, optional: false };
const many = Object.fromEntries(["first", "second", "third", "fourth", "fifth"].map((name) => [name, text]));

describe("a toolkit's README speaks of the deployment's own", () => {
  const made = new Map<string, string>();
  beforeAll(async () => {
    const { base, runtimes } = await readPackage(names);
    const json = {
      url: "https://own-otter-1.convex.cloud",
      functions: [
        given("admin/places.js:find", "Query", { place }),
        given("admin/places.js:move", "Mutation", many),
      ],
    };
    const { files } = await planDeployment(
      { base, functionSpec: { json, file: "functions.json" }, runtimes },
      { languages: names },
    );
    for (const { path, text } of files) made.set(path, text);
  });

  test.for(names)("functions, table and address, in %s", (name) => {
    const readme = made.get(`${name}/README.md`) ?? "";
    expect(readme).not.toBe("");
    const isOwn =
      ["https://own-otter-1.convex.cloud", "admin/places:find"].every((own) => readme.includes(own)) &&
      !/messages[:/"]|echo:|happy-animal/.test(readme);
    // One that is not stays so only as long as the language is known to lack it.
    expect(isOwn).toBe(!readGrowing(name).proofs.includes("ownReadme"));
  });
});

test("what a deployment has nothing of stays an example of the sample's", async () => {
  const { base, runtimes } = await readPackage(names);
  const json = { functions: [given("jobs.js:start", "Action", {})] };
  const { files } = await planDeployment(
    { base, functionSpec: { json, file: "functions.json" }, runtimes },
    { languages: names },
  );
  for (const name of names) {
    const readme = files.find(({ path }) => path === `${name}/README.md`)?.text ?? "";
    expect(readme).toContain("jobs:start");
  }
});
