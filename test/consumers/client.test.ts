import { existsSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { compilers, isAbsent, tsconfig } from "./compile.ts";
import { installClient, type Project } from "./install-client.ts";

let project: Project;
let deployment: LocalDeployment;

beforeAll(async () => {
  deployment = await startLocalDeployment({ convexFolder: "src/repository/sample/convex" });
  project = installClient();
}, 240_000);

afterAll(async () => {
  await deployment?.close();
  await project?.remove();
});

/** A program that calls the deployment and prints what came back. */
const program = (client: string, values: string) => `
${client}
${values}
const client = createConvexClient(process.argv[2]);
async function main() {
  const id = await client.mutation("messages:send", { author: "Ada", body: "from a consumer" });
  const { body } = await client.query("messages:get", { id });
  const failure = await client.query("messages:nowhere").catch((error) => error);
  console.log(JSON.stringify([body, isFunctionFailure(failure), decodeValue(encodeValue(5n)) === 5n]));
}
main();
`;

test("installing the client brings nothing else", () => {
  expect(project.packages).toEqual(["convex-openapi-client"]);
});

test("ESM", async () => {
  const path = project.write(
    "esm.mjs",
    program(
      'import { createConvexClient, isFunctionFailure } from "convex-openapi-client";',
      'import { decodeValue, encodeValue } from "convex-openapi-client/values";',
    ),
  );
  expect(JSON.parse(await project.run(path, deployment.url))).toEqual(["from a consumer", true, true]);
});

test("CommonJS", async () => {
  const path = project.write(
    "cjs.cjs",
    program(
      'const { createConvexClient, isFunctionFailure } = require("convex-openapi-client");',
      'const { decodeValue, encodeValue } = require("convex-openapi-client/values");',
    ),
  );
  expect(JSON.parse(await project.run(path, deployment.url))).toEqual(["from a consumer", true, true]);
});

/** The same as a TypeScript project has it, with the types of its own functions stated. */
const typedProgram = `
import { createConvexClient, isFunctionFailure } from "convex-openapi-client";
import { decodeValue, encodeValue } from "convex-openapi-client/values";
interface Message { readonly body: string; readonly likes: bigint }
async function main(url: string): Promise<void> {
  const client = createConvexClient(url);
  const id = await client.mutation<string>("messages:send", { author: "Ada", body: "from a consumer" });
  const message = await client.query<Message | null>("messages:get", { id });
  const failure: unknown = await client.query("messages:nowhere").catch((error: unknown) => error);
  const likes: bigint | undefined = message?.likes;
  console.log(JSON.stringify([message?.body, isFunctionFailure(failure), decodeValue(encodeValue(likes ?? null)) === 0n]));
}
declare const process: { readonly argv: readonly string[] };
void main(process.argv[2] ?? "");
`;

for (const { version, tsc } of compilers) {
  test.skipIf(isAbsent(tsc))(
    `TypeScript ${version}, strict, compiled to an ES module and to CommonJS`,
    { timeout: 120_000 },
    async () => {
      const folder = `typescript-${version}`;
      const tsconfigPath = project.write(`${folder}/tsconfig.json`, tsconfig);
      const paths = ["mts", "cts"].map((ending) => project.write(`${folder}/call.${ending}`, typedProgram));
      await project.run(tsc, "-p", tsconfigPath);
      for (const path of paths) {
        const printed = await project.run(path.replace(/ts$/, "js"), deployment.url);
        expect(JSON.parse(printed)).toEqual(["from a consumer", true, true]);
      }
    },
  );
}

const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

test.skipIf(!browser && !process.env.CI)(
  `an esbuild bundle runs in Chromium${browser ? "" : " (skipped: no chromium)"}`,
  { timeout: 120_000 },
  async () => {
    const path = project.write(
      "page.js",
      `import { createConvexClient } from "convex-openapi-client";
       globalThis.ask = async (url) => {
         const client = createConvexClient(url);
         const id = await client.mutation("messages:send", { author: "Ada", body: "from a page" });
         return (await client.query("messages:get", { id })).body;
       };`,
    );
    const { outputFiles } = await build({
      entryPoints: [path],
      bundle: true,
      write: false,
      format: "iife",
      minify: true,
      target: "es2022",
    });
    const running = await chromium.launch({
      executablePath: browser ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    });
    try {
      const page = await running.newPage();
      await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
      expect(await page.evaluate(`ask(${JSON.stringify(deployment.url)})`)).toBe("from a page");
    } finally {
      await running.close();
    }
  },
);
