import { expect, test } from "vitest";
import { clientMethod } from "../../src/model/index.ts";
import { realApi } from "./api-of.ts";

const optional: readonly string[] = [];
const required = optional;

test.for([
  { id: "query", want: { kind: "function", required, optional } },
  { id: "mutation", want: { kind: "function", required, optional } },
  { id: "action", want: { kind: "function", required, optional } },
  { id: "run", want: { kind: "function", inPath: "functionIdentifier", required, optional } },
  { id: "queryAtTs", want: { kind: "function", required: ["ts"], optional } },
  { id: "callFunction", want: { kind: "function", required, optional: ["componentPath"] } },
  { id: "queryTs", want: { kind: "text", field: "ts" } },
  { id: "queryBatch", want: { kind: "batch" } },
  { id: "clearTables", want: { kind: "plain" } },
  { id: "listSnapshot", want: { kind: "plain" } },
])("$id as a method of a client", ({ id, want }) => {
  const operation = realApi.operations.find((each) => each.id === id);
  if (operation === undefined) throw new Error(`there is no ${id}`);
  expect(clientMethod(operation, realApi)).toEqual(want);
});
