import { describe, expect, test } from "vitest";
import { exampleProbes } from "../../src/contract/example-probes.ts";
import { functionProbes } from "../../src/contract/function-probes.ts";
import { checkDeployment } from "../../src/contract/index.ts";

const list = (functionType: string) => ({
  identifier: "messages.js:list",
  functionType,
  visibility: { kind: "public" },
  args: { type: "object", value: {} },
});

/** The titles of calls by `run` that are sent without leave to write. */
function harmlessRuns(functions: Parameters<typeof exampleProbes>[0]): readonly string[] {
  return exampleProbes(functions)
    .filter(({ operation, writes }) => operation === "run" && writes !== true)
    .map(({ title }) => title);
}

describe("the examples of run", () => {
  test("may write, as far as anybody knows", () => expect(harmlessRuns([])).toEqual([]));
  test("may write where the function is a mutation", () =>
    expect(harmlessRuns([list("Mutation")])).toEqual([]));
  test("are harmless where it is a query", () => {
    expect(harmlessRuns([list("Query")])).toContain("run: the example success");
  });
});

test.for([
  { functionType: "Query", writes: [false] },
  { functionType: "Mutation", writes: [true] },
  { functionType: "Action", writes: [true] },
])("the calls of a $functionType write: $writes", ({ functionType, writes }) => {
  const probes = functionProbes([list(functionType)]);
  expect([...new Set(probes.map((probe) => probe.writes === true))]).toEqual(writes);
  expect(probes.some(({ operation, path }) => operation === "run" && path === "/api/run/messages/list")).toBe(
    functionType === "Query",
  );
});

/** The operations that a check calls, of a deployment that says the same to all. */
async function called(only?: readonly string[], streaming = false) {
  const { outcomes, coverage } = await checkDeployment({
    url: "https://happy-animal-123.convex.cloud",
    streaming,
    fetch: async () => Response.json({}),
    ...(only === undefined ? {} : { only }),
  });
  return {
    operations: [...new Set(outcomes.map(({ operation }) => operation))].sort(),
    counted: coverage.operations.of,
  };
}

test("a check calls and counts what it is asked for", async () => {
  expect(await called(["query", "queryTs"])).toEqual({ operations: ["query", "queryTs"], counted: 2 });
  expect((await called()).counted).toBe(8);
  expect((await called(undefined, true)).counted).toBeGreaterThan(20);
});
