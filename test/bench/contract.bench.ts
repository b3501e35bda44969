import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { functions } from "../../generated/sample/validators/index.js";
import { checkAnswer, createMatchers } from "../../src/contract/index.ts";
import { operations } from "../../src/validators/index.ts";

// Assertions on one answer, beside jest-openapi and openapi-response-validator, and the compiled validators beside
// JSON.parse of the same bytes. Install the others first: npm ci --prefix test/bench/contract-peers
// They do not read OpenAPI 3.1, so they are given the one answer's schema in a document of version 3.0.

const peers = "test/bench/contract-peers";

/** Milliseconds of one run: the median of several rounds, each long enough for the clock. */
function median(run: () => unknown, rounds = 15): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    let count = 0;
    do {
      run();
      count++;
    } while (performance.now() - began < 40);
    return (performance.now() - began) / count;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

function message(index: number) {
  return {
    _id: `j57${String(index).padStart(29, "0")}`,
    _creationTime: 1_700_000_000_000 + index,
    author: `author ${index}`,
    channel: "general",
    body: "The quick brown fox jumps over the lazy dog. ".repeat(2),
    likes: { $integer: "BwAAAAAAAAA=" },
  };
}

function answerOf(bytes: number): string {
  const value: unknown[] = [];
  for (let size = 0; size < bytes; size += 232) value.push(message(value.length));
  return JSON.stringify({ status: "success", value });
}

function line(name: string, milliseconds: number, aim?: number): void {
  const verdict = aim === undefined ? "" : milliseconds <= aim ? `  aim ${aim}: met` : `  aim ${aim}: MISSED`;
  console.log(`  ${name.padEnd(44)} ${milliseconds.toFixed(4)}${verdict}`);
}

const envelope = {
  type: "object",
  required: ["status", "value"],
  properties: {
    status: { type: "string" },
    value: {},
    logLines: { type: "array", items: { type: "string" } },
  },
};
const responses = {
  "200": { description: "ran", content: { "application/json": { schema: envelope } } },
};

for (const bytes of [235, 20_000]) {
  const text = answerOf(bytes);
  const answer = { status: 200, contentType: "application/json", body: JSON.parse(text) };
  const { toMatchOperation } = createMatchers();
  console.log(`one assertion on ${text.length} bytes, milliseconds`);
  line(
    "checkAnswer",
    median(() => checkAnswer("query", answer)),
    0.1,
  );
  line(
    "toMatchOperation",
    median(() => toMatchOperation(answer, "query")),
    0.1,
  );
  line(
    "checkAnswer, every value decoded",
    median(() => checkAnswer("query", answer, { format: "convex_encoded_json" })),
  );
  line(
    "checkAnswer from text",
    median(() => checkAnswer("query", { status: 200, contentType: "application/json", text })),
  );
  if (!existsSync(`${peers}/node_modules`)) {
    console.log(`  The others are not installed: npm ci --prefix ${peers}`);
    continue;
  }
  const require = createRequire(resolve(peers, "package.json"));
  const version = (name: string) =>
    JSON.parse(readFileSync(`${peers}/node_modules/${name}/package.json`, "utf8")).version;
  const { default: ResponseValidator } = require("openapi-response-validator");
  const validator = new ResponseValidator({ responses });
  line(
    `openapi-response-validator ${version("openapi-response-validator")}`,
    median(() => validator.validateResponse(200, answer.body)),
  );
  let matcher: ((received: unknown) => { pass: boolean }) | undefined;
  const holder = globalThis as { expect?: unknown };
  holder.expect = {
    extend: (added: { toSatisfyApiSpec: typeof matcher }) => (matcher = added.toSatisfyApiSpec),
  };
  const paths = { "/api/query": { post: { responses } } };
  require("jest-openapi").default({ openapi: "3.0.3", info: { title: "one answer", version: "1" }, paths });
  const response = { status: 200, data: answer.body, request: { method: "POST", path: "/api/query" } };
  line(
    `jest-openapi ${version("jest-openapi")}`,
    median(() => matcher?.call({ isNot: false }, response)),
  );
}

const million = answerOf(1_000_000);
const parsed: { value: unknown } = JSON.parse(million);
const parse = median(() => JSON.parse(million));
const { validator } = operations.query.responses[200] ?? {};
const { returns } = functions["messages:list"];
const isEnvelope = validator as (value: unknown) => boolean;
if (!isEnvelope(parsed) || !returns(parsed.value)) throw new Error("the bench's own answer does not fit");
console.log(
  `compiled validators on ${million.length} bytes, as a share of JSON.parse (${parse.toFixed(2)} ms)`,
);
line("the envelope", median(() => isEnvelope(parsed)) / parse, 0.04);
line("messages:list, every field of every message", median(() => returns(parsed.value)) / parse, 0.04);
