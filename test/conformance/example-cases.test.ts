import { expect, test } from "vitest";
import { real } from "../document/real-document.ts";
import { realApi } from "../model/api-of.ts";
import { exampleCases } from "./example-cases.ts";
import { expectGrowing } from "./growing.ts";
import { operationAt } from "./operation-at.ts";

const cases = exampleCases();
const namesOf = (family: string) => cases.map(({ name }) => name).filter((name) => name.startsWith(family));

test("every exchange of the document is a case", () => {
  expect(namesOf("examples/").length).toBe(real.document.exchanges.length);
  const called = cases.flatMap(({ calls }) => calls.map(({ operation }) => operation));
  expect([...new Set(called)].sort()).toEqual(realApi.operations.map(({ id }) => id).sort());
});

test("every operation with a method is called by it", () => {
  const own = cases.filter(({ name }) => !name.startsWith("examples/"));
  const called = new Set(own.flatMap(({ calls }) => calls.map(({ operation }) => operation)));
  const withMethod = realApi.operations.filter(({ group }) => group !== "none").map(({ id }) => id);
  expect([...called].sort()).toEqual(withMethod.sort());
});

const find = (name: string) => cases.find((one) => one.name === name);

test("a case is what the files below openapi/ say, by hand", () => {
  expect(find("examples/list-snapshot-get-success")).toMatchObject({
    client: { authorization: { deployKey: "prod:acoustic-panther-728|0123456789abcdef" } },
    calls: [
      {
        method: "call",
        operation: "listSnapshotGet",
        parameters: { tableName: "messages", format: "convex_encoded_json" },
      },
    ],
    expect: {
      results: [{ json: { snapshot: 1767225601987654321n, cursor: null, hasMore: false } }],
      requests: [
        {
          method: "GET",
          target: "/api/list_snapshot",
          query: { tableName: "messages", format: "convex_encoded_json" },
          text: "",
        },
      ],
    },
  });
  expect(find("groups/clear-tables-success")).toMatchObject({
    calls: [{ method: "typed", operation: "clearTables", body: { tableNames: ["products"] } }],
    expect: {
      results: [{ json: null }],
      requests: [
        {
          method: "PUT",
          target: "/api/streaming_import/clear_tables",
          body: { tableNames: ["products"] },
        },
      ],
    },
  });
  expect(find("methods/run-success")).toMatchObject({ calls: [{ operation: "run" }] });
  expect(find("methods/query-ts-success")).toMatchObject({
    expect: { results: [{ value: "Fc1V9VFyhhg=" }] },
  });
});

test.for([
  ["POST", "/api/run/messages/list", "run"],
  ["POST", "/api/query", "query"],
  ["GET", "/api/list_snapshot?tableName=a", "listSnapshotGet"],
  ["PUT", "/api/query", undefined],
  ["POST", "/api/queries", undefined],
  ["POST", "/api/run/", undefined],
])("%s %s is %s", ([method = "", target = "", want]) => {
  expect(operationAt(method, target)?.id).toBe(want);
});

test("what a language is known to lack is turned round", () => {
  const verdicts = [
    { name: "a/good", failures: [] },
    { name: "a/bad", failures: ["no"] },
    { name: "b/good", failures: [] },
    { name: "b/bad", failures: ["no"] },
  ];
  const failing = (listed: readonly string[]) =>
    expectGrowing(verdicts, listed)
      .filter(({ failures }) => failures.length > 0)
      .map(({ name }) => name);
  expect(failing([])).toEqual(["a/bad", "b/bad"]);
  expect(failing(["b/*"])).toEqual(["a/bad", "b/good"]);
  expect(failing(["a/bad", "b/bad"])).toEqual([]);
  expect(failing(["a/bad", "b/bad", "c/*"])).toEqual(["c/*"]);
});
