import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { installClient, type Project } from "./install-client.ts";

let project: Project;
let deployment: LocalDeployment;

beforeAll(async () => {
  deployment = await startLocalDeployment({ convexFolder: "src/sample/convex" });
  project = installClient();
}, 240_000);

afterAll(async () => {
  await deployment?.close();
  if (project) await rm(project.folder, { recursive: true, force: true });
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

test("installing the client brings openapi-fetch, whose own types are a package too, and nothing else", () => {
  expect(project.packages).toEqual(["convex-openapi-client", "openapi-fetch", "openapi-typescript-helpers"]);
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

const typed = `
import { type ConvexClient, createConvexClient, isFunctionFailure, type Value } from "convex-openapi-client";
import { batchQueries } from "convex-openapi-client/batching";
import { queueMutations } from "convex-openapi-client/mutation-queue";
import { decodeValue, encodeValue } from "convex-openapi-client/values";

interface Message { _id: string; body: string; at: bigint }

export async function main(url: string): Promise<void> {
  const client: ConvexClient = createConvexClient(url, { auth: async ({ refresh }) => (refresh ? "a" : null) });
  const untyped: Value = await client.query("messages:list");
  const messages = await client.query<Message[]>("messages:list", { limit: 5n });
  const at: bigint | undefined = messages[0]?.at;
  const { logLines } = await client.mutation<null>("messages:send", { body: "x" }).withResponse();
  // @ts-expect-error the value is no string
  const wrong: string = await client.query<number>("a:b");
  const { data } = await client.raw.POST("/api/query", { body: { path: "messages:list", args: { any: ["thing"] } } });
  if (data?.status === "error") console.log(data.errorMessage);
  // @ts-expect-error there is no such path
  await client.raw.POST("/api/nothing");
  await batchQueries(client).query("a:b");
  await queueMutations(client).mutation("a:b", {}, { skipQueue: true });
  try {
    decodeValue(encodeValue({ a: 1n }));
  } catch (error) {
    if (isFunctionFailure<{ code: string }>(error)) console.log(error.data?.code, error.logLines);
  }
  console.log(untyped, at, logLines, wrong);
}
`;

describe("types, strict and with the libraries checked", () => {
  const node16 = { module: "node16", moduleResolution: "node16" };
  const nodenext = { module: "nodenext", moduleResolution: "nodenext" };
  const bundler = { module: "esnext", moduleResolution: "bundler" };
  const older = "test/runtimes/node_modules/typescript-5.4/lib/tsc.js";
  const newest = "test/runtimes/node_modules/typescript-7/bin/tsc";
  const rows = [
    { version: "5.4", tsc: older, options: node16 },
    { version: "5.4", tsc: older, options: bundler },
    { version: "5.9", tsc: "node_modules/typescript/lib/tsc.js", options: nodenext },
    { version: "7", tsc: newest, options: node16 },
    { version: "7", tsc: newest, options: nodenext },
    { version: "7", tsc: newest, options: bundler },
  ].map((row) => ({ ...row, name: row.options.moduleResolution }));

  test.for(rows)("TypeScript $version, $name", { timeout: 240_000 }, async (row, { skip }) => {
    const { version, tsc, name, options } = row;
    skip(!process.env.CI && !existsSync(tsc), `no TypeScript ${version}: run npm ci in test/runtimes`);
    const folder = `types-${version}-${name}`;
    const endings = name === "bundler" ? ["ts"] : ["mts", "cts"];
    for (const ending of endings) project.write(`${folder}/main.${ending}`, typed);
    project.write(
      `${folder}/tsconfig.json`,
      JSON.stringify({
        compilerOptions: {
          ...options,
          target: "es2022",
          lib: ["es2023", "dom", "dom.iterable"],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
        },
        include: ["*"],
      }),
    );
    const printed = await project
      .run(resolve(tsc), "-p", join(project.folder, folder))
      .catch(({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr);
    expect(printed).toBe("");
  });
});

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
