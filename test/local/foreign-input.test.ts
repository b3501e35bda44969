import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../src/local/index.ts";
import { ask } from "./ask.ts";
import { sendRaw } from "./send-raw.ts";

let deployment: LocalDeployment;
const log: string[] = [];
beforeAll(async () => {
  deployment = await startLocalDeployment({
    convexFolder: "src/repository/sample/convex",
    onLog: (line) => log.push(line),
  });
});
afterAll(async () => await deployment.close());

const open = (brackets: number) => "[".repeat(brackets);
const echo = (args: string) => `{"path":"echo:unvalidated","args":${args}}`;

describe("bodies that anybody may send", () => {
  test.for([
    ["cut off 5,000 lists deep", open(5_000), "EOF while parsing a list"],
    ["cut off 100,000 objects deep", '{"a":'.repeat(100_000), "EOF while parsing a value"],
    ["broken 100,000 lists deep", `${open(100_000)}x`, "expected value"],
  ] as const)("%s", async ([, args, said]) => {
    const { status, json } = await ask(deployment, "/api/query", echo(args).slice(0, -1));
    expect([status, json.code]).toEqual([400, "BadJsonBody"]);
    expect(json.message).toMatch(new RegExp(`JSON: ${said} at line 1 column \\d+$`));
  });

  test.for([
    ["whole and 100,000 lists deep", `${open(100_000)}${"]".repeat(100_000)}`],
    ["a number too large for its exponent's two digits", `{"value":${"1".repeat(250)}e99}`],
  ] as const)("arguments that cannot be parsed: %s", async ([, args]) => {
    const { json } = await ask(deployment, "/api/query", echo(args));
    expect(json.errorMessage).toMatch(/\nInvalid arguments provided\n$/);
  });

  test("a list of 200,000 elements is told as too long", async () => {
    const { json } = await ask(deployment, "/api/query", echo(`{"value":[${"0,".repeat(200_000)}0]}`));
    expect(json.errorMessage).toContain("Array length is too long (200001 > maximum length 8192)");
  });

  // Half a million characters of each: what takes a second for every ten thousand would never end.
  test.for([
    ["an id of zeros with a line break at its end", "echo:id", `${"0".repeat(500_000)}\n`],
    ["an id of digits alone", "echo:id", "1".repeat(500_000)],
    ["numbers as text", "echo:boolean", "1234567890".repeat(50_000)],
    ["backslashes and quotes", "echo:int64", '\\"'.repeat(250_000)],
    ["characters that do not print", "echo:boolean", "\u200b".repeat(160_000)],
  ] as const)("%s are refused at once", async ([, path, value]) => {
    const { json } = await ask(deployment, "/api/query", { path, args: { value } });
    expect(json.errorMessage).toContain("ArgumentValidationError");
    expect(log.join("\n")).not.toContain("[engine] Replaced");
  });

  test("runs of digits that are nearly too large for a number", async () => {
    const value = Array.from({ length: 8_000 }, () => "9".repeat(299)).join(",");
    const { json } = await ask(deployment, "/api/query", echo(`{"value":[${value}]}`));
    expect(json.status).toBe("success");
  });
});

describe("headers that anybody may send", () => {
  test.for([
    ["Content-Type", `application/json${";".repeat(15_000)}@`, 400],
    ["Content-Type", `application/json;${"a".repeat(15_000)}`, 400],
    ["Content-Type", `application/json; a="${"\\\\".repeat(7_000)}`, 400],
    ["Convex-Client", "1-".repeat(7_500), 200],
    ["Convex-Client", `npm${"-1.0.0".repeat(2_500)}`, 200],
    ["Host", `${":1".repeat(7_500)}x`, 421],
    ["Authorization", `Bearer ${".".repeat(15_000)}`, 401],
    ["Authorization", `Convex ${":|".repeat(7_500)}`, 400],
  ] as const)("%s", async ([name, value, wanted]) => {
    const answer = await sendRaw(deployment.url, {
      method: "POST",
      path: "/api/query",
      headers: { "Content-Type": "application/json", [name]: value },
      body: JSON.stringify({ path: "status", args: {} }),
    });
    expect(answer.status).toBe(wanted);
  });
});

describe("records that streaming import brings", () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
  const wide = Object.fromEntries(Array.from({ length: 1_025 }, (_, at) => [`f${at}`, 1]));
  const send = async (data: string) =>
    await ask(
      deployment,
      "/api/streaming_import/import_airbyte_records",
      `{"tables":{"goods":{"jsonSchema":{}}},"messages":[{"tableName":"goods","data":${data}}]}`,
      { Authorization: `Convex ${deployment.deployKey}` },
    );

  test.for([
    ["65 levels", JSON.stringify({ a: nested(64) }), "TooNestedError"],
    ["8,193 elements", JSON.stringify({ a: Array.from({ length: 8_193 }, () => 1) }), "ArrayTooLong"],
    ["1,025 fields", JSON.stringify(wide), "TooManyFieldsError"],
    ["a lone surrogate", '{"a":"\\ud800"}', "BadJsonBody"],
    ["a lone second half", '{"a":"\\udc00"}', "BadJsonBody"],
    ["a number out of range", '{"a":1e999}', "BadJsonBody"],
    ["5,000 levels", `{"a":${open(5_000)}${"]".repeat(5_000)}}`, "BadJsonBody"],
  ] as const)("%s are refused with 400", async ([, data, code]) => {
    const { status, json } = await send(data);
    expect([status, json?.code]).toEqual([400, code]);
  });

  test("a document of 16 levels and a pair of surrogates are taken, 17 levels are not", async () => {
    for (const data of [JSON.stringify({ a: nested(15) }), '{"a":"\\ud83d\\ude00"}']) {
      expect((await send(data)).status).toBe(200);
    }
    const { status, json } = await send(JSON.stringify({ a: nested(16) }));
    expect([status, json.code]).toEqual([400, "InvalidDocumentError"]);
    expect(json.message).toMatch(/Document is too nested \(nested 17 levels deep > maximum nesting 16\)$/);
  });

  test("40,000 names that must all be changed are an answer, not a day's work", async () => {
    const names = Object.fromEntries(Array.from({ length: 40_000 }, (_, at) => [`_${at}`, 1]));
    expect((await send(JSON.stringify(names))).json.code).toBe("TooManyFieldsError");
  });
});
