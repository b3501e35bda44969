import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { loadValidators } from "../../src/cli/check/load-validators.ts";
import { checkAnswer, createMatchers } from "../../src/contract/index.ts";
import { operations } from "../../src/validators/runtime/index.ts";
import { importWholeSample, writeWholeSample } from "../whole-sample/write-whole-sample.ts";
import { measure } from "./measure.ts";

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
    // Another one each time: equal texts would be one text to the engine.
    likes: { $integer: Buffer.from(BigInt64Array.of(BigInt(index * 7919)).buffer).toString("base64") },
  };
}

function answerOf(bytes: number): string {
  const value: unknown[] = [];
  for (let size = 0; size < bytes; size += 232) value.push(message(value.length));
  return JSON.stringify({ status: "success", value });
}

function line(name: string, milliseconds: number, aim?: number): void {
  const verdict = aim === undefined ? "" : milliseconds <= aim ? `  aim ${aim}: met` : `  aim ${aim}: MISSED`;
  console.log(`  ${name.padEnd(58)} ${milliseconds.toFixed(4)}${verdict}`);
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

// One megabyte of each kind, and 20 kB, which stay in the processor's caches. The corpora are those of the codec's bench:
// plain documents of a chat, and documents of a ledger in which every third value is an int64 or bytes, whose characters
// are each looked at.
const field = (fieldType: object) => ({ fieldType, optional: false });
const scalar = (type: string) => field({ type });
const id = (tableName: string) => field({ type: "id", tableName });
const list = (value: object) => ({ type: "array", value });
const object = (value: object) => ({ type: "object", value });
const corpora = {
  plain: {
    _creationTime: scalar("number"),
    _id: id("messages"),
    author: field(object({ _id: id("users"), name: scalar("string"), verified: scalar("boolean") })),
    body: scalar("string"),
    channel: id("channels"),
    edited: field({ type: "union", value: [{ type: "number" }, { type: "null" }] }),
    mentions: field(list({ type: "id", tableName: "users" })),
    reactions: field(list(object({ count: scalar("number"), emoji: scalar("string") }))),
    score: scalar("number"),
  },
  typed: {
    _creationTime: scalar("number"),
    _id: id("ledgers"),
    balance: scalar("bigint"),
    entries: field(list(object({ amount: scalar("bigint"), at: scalar("bigint"), note: scalar("string") }))),
    hash: scalar("bytes"),
    rate: scalar("number"),
    signature: scalar("bytes"),
  },
};
await writeWholeSample();
const { functions } = await importWholeSample("validators/index.js");

const spec = {
  url: "https://happy-animal-123.convex.cloud",
  functions: Object.entries(corpora).map(([name, document]) => ({
    functionType: "Query",
    identifier: `${name}.js:list`,
    visibility: { kind: "public" },
    args: object({}),
    returns: list(object(document)),
  })),
};
const compiled = await loadValidators(spec, "the bench's own function-spec");
type Check = (value: unknown) => boolean;

/** The answer's text, and what of it is checked. */
interface Row {
  readonly name: string;
  readonly check: Check;
  readonly text: (bytes: number) => string;
  readonly part: (answer: unknown) => unknown;
}
const valueIn = (answer: unknown) => (answer as { readonly value: unknown }).value;
const corpus = (name: string) => (bytes: number) => {
  const all = JSON.parse(readFileSync(`test/bench/corpora/${name}.json`, "utf8"));
  return JSON.stringify(all.slice(0, Math.ceil((all.length * bytes) / 1_000_000)));
};
const itself = (answer: unknown) => answer;
const rows: readonly Row[] = [
  {
    name: "the envelope",
    check: operations.query.responses[200].validator as Check,
    text: answerOf,
    part: itself,
  },
  {
    name: "messages:list, one int64 in each",
    check: functions["messages:list"].returns as Check,
    text: answerOf,
    part: valueIn,
  },
  {
    name: "a list of plain documents",
    check: compiled["plain:list"]?.returns as Check,
    text: corpus("plain"),
    part: itself,
  },
  {
    name: "a list dense with int64 and bytes",
    check: compiled["typed:list"]?.returns as Check,
    text: corpus("typed"),
    part: itself,
  },
];

/** Every text of an int64 or of bytes in a value. */
function encodedTexts(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key.startsWith("$") ? [String(item)] : encodedTexts(item),
  );
}

/** What no check of these texts can do without, written as tightly as it can be: every character is looked at. */
function readCharacters(texts: readonly string[]): number {
  let all = 0;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] as string;
    let index = 0;
    // Four at a time: the texts of int64, of which there are most, have twelve.
    for (; index + 4 <= text.length; index += 4) {
      all |=
        text.charCodeAt(index) |
        text.charCodeAt(index + 1) |
        text.charCodeAt(index + 2) |
        text.charCodeAt(index + 3);
    }
    for (; index < text.length; index++) all |= text.charCodeAt(index);
  }
  return all;
}

for (const [bytes, repeat] of [
  [1_000_000, 1],
  [20_000, 40],
] as const) {
  console.log(
    `compiled validators on ${bytes / 1000} kB, every field of every document, as a share of JSON.parse of the same bytes`,
  );
  for (const { name, check, text: textOf, part } of rows) {
    const text = textOf(bytes);
    const value = part(JSON.parse(text));
    if (check(value) !== true) throw new Error(`the bench's own value does not fit: ${name}`);
    const texts = name === "the envelope" ? [] : encodedTexts(value);
    const subjects = {
      parse: () => JSON.parse(text),
      check: () => check(value),
      characters: () => readCharacters(texts),
    };
    const medians = await measure(subjects, { rounds: 150, warmUp: 50, repeat });
    const { parse = Number.NaN, check: checked = Number.NaN, characters = Number.NaN } = medians;
    line(`${name} (${checked.toFixed(3)} of ${parse.toFixed(3)} ms)`, checked / parse, 0.04);
    if (texts.length > 0) line("  of which reading the encoded characters alone", characters / parse);
  }
}
