import { execFile } from "node:child_process";
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { startLocalDeployment } from "../../src/local/index.ts";
import { hasChromium, openBrowser } from "../browser/open-browser.ts";
import { compilers, isAbsent, tsconfig } from "../consumers/compile.ts";
import { peersThere } from "../peers/generate-with.ts";
import { runJest, writeJestProjects } from "./jest-project.ts";
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

/** A program of a stranger: it runs a folder of functions, calls them, and holds an answer to the document. */
const program = `
import { createConvexClient, isFunctionFailure } from "convex-openapi";
import { checkAnswer, readAnswer } from "convex-openapi/contract";
import { startLocalDeployment } from "convex-openapi/local";
async function main(): Promise<void> {
  const deployment = await startLocalDeployment({ convexFolder: "convex" });
  try {
    const client = createConvexClient(deployment.url);
    const id = await client.mutation<string>("messages:send", { author: "Ada", body: "hello" });
    const likes = await client.mutation<bigint>("messages:like", { id, likes: 2n });
    const failure: unknown = await client.query("errors:application").catch((error: unknown) => error);
    const body = JSON.stringify({ path: "messages:list", args: {} });
    const headers = { "content-type": "application/json" };
    const response = await fetch(deployment.url + "/api/query", { method: "POST", headers, body });
    const issues = checkAnswer("query", await readAnswer(response));
    console.log(JSON.stringify([String(likes), isFunctionFailure(failure), issues]));
  } finally {
    await deployment.close();
  }
}
void main();
`;

describe("the packed toolkit", { timeout: 600_000 }, () => {
  let tarball: string;
  let folder: string;
  let remove: () => Promise<void>;
  let complaints: string;

  beforeAll(async () => {
    ({ folder, remove } = await emptyFolder());
    await run("npm", ["run", "-s", "build"], ".");
    tarball = await pack(".", folder);
    await writeFile(join(folder, "package.json"), '{ "private": true }\n');
    const install = ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball];
    complaints = (await promisify(execFile)("npm", install, { cwd: folder })).stderr;
    // What two doors ask for and no other needs.
    const { "openapi-fetch": fetch, undici } = manifest.devDependencies;
    await run("npm", [...install.slice(0, -1), `openapi-fetch@${fetch}`, `undici@${undici}`], folder);
    await cp("src/repository/sample/convex", join(folder, "convex"), { recursive: true });
  }, 600_000);

  afterAll(() => remove());

  test("brings nothing that this Node is too old for", () => {
    expect(complaints).not.toMatch(/EBADENGINE|ERESOLVE/);
  });

  for (const { version, tsc } of compilers) {
    test.skipIf(isAbsent(tsc))(
      `calls a local deployment from TypeScript ${version}, strict, as an ES module and as CommonJS`,
      async () => {
        await writeFile(join(folder, "tsconfig.json"), tsconfig);
        for (const ending of ["mts", "cts"]) await writeFile(join(folder, `call.${ending}`), program);
        await run(process.execPath, [tsc, "-p", "."], folder);
        for (const ending of ["mjs", "cjs"]) {
          const printed = await run(process.execPath, [`call.${ending}`], folder);
          expect(JSON.parse(printed)).toEqual(["2", true, []]);
        }
      },
    );
  }

  test.skipIf(!hasChromium && process.env.CI !== "true")(
    `calls a local deployment from a page, bundled by esbuild${hasChromium ? "" : " (skipped: no chromium)"}`,
    async () => {
      const deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
      const browser = await openBrowser();
      try {
        const contents = `
          import { createConvexClient } from "convex-openapi";
          globalThis.ask = (url) => createConvexClient(url).query("echo:string", { value: "from a page" });`;
        const { outputFiles } = await build({
          stdin: { contents, resolveDir: folder },
          bundle: true,
          write: false,
          minify: true,
          format: "iife",
          logLevel: "silent",
        });
        const page = await browser.newPage();
        await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
        expect(await page.evaluate(`ask(${JSON.stringify(deployment.url)})`)).toBe("from a page");
      } finally {
        await browser.close();
        await deployment.close();
      }
    },
  );

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

  describe.skipIf(!peersThere)(
    `in jest${peersThere ? "" : " (skipped: run `npm run peers:install`)"}`,
    () => {
      test("matches answers by require, and says what is broken", async () => {
        await writeJestProjects(folder);
        const printed = await runJest(join(folder, "cjs"));
        expect(printed).toMatch(/✓ keeps its word[\s\S]*✕ breaks it[\s\S]*Tests:\s+1 failed, 1 passed/);
        expect(printed).toMatch(
          /expected an answer of query, status 200, but\n\s+- query at \/errorMessage: .*expected a string, found null/,
        );
      });

      test("holds values to the functions of a deployment, as ES modules", async () => {
        await writeJestProjects(folder);
        const printed = await runJest(join(folder, "esm"));
        expect(printed).toMatch(/✓ keeps its word[\s\S]*✕ breaks it[\s\S]*Tests:\s+1 failed, 1 passed/);
        expect(printed).toMatch(
          /expected a return value of messages:like, but\n\s+- messages:like: expected an object/,
        );
      });
    },
  );

  test("answers on the command line", async () => {
    expect((await run("npx", ["convex-openapi", "--version"], folder)).trim()).toBe(manifest.version);
  });

  test("says what to install where the SDK of the Model Context Protocol is not there", async () => {
    const asked = run("sh", ["-c", "npx convex-openapi mcp --convex convex </dev/null"], folder);
    await expect(asked).rejects.toThrow("run `npm install @modelcontextprotocol/server`");
  });

  test("ships its document", async () => {
    const script = 'console.log(require("convex-openapi/openapi.json").openapi)';
    expect((await run("node", ["-e", script], folder)).trim()).toBe("3.1.0");
  });
});
