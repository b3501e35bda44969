import { describe, expect, test } from "vitest";
import { resolve } from "../../src/document/index.ts";
import { createSchemaCheck } from "../../src/document/schema-check.ts";
import { asObject, type Json, readPointer } from "../../src/json/index.ts";
import { real } from "./real-document.ts";

const check = createSchemaCheck(real.document.tree);
const schema = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** What the backend takes and refuses, as its source says; each row is a value that a schema once had the wrong way. */
const rows: readonly { schema: string; value: Json; taken: boolean; source: string }[] = [
  ...["FunctionCall", "ComponentFunctionCall"].map((name) => ({
    schema: name,
    value: { path: "a:b", args: {}, format: null },
    taken: true,
    source: "public_api.rs :: UdfPostRequest",
  })),
  {
    schema: "RunCall",
    value: { args: {}, format: null },
    taken: true,
    source: "public_api.rs :: UdfPostWithPathRequest",
  },
  {
    schema: "ListSnapshotCall",
    value: { snapshot: null, cursor: null, format: null },
    taken: true,
    source: "streaming_export.rs :: ListSnapshotArgs",
  },
  {
    schema: "DocumentDeltasCall",
    value: { cursor: null },
    taken: false,
    source: "streaming_export.rs :: document_deltas",
  },
  {
    schema: "DataSyncCall",
    value: { selection: null },
    taken: false,
    source: "streaming_export.rs :: DataSyncArgs",
  },
  {
    schema: "Selection",
    value: { "": { messages: "included", _other: "excluded" }, _other: "excluded" },
    taken: false,
    source: "selection.rs :: TableSelection",
  },
  {
    schema: "TableDefinition",
    value: { tableName: "products" },
    taken: false,
    source: "schemas/json.rs :: TableDefinitionJson",
  },
  {
    schema: "TableDefinition",
    value: { tableName: "products", indexes: [], searchIndexes: null, documentType: null },
    taken: true,
    source: "schemas/json.rs :: TableDefinitionJson",
  },
];

describe("a schema takes what the backend takes", () => {
  test.for(rows)("$schema: $value ($source)", ({ schema: name, value, taken }) => {
    expect(check(schema(name), value).length === 0).toBe(taken);
  });
});

describe("Convex-Client is refused where the backend refuses it (version.rs :: ClientVersion)", () => {
  const pattern = asObject(readPointer(real.document.tree, "/components/parameters/ConvexClient/schema"));
  test.for([
    { header: "my-tool-1.0.0", taken: true },
    { header: "convex-openapi-python-0.1.0", taken: true },
    { header: "npm-1.48.0", taken: true },
    { header: "npm-1.49.0-alpha.2", taken: true },
    { header: "npm-mytool-1.0.0", taken: true },
    { header: "my-tool-latest", taken: true },
    { header: "swift-foo", taken: true },
    { header: "python-mytool-1.0", taken: false },
    { header: "Python-tool", taken: false },
    { header: "rust-app-v2", taken: false },
    { header: "rust-app-v1.0.0", taken: false },
    { header: "npm-foo", taken: false },
    { header: "actions-1.0", taken: false },
    { header: "mytool", taken: false },
  ])("$header", ({ header, taken }) => {
    expect(check(pattern, header).length === 0).toBe(taken);
  });
});

test("a code of an answer stands with the operations that can give it", () => {
  const given = (operation: string, code: string) => {
    const operations = Object.values(asObject(real.document.tree.paths)).flatMap((path) =>
      Object.values(asObject(path)),
    );
    const found = operations.map(asObject).find(({ operationId }) => operationId === operation);
    const response = asObject(asObject(found?.responses)["400"]);
    return String(resolve(real.document.tree, response).description).includes(`\`${code}\``);
  };
  expect(given("addPrimaryKeyIndexes", "InvalidPrimaryKey")).toBe(true);
  expect(given("importAirbyteRecords", "InvalidPrimaryKey")).toBe(false);
  expect(given("importAirbyteRecords", "SchemaEnforcementError")).toBe(true);
  expect(given("getSchema", "MissingStream")).toBe(false);
});

test("the addresses that a deployment can have are all there", () => {
  expect(real.document.tree.servers).toMatchObject([
    { url: "https://{deployment}.convex.cloud" },
    { url: "https://{deployment}.{region}.convex.cloud" },
    { url: "https://{host}" },
    { url: "http://127.0.0.1:{port}" },
  ]);
});
