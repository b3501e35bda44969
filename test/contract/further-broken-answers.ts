import type { Answer, CallContext, OperationId } from "../../src/contract/index.ts";
import type { BrokenAnswer } from "./broken-answers.ts";

// Broken answers beyond the first set: what a mock written by hand, a proxy or another format makes of a true one. The
// expectations are written from the wire facts, like those of broken-answers.ts.

const json = "application/json";
const success = { status: "success", value: 1 };
const error = { status: "error", errorMessage: "[Request ID: 0123456789abcdef] Server Error" };
const encoded: CallContext = { format: "convex_encoded_json" };
const clean: CallContext = { format: "json" };
const exported: CallContext = { format: "export_json" };

type Row = readonly [title: string, body: unknown, at: string, says?: RegExp];

function rows(
  operation: OperationId,
  status: number,
  context: CallContext,
  all: readonly Row[],
): BrokenAnswer[] {
  return all.map(([title, body, at, says]) => ({
    title: `${operation} ${status} ${context.format ?? ""}: ${title}`,
    operation,
    answer: { status, contentType: json, body },
    context,
    at,
    ...(says === undefined ? {} : { says }),
  }));
}

const texts = (all: readonly (readonly [string, Answer["text"], string, RegExp?, (string | null)?])[]) =>
  all.map(
    ([title, text = "", at, says, contentType = json]): BrokenAnswer => ({
      title,
      operation: "query",
      answer: { status: 200, contentType, text },
      context: encoded,
      at,
      ...(says === undefined ? {} : { says }),
    }),
  );

const inValue = (all: readonly Row[]): Row[] =>
  all.map(([title, value, at, says]) =>
    says === undefined
      ? [title, { status: "success", value }, `/value${at}`]
      : [title, { status: "success", value }, `/value${at}`, says],
  );

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

/** Every operation that answers with an envelope. */
const calls: readonly OperationId[] = ["query", "mutation", "action", "run", "callFunction", "queryAtTs"];

export const furtherBrokenAnswers: readonly BrokenAnswer[] = [
  ...calls.flatMap((operation) => [
    ...rows(operation, 200, encoded, [
      ["value and errorMessage", { ...success, errorMessage: "x" }, "/errorMessage", /no such field/],
      ["errorData on a success", { ...success, errorData: null }, "/errorData", /no such field/],
      ["value on an error", { ...error, value: null }, "/value", /no such field/],
      ["an infrastructure error under 200", { code: "X", message: "y" }, "/status", /4xx or 5xx/],
      ["status Success", { ...success, status: "Success" }, "/status", /"success" or "error"/],
      ["a tag in a list", { ...success, status: ["success"] }, "/status", /"success" or "error"/],
      ["logLines null", { ...success, logLines: null }, "/logLines", /expected a list/],
      ["logLines with a number", { ...error, logLines: ["a", 7] }, "/logLines/1", /expected a string/],
      ["an empty object", {}, "/status", /expected a value/],
      ["an empty list", [], "", /expected an object/],
    ]),
    ...rows(operation, 560, encoded, [
      ["an infrastructure error under 560", { code: "X", message: "y" }, "/status", /4xx or 5xx/],
    ]),
    ...rows(operation, 500, {}, [
      ["a function error under 500", error, "/code", /its status is 200/],
      ["code as a number", { code: 500, message: "y" }, "/code", /expected a string/],
      ["message as a list", { code: "X", message: ["y"] }, "/message", /expected a string/],
      ["the error one level down", { error: { code: "X", message: "y" } }, "/code", /expected a value/],
    ]),
  ]),
  ...rows("queryBatch", 200, encoded, [
    [
      "an infrastructure error in a slot",
      { results: [success, { code: "X", message: "y" }] },
      "/results/1/status",
    ],
    [
      "value and errorMessage in a slot",
      { results: [{ ...success, errorMessage: "x" }] },
      "/results/0/errorMessage",
    ],
    ["a slot under a number", { results: { "0": success } }, "/results", /expected a list/],
    ["results beside an envelope", { ...success, results: null }, "/results", /expected a list/],
  ]),
  {
    ...rows("queryBatch", 200, encoded, [["none of two", { results: [] }, "/results", /2 results/]])[0],
    context: { queries: 2 },
  } as BrokenAnswer,
  ...rows("queryTs", 200, {}, [
    ["url-safe base64", { ts: "__________8=" }, "/ts"],
    ["no padding", { ts: "AAAAAAAAAAA" }, "/ts"],
    ["bits of a ninth byte", { ts: "AAAAAAAAAAB=" }, "/ts"],
    ["a line's end", { ts: "AAAAAAAAAAA=\n" }, "/ts"],
    ["an int64", { ts: { $integer: "AAAAAAAAAAA=" } }, "/ts", /expected a string/],
  ]),
  ...rows(
    "query",
    200,
    encoded,
    inValue([
      ["an int64 of nine bytes", { $integer: "AAAAAAAAAAAA" }, ""],
      ["an int64 in url-safe base64", { $integer: "__________8=" }, ""],
      ["an int64 of null", { $integer: null }, ""],
      ["a $float of one and a half", { $float: "AAAAAAAA+D8=" }, ""],
      ["a $float as text", { $float: "NaN" }, ""],
      ["bytes of one letter", { $bytes: "A" }, ""],
      ["bytes with three signs to fill up", { $bytes: "A===" }, ""],
      ["bytes with a space", { $bytes: "AA ==" }, ""],
      ["bytes with bits left over", { $bytes: "AB==" }, ""],
      ["a field name beyond ASCII", { a: [{ é: 1 }] }, "/a/0/é", /printable ASCII/],
      ["a field name of 1025 characters", { ["a".repeat(1025)]: 1 }, `/${"a".repeat(1025)}`, /1024/],
      ["a lone surrogate", ["\ud800"], "/0", /surrogate/],
      ["65 levels", nested(65), "/0".repeat(64), /nest|level/],
      ["8193 elements", { a: Array(8193).fill(null) }, "/a", /8192/],
      ["1025 fields", Object.fromEntries(Array.from({ length: 1025 }, (_, at) => [`f${at}`, 0])), "", /1024/],
    ]),
  ),
  ...rows(
    "query",
    200,
    clean,
    inValue([
      ["an encoded int64", { n: { $integer: "BwAAAAAAAAA=" } }, "/n", /decimal string/],
      ["encoded bytes", [{ $bytes: "AA==" }], "/0", /base64 string/],
      ["an encoded NaN", { $float: "AAAAAAAA+H8=" }, "", /strings/],
      ["a key that begins with $", { a: { $date: 1 } }, "/a/$date"],
      ["a number beyond all", [1, Number.POSITIVE_INFINITY], "/1"],
    ]),
  ),
  ...rows(
    "query",
    200,
    exported,
    inValue([
      ["an encoded int64", [[{ $integer: "BwAAAAAAAAA=" }]], "/0/0", /JSON integer/],
      ["a $float of one", { $float: "AAAAAAAA8D8=" }, ""],
    ]),
  ),
  ...rows("mutation", 200, clean, [
    [
      "an errorData of another format",
      { ...error, errorData: { left: { $integer: "BwAAAAAAAAA=" } } },
      "/errorData/left",
    ],
  ]),
  ...texts([
    ["a byte order mark and an envelope", `\uFEFF${JSON.stringify(success)}`, "", /byte order mark/],
    ["the word undefined", "undefined", "", /JSON/],
    ["spaces alone", " \n", "", /JSON/],
    ["an envelope and a letter", `${JSON.stringify(success)}x`, "", /JSON/],
    ["lines of JSON", `${JSON.stringify(success)}\n${JSON.stringify(success)}`, "", /JSON/],
    ["a comma at the end", '{"status":"success","value":1,}', "", /JSON/],
    ["a comment", '{"status":"success","value":1} // done', "", /JSON/],
    ["Infinity", '{"status":"success","value":-Infinity}', "", /JSON/],
    ["a number with a zero before it", '{"status":"success","value":01}', "", /JSON/],
    ["1e999", '{"status":"success","value":[1e999]}', "/value/0", /range/],
    ["null", "null", "", /expected an object, found null/],
    ["the tag twice", '{"status":"error","status":"success","value":1}', "/status", /twice/],
    ["the tag twice, the second unknown", '{"status":"success","value":1,"status":"ok"}', "/status", /twice/],
    ["the value twice", '{"status":"success","value":{"value":1},"value":2}', "/value", /twice/],
    ["another field twice", '{"status":"success","value":1,"later":1,"later":1}', "/later", /twice/],
    ["no content type at all", JSON.stringify(success), "", /no content type/, ""],
    ["two content types", JSON.stringify(success), "", /content type/, "application/json, text/html"],
    ["a stream of events", JSON.stringify(success), "", /content type/, "text/event-stream"],
  ]),
];

/** True answers that stand close to broken ones. */
export const closeToBroken: readonly {
  readonly title: string;
  readonly answer: Answer;
  readonly context: CallContext;
}[] = [
  {
    title: "64 levels",
    answer: { status: 200, body: { status: "success", value: nested(64) } },
    context: encoded,
  },
  {
    title: "a field called value inside the value",
    answer: { status: 200, text: '{"status":"success","value":{"value":1,"status":"x"}}' },
    context: encoded,
  },
  {
    title: "a field's name inside a text",
    answer: {
      status: 200,
      text: '{"status":"error","errorMessage":"\\"status\\": \\"status\\"","later":"\\"later\\""}',
    },
    context: encoded,
  },
  {
    title: "fields that are not listed",
    answer: { status: 200, body: { ...success, requestId: "x", took: 3 } },
    context: encoded,
  },
  {
    title: "errorData of null",
    answer: { status: 200, body: { ...error, errorData: null } },
    context: encoded,
  },
  {
    title: "an empty field name, and one that begins with _",
    answer: { status: 200, body: { status: "success", value: { "": 1, _id: "x" } } },
    context: clean,
  },
  {
    title: "a field called __proto__",
    answer: { status: 200, text: '{"status":"success","value":{"__proto__":{"a":1}}}' },
    context: clean,
  },
  {
    title: "exported bytes and NaN",
    answer: {
      status: 200,
      body: { status: "success", value: [{ $bytes: "AA==" }, { $float: "AAAAAAAA+H8=" }, 7] },
    },
    context: exported,
  },
  {
    title: "a charset",
    answer: { status: 200, contentType: "application/json ; charset=utf-8", body: success },
    context: encoded,
  },
  {
    title: "spaces around the JSON",
    answer: { status: 200, contentType: json, text: `\n ${JSON.stringify(success)}\n` },
    context: encoded,
  },
];
