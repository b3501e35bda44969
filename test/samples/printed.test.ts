import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationsOf } from "../../src/document/index.ts";
import type { Json } from "../../src/json/index.ts";
import { printSamples } from "../../src/reference/printed-samples.ts";
import { exchangeToShow } from "../../src/reference/sample-overlay.ts";
import { real } from "../document/real-document.ts";
import { startExampleServer } from "./example-server.ts";
import { printedOperations } from "./read-samples.ts";
import { runTogether } from "./run-together.ts";
import { missingFor } from "./toolchain.ts";

const { tree, exchanges } = real.document;
const deployKey = "prod:acoustic-panther-728|0123456789abcdef";
const inCI = process.env.CI === "true";
let server: Awaited<ReturnType<typeof startExampleServer>>;

beforeAll(async () => {
  server = await startExampleServer(deployKey);
});
afterAll(() => server.close());

/** Every program that the page shows of an operation that nobody wrote samples of. */
const shown = operationsOf(tree)
  .filter(({ id }) => printedOperations.includes(id))
  .flatMap((at) =>
    (["call", "error"] as const).flatMap((moment) => {
      const exchange = exchangeToShow(exchanges, at.id, moment);
      if (exchange === undefined) return [];
      const programs = printSamples(tree, at, exchange);
      return [{ name: `${at.id}${moment === "call" ? "" : "Fails"}`, moment, exchange, programs }];
    }),
  );
const endings = [...new Set(shown.flatMap(({ programs }) => [...programs.keys()]))];

test("every operation without samples of its own has a success to print them from, and two of three an error", () => {
  expect(shown.filter(({ moment }) => moment === "call").length).toBe(printedOperations.length);
  expect(shown.filter(({ moment }) => moment === "error").length).toBeGreaterThan(
    printedOperations.length * 0.66,
  );
  expect(endings.length).toBe(8);
});

/** Texts of an answer that every language prints as they are. */
function textsOf(json: Json | undefined): string[] {
  if (typeof json === "string") return /^[\w :.-]+$/.test(json) ? [json] : [];
  if (typeof json !== "object" || json === null) return [];
  return Object.values(json).flatMap((each) => textsOf(each as Json));
}

describe.each(endings.map((ending) => ({ ending, missing: missingFor(ending) })))("$ending", (given) => {
  const { ending, missing } = given;
  const title = missing === undefined || inCI ? "prints" : `prints (skipped: no ${missing} on PATH)`;
  test.skipIf(missing !== undefined && !inCI)(title, { timeout: 240_000 }, async () => {
    const programs = new Map(shown.map(({ name, programs: own }) => [name, own.get(ending) ?? ""]));
    const environment = { CONVEX_URL: server.url, CONVEX_DEPLOY_KEY: deployKey };
    const printed = await runTogether(ending, programs, environment);
    for (const { name, exchange } of shown) {
      const { status, answer } = exchange;
      const text = printed.get(name) ?? "it did not run";
      const at = `${name} printed ${text}`;
      if (ending === "curl.sh") expect(text, at).toMatch(new RegExp(`\nHTTP ${status}\n$`));
      else if (!ending.startsWith("client.")) expect(text, at).toMatch(new RegExp(`^${status} `));
      else if (status !== 200) expect(text, at).toMatch(new RegExp(`^status ${status}`));
      else if (answer === undefined) expect(text, at).toMatch(/^(?:None|<nil>)\n$/);
      // Two exchanges may send the same; the server gives one of them.
      const answers = exchanges.filter(
        (one) => one.operation === exchange.operation && one.status === status,
      );
      const lacking = answers.map((one) => {
        const code = (one.answer as { readonly code?: string } | undefined)?.code;
        const wanted = status === 200 ? textsOf(one.answer) : code === undefined ? [] : [code];
        return wanted.filter(
          (each) => !text.includes(each) && !text.includes([...Buffer.from(each)].join(" ")),
        );
      });
      expect(lacking, at).toContainEqual([]);
    }
  });
});
