import { describe, expect, test } from "vitest";
import { createMatchers, type OperationId } from "../../src/contract/index.ts";
import { useFunctions } from "../../src/contract/vitest.ts";
import { schemas } from "../../src/validators/runtime/index.ts";

const { Int64: returns, Args: args } = schemas;
useFunctions({ "counters:read": { args, returns }, "counters:reset": { args } });

const good = { status: "success", value: 1 };
const json = (body: unknown, status = 200) => Response.json(body, { status });

describe("toMatchOperation", () => {
  test("takes a response, which stays readable, and an answer that was read", async () => {
    const response = json(good);
    await expect(response).toMatchOperation("query");
    expect(await response.json()).toEqual(good);
    expect({ status: 200, body: good }).toMatchOperation("query");
    expect({ status: 200, body: { status: "success" } }).not.toMatchOperation("query");
  });

  test("fails with the operation, the place, the fix and the schema", async () => {
    const fails = async () => expect(json({ status: "error", errorMessage: null })).toMatchOperation("query");
    await expect(fails()).rejects.toThrow(
      /an answer of query, status 200, but\n- query at \/errorMessage: .*expected a string, found null .*FunctionError.*\n {4}fix:/,
    );
  });

  test("under .not, a good answer fails", async () => {
    const fails = async () => expect(json(good)).not.toMatchOperation("query");
    await expect(fails()).rejects.toThrow("keeps every word");
  });
});

describe("toBeReturnOf", () => {
  test("takes what a client returns and what stands on the wire", () => {
    expect(7n).toBeReturnOf("counters:read");
    expect({ $integer: "BwAAAAAAAAA=" }).toBeReturnOf("counters:read");
    expect(7).not.toBeReturnOf("counters:read");
    expect({ name: "visits" }).toBeArgsOf("counters:reset");
  });

  test.for([
    { path: "counters:raed", says: "There is no function" },
    { path: "counters:reset", says: "declares no return validator" },
  ])("$path: $says", ({ path, says }) => {
    expect(() => expect(1).toBeReturnOf(path)).toThrow(says);
  });

  test("without functions says how to make them known", () => {
    expect(() => createMatchers().toBeReturnOf(1, "a:b")).toThrow("useFunctions");
  });
});

test("an operation that does not exist is a mistake of the test, not of the server", () => {
  expect(() =>
    createMatchers().toMatchOperation({ status: 200, body: good }, "querry" as OperationId),
  ).toThrow("querry");
});
