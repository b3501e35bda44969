import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operationsOf } from "../../src/document/index.ts";
import { printSamples } from "../../src/reference/printed-samples.ts";
import { real } from "../document/real-document.ts";
import { startExampleServer } from "./example-server.ts";
import { printedOperations } from "./read-samples.ts";

const run = promisify(execFile);
const { tree, exchanges } = real.document;
const deployKey = "prod:acoustic-panther-728|0123456789abcdef";
let server: Awaited<ReturnType<typeof startExampleServer>>;

beforeAll(async () => {
  server = await startExampleServer(deployKey);
});
afterAll(() => server.close());

const shown = operationsOf(tree)
  .filter(({ id }) => printedOperations.includes(id))
  .map((operation) => ({
    id: operation.id,
    operation,
    exchange: exchanges.find((one) => one.operation === operation.id && one.name === "success"),
  }));

test("every operation without samples of its own has an exchange to print them from", () => {
  expect(shown.filter(({ exchange }) => exchange === undefined).map(({ id }) => id)).toEqual([]);
  expect(shown.length).toBe(printedOperations.length);
});

test.for(shown)("$id prints its answer, by curl and by fetch", async ({ operation, exchange }) => {
  if (exchange === undefined) throw new Error("the test before this one says so");
  const env = { PATH: process.env.PATH, CONVEX_URL: server.url, CONVEX_DEPLOY_KEY: deployKey };
  const samples = printSamples(tree, operation, exchange);
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  writeFileSync(join(folder, "call.mjs"), samples.fetch);
  const [byCurl, byFetch] = await Promise.all([
    run("sh", ["-eu", "-c", samples.curl], { env }),
    run(process.execPath, [join(folder, "call.mjs")], { env }),
  ]);
  const body = byCurl.stdout.slice(0, byCurl.stdout.lastIndexOf("\nHTTP 200"));
  expect(byCurl.stdout).toMatch(/\nHTTP 200\n$/);
  expect(byFetch.stdout).toBe(`200 ${body}\n`);
  expect(body === "").toBe(exchange.answer === undefined);
});
