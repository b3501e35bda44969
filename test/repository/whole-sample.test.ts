import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { inspectConvexFolder } from "../../src/convex-folder/index.ts";
import { planDeployment } from "../../src/generate/plan-deployment.ts";
import { readPackage } from "../../src/generate/read-package.ts";
import { languages } from "../../src/languages/index.ts";
import { filesBelow } from "../architecture/files-below.ts";
import { readWholeSample } from "../whole-sample/write-whole-sample.ts";

const file = "src/repository/sample/convex/";

test("put together with the clients, generated/sample is what `convex-openapi generate` makes", {
  timeout: 120_000,
}, async () => {
  const names = [...languages.map(({ name }) => name), "validators"];
  const { spec, tables, tableDescriptions } = await inspectConvexFolder(file, { readSources: true });
  const json = {
    functions: spec.functions,
    tables: Object.fromEntries(tables),
    tableDescriptions: Object.fromEntries(tableDescriptions),
  };
  const functionSpec = { json, file };
  const { files } = await planDeployment(
    { ...(await readPackage(names)), functionSpec },
    { languages: names },
  );
  const whole = new Map((await readWholeSample()).map(({ path, text }) => [path, text]));
  const stale = files.filter(({ path, text }) => whole.get(path) !== text).map(({ path }) => path);
  expect(stale, "generated/sample is stale: run `npm run generate`").toEqual([]);
  expect([...whole.keys()].sort()).toEqual(files.map(({ path }) => path).sort());
});

test("generated/sample repeats no file of the clients", async () => {
  const own = filesBelow(["generated/sample"], /./).map((path) => path.slice("generated/sample/".length));
  const there = new Set(filesBelow(["generated"], /./).map((path) => path.slice("generated/".length)));
  const shared = own.filter((path) => there.has(path));
  const same = await Promise.all(
    shared.map(async (path) => {
      const [mine, theirs] = await Promise.all(
        [`generated/sample/${path}`, `generated/${path}`].map((name) => readFile(name, "utf8")),
      );
      return mine === theirs && path !== "validators/package.json" ? [path] : [];
    }),
  );
  expect(own.length).toBeGreaterThan(20);
  expect(same.flat()).toEqual([]);
});
