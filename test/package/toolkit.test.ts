import { readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { emptyFolder, pack, run } from "./pack.ts";

/** The doors that any program may open; the matchers' need a test runner around them. */
const doors = Object.keys(manifest.exports).filter((door) => !/\.json$|vitest$|jest$/.test(door));

const matchersTest = `
import { expect, test } from "vitest";
import "convex-openapi/vitest";
test("an answer", async () => {
  await expect(Response.json({ status: "success", value: null })).toMatchOperation("query");
  await expect(Response.json({ status: "success" })).not.toMatchOperation("query");
});
`;

describe("the packed toolkit", { timeout: 600_000 }, () => {
  let tarball: string;
  let folder: string;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    ({ folder, remove } = await emptyFolder());
    await run("npm", ["run", "-s", "build"], ".");
    tarball = await pack(".", folder);
    await writeFile(join(folder, "package.json"), '{ "private": true }\n');
    await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", tarball], folder);
  }, 600_000);

  afterAll(() => remove());

  test("has nothing that publint would mend", async () => {
    const { messages } = await publint({ pkgDir: ".", strict: true });
    // The client below generated/ is a package of its own, which this one hands on; its exports are for its own users.
    const ours = messages.filter(({ code }) => code !== "NESTED_PACKAGE_JSON_FIELD_IGNORED");
    expect(ours.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  test("has types that fit its code, whichever way it is resolved", async () => {
    const data = await readFile(tarball);
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(data)));
    expect(analysis.types).not.toBe(false);
    // TypeScript before 4.7 resolves no subpaths; nobody who can run Node 20 is held to it. Vitest is ESM alone.
    const expected = (problem: Problem) =>
      "resolutionKind" in problem &&
      (problem.resolutionKind === "node10" ||
        (problem.resolutionKind === "node16-cjs" && problem.entrypoint === "./vitest"));
    const problems = (analysis.types === false ? [] : analysis.problems).filter(
      (problem) => !expected(problem),
    );
    expect(problems).toEqual([]);
  });

  test.for(doors)("opens %s by import and by require", async (door) => {
    const name = `convex-openapi${door.slice(1)}`;
    const script = (load: string) => `${load}.then((door) => console.log(Object.keys(door).join()))`;
    const imported = await run("node", ["-e", script(`import("${name}")`)], folder);
    const required = await run("node", ["-e", script(`Promise.resolve(require("${name}"))`)], folder);
    expect(imported.trim()).not.toBe("");
    expect(new Set(required.trim().split(","))).toEqual(
      new Set(
        imported
          .trim()
          .replace(/,?default\b/, "")
          .split(","),
      ),
    );
  });

  test("brings its matchers into vitest", async () => {
    await symlink(resolve("node_modules/vitest"), join(folder, "node_modules/vitest"));
    await writeFile(join(folder, "matchers.test.mjs"), matchersTest);
    const printed = await run("npx", ["vitest", "run", "--no-color"], folder);
    expect(printed).toMatch(/Tests\s+1 passed/);
  });

  test("brings its matchers into jest, by a global expect", async () => {
    const script = `
      const added = [];
      globalThis.expect = { extend: (matchers) => added.push(...Object.keys(matchers)) };
      require("convex-openapi/jest");
      console.log(added.sort().join());`;
    expect((await run("node", ["-e", script], folder)).trim()).toBe(
      "toBeArgsOf,toBeReturnOf,toMatchOperation",
    );
  });

  test("answers on the command line", async () => {
    expect((await run("npx", ["convex-openapi", "--version"], folder)).trim()).toBe(manifest.version);
  });

  test("ships its document", async () => {
    const script = 'console.log(require("convex-openapi/openapi.json").openapi)';
    expect((await run("node", ["-e", script], folder)).trim()).toBe("3.1.0");
  });
});
