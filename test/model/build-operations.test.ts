import { describe, expect, test } from "vitest";
import { parseFunctionSpec, specialise } from "../../src/deployment/index.ts";
import { buildApi, type Operation } from "../../src/model/index.ts";
import { type Breakable, broken, real } from "../document/real-document.ts";
import functionSpec from "../fixtures/function-spec.json" with { type: "json" };
import { realApi } from "./api-of.ts";

/** What docs/runtime-contract.md promised of each operation before the document said it, and the facts of the wire. */
const calls: Readonly<Record<string, string>> = {
  query: "POST /api/query json result always 30 optional client",
  mutation: "POST /api/mutation json result ifUnsent 30 optional client",
  action: "POST /api/action json result ifUnsent 310 optional client",
  run: "POST /api/run/{functionIdentifier} json result ifUnsent 310 optional client",
  queryTs: "POST /api/query_ts nothing json always 30 none client",
  queryAtTs: "POST /api/query_at_ts json result always 30 optional client",
  queryBatch: "POST /api/query_batch json results always 30 optional client",
  callFunction: "POST /api/function json result ifUnsent 310 deployKey client",
  listSnapshot: "POST /api/list_snapshot json json always 120 deployKey streamingExport",
  listSnapshotGet: "GET /api/list_snapshot nothing json always 120 deployKey none",
  documentDeltas: "POST /api/document_deltas json json always 120 deployKey streamingExport",
  documentDeltasGet: "GET /api/document_deltas nothing json always 120 deployKey none",
  dataSync: "POST /api/v1/data/sync json json always 120 deployKey streamingExport",
  importAirbyteRecords:
    "POST /api/streaming_import/import_airbyte_records json nothing whenKeyed 120 deployKey streamingImport",
  addPrimaryKeyIndexes:
    "PUT /api/streaming_import/add_primary_key_indexes json nothing always 120 deployKey streamingImport",
  primaryKeyIndexesReady:
    "GET /api/streaming_import/primary_key_indexes_ready json json always 120 deployKey streamingImport",
  clearTables: "PUT /api/streaming_import/clear_tables json nothing ifUnsent 310 deployKey admin",
  replaceTables: "POST /api/streaming_import/replace_tables json nothing ifUnsent 30 deployKey none",
  getSchema: "GET /api/streaming_import/get_schema nothing json always 30 deployKey admin",
};

const find = (operations: readonly Operation[], id: string): Operation => {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`there is no operation ${id}`);
  return found;
};

describe("how an operation is called", () => {
  test.for(Object.entries(calls))("%s: %s", ([id, want]) => {
    const { method, path, sends, answers, repeatable, timeoutSeconds, authorization, group } = find(
      realApi.operations,
      id,
    );
    const told = [method, path, sends, answers, repeatable, timeoutSeconds, authorization, group];
    expect(told.join(" ")).toBe(want);
  });

  test("what the caller gives is a parameter, and what a client sends of itself is none", () => {
    expect(find(realApi.operations, "listActiveSyncs").parameters).toMatchObject([
      { name: "limit", in: "query", required: false, shape: { kind: "number", format: "integer" } },
      { name: "cursor", in: "query", required: false, shape: { kind: "scalar", type: "string" } },
    ]);
    expect(find(realApi.operations, "run").parameters).toMatchObject([
      { name: "functionIdentifier", in: "path", required: true, multiSegment: true },
    ]);
    expect(find(realApi.operations, "query").parameters).toEqual([]);
  });

  test("bodies and answers have the names of their schemas", () => {
    const { requestBody, responses } = find(realApi.operations, "dataSync");
    expect(requestBody).toMatchObject({ required: true, shape: { kind: "ref", name: "DataSyncCall" } });
    expect(responses.map(({ status }) => status)).toEqual([200, 400, 401, 403, 408, 500, 503]);
    expect(responses[0]).toMatchObject({ shape: { kind: "ref", name: "DataSyncPage" }, neverSent: false });
    expect(responses.find(({ status }) => status === 408)).not.toHaveProperty("mediaType");
    expect(find(realApi.operations, "replaceTables").responses[0]).toMatchObject({ neverSent: true });
  });

  test.for([
    ["text/plain; charset=utf-8", "text"],
    ["application/zip", "bytes"],
    ["application/json", "json"],
  ])("an answer of %s is %s", ([mediaType, want]) => {
    const { tree } = broken((parts) => {
      const { get }: Breakable = parts.tree.paths["/api/json_schemas"];
      get.responses["200"].content = { [mediaType as string]: { schema: { type: "string" } } };
    });
    expect(find(buildApi({ tree }).operations, "jsonSchemas").answers).toBe(want);
  });

  test("a body that is no JSON goes out as bytes", () => {
    const { tree } = broken((parts) => {
      const { post }: Breakable = parts.tree.paths["/api/query"];
      post.requestBody.content = { "application/octet-stream": {} };
    });
    const { sends, requestBody } = find(buildApi({ tree }).operations, "query");
    expect(sends).toBe("bytes");
    expect(requestBody).not.toHaveProperty("shape");
  });
});

test("every shape that an operation refers to is there, and nothing else", () => {
  const names = realApi.schemas.map(({ name }) => name);
  const referred = new Set<string>();
  JSON.stringify([realApi.operations, realApi.schemas], (_, value) => {
    if (value?.kind === "ref") referred.add(value.name);
    return value;
  });
  expect([...referred].sort()).toEqual(names);
  expect(realApi.schemas.every(({ description }) => description !== "")).toBe(true);
});

test.for([
  ["any JSON", "TableSchemas", { kind: "record", of: { kind: "json" } }],
  [
    "any Convex value",
    "FunctionSuccess",
    { fields: [{}, { name: "value", shape: { kind: "unknown" } }, {}] },
  ],
  ["a whole number that no double holds", "ExportTimestamp", { kind: "number", format: "int64" }],
  ["fields beside those that are listed", "SnapshotDocument", { kind: "open", of: { kind: "json" } }],
  ["fields by pattern", "Selection", { kind: "open", of: { kind: "ref", name: "ComponentSelection" } }],
  ["null or something", "ComponentPath", { kind: "union", of: [{ type: "string" }, { type: "null" }] }],
] as const)("%s is told apart: %s", ([, name, want]) => {
  expect(realApi.schemas.find((schema) => schema.name === name)?.shape).toMatchObject(want);
});

test("a deployment's document has the same operations, beside its functions", () => {
  const { spec } = parseFunctionSpec(functionSpec, "function-spec.json");
  const api = buildApi({ tree: specialise(real.document.tree, spec) });
  expect(api.functions.length).toBeGreaterThan(0);
  expect(api.operations).toEqual(realApi.operations);
  expect(api.schemas).toEqual(realApi.schemas);
  expect(api.groups).toEqual(realApi.groups);
  expect(api.retries).toEqual(realApi.retries);
});

test("the waits between attempts are the document's", () => {
  const { tree } = broken((parts) => {
    parts.tree["x-convex-retries"].throttling.firstDelayMilliseconds = 1234;
    parts.tree["x-convex-retries"].retryAfter.maxSeconds = 61;
  });
  expect(buildApi({ tree }).retries).toEqual({
    ...realApi.retries,
    throttlingDelayMilliseconds: 1234,
    retryAfterMaxSeconds: 61,
  });
});
