import type { ValueFormat } from "../../values/index.ts";
import { requirePermission } from "../auth/permission.ts";
import type { Deployment } from "../deployment.ts";
import { parseFormat } from "../envelope.ts";
import type { Route, WireRequest } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import type { Validator } from "../validation/validator.ts";
import {
  fieldsOfValidator,
  idSchema,
  type JsonSchema,
  objectSchema,
  schemaOfObjects,
} from "./json-schema.ts";
import { fieldsOfQuery, flagOf, identify, requireView, textOf } from "./read-arguments.ts";
import type { Shape } from "./table-shape.ts";
import { schemaOf, tableShapes } from "./tables.ts";

/** What a delta has beside the document's fields. Not required, as a snapshot's documents lack one of them. */
const ofDeltas = {
  _table: { type: "string" },
  _component: { type: "string" },
  _ts: { type: "integer" },
  _deleted: { type: "boolean" },
};

/** `json_schemas`: what the documents show, and where they show nothing that has columns, what the schema declares. */
function jsonSchemas({ deployment }: WireRequest, format: ValueFormat, delta: boolean): JsonSchema {
  const tables = [...tableShapes(deployment)].map(([table, shape]) => {
    const schema = schemaOfTable(deployment, table, shape, format);
    const properties = { ...(schema.properties as object), ...(delta && ofDeltas) };
    return [table, { ...schema, properties, $schema: "http://json-schema.org/draft-07/schema#" }];
  });
  return Object.fromEntries(tables) as JsonSchema;
}

function schemaOfTable(deployment: Deployment, table: string, shape: Shape, format: ValueFormat): JsonSchema {
  const own: [string, { schema: JsonSchema; optional: boolean }][] = [
    ["_id", { schema: idSchema(table), optional: false }],
    ["_creationTime", { schema: { type: "number" }, optional: false }],
  ];
  if (shape.objects === 0) return objectSchema(own);
  if (!shape.record) return schemaOfObjects(shape, format);
  const declared = declaredType(deployment, table);
  if (declared.type === "any") return objectSchema(own);
  if (declared.type !== "object" || uniteObjects(declared)) {
    const what =
      declared.type === "object"
        ? "Schema contains a union of objects, which is not supported for export"
        : `Schema for table "${table}" contains a union of object types, which is unsupported for streaming export`;
    throw new WireError(400, "UnsupportedSchemaForExport", what);
  }
  return objectSchema([...fieldsOfValidator(declared, format), ...own]);
}

function declaredType(deployment: Deployment, table: string): Validator {
  const schema = schemaOf(deployment);
  if (schema === undefined) {
    const what = "There is no active schema, which is needed for streaming export.";
    throw new WireError(400, "NoSchemaForExport", what);
  }
  const declared = schema.tables.find(({ tableName }) => tableName === table)?.documentType;
  if (declared != null) return declared;
  const what = `The table "${table}" does not have a schema, which is needed for streaming export.`;
  throw new WireError(400, "NoTableDefinitionForExport", what);
}

/** Whether a union with more than one object is in there somewhere; records are not looked into. */
function uniteObjects(validator: Validator): boolean {
  if (validator.type === "array") return uniteObjects(validator.value);
  if (validator.type === "object")
    return Object.values(validator.value).some(({ fieldType }) => uniteObjects(fieldType));
  if (validator.type !== "union") return false;
  return (
    validator.value.some(uniteObjects) || validator.value.filter(({ type }) => type === "object").length > 1
  );
}

/** `get_table_column_names`: the columns of every table, as far as the documents show them. */
function tableColumnNames({ deployment }: WireRequest): unknown {
  const root = [...tableShapes(deployment)].map(([name, { objects, record, fields }]) => ({
    name,
    columns: objects > 0 && !record ? [...fields.keys()].sort() : ["_creationTime", "_id"],
  }));
  return { byComponent: root.length > 0 ? { "": root } : {} };
}

/** `get_schema`, as the backend stores one: tables by name, every list of indexes there. */
function databaseSchema({ deployment }: WireRequest): unknown {
  const schema = schemaOf(deployment);
  if (schema === undefined) return null;
  const tables = schema.tables.map((table) => ({
    tableName: table.tableName,
    indexes: table.indexes ?? [],
    stagedDbIndexes: table.stagedDbIndexes ?? [],
    searchIndexes: table.searchIndexes ?? [],
    stagedSearchIndexes: table.stagedSearchIndexes ?? [],
    vectorIndexes: vectorIndexes(table.vectorIndexes),
    stagedVectorIndexes: vectorIndexes(table.stagedVectorIndexes),
    documentType: table.documentType ?? null,
  }));
  tables.sort((a, b) => (a.tableName < b.tableName ? -1 : 1));
  return { tables, schemaValidation: schema.schemaValidation };
}

/** Beside `dimensions` the backend writes a field of that name's older spelling, as null. */
function vectorIndexes(given: unknown): object[] {
  return ((given ?? []) as object[]).map((index) => ({ ...index, dimension: null }));
}

/** The routes that tell how documents look. */
export const schemaRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/api/json_schemas",
    async handle(request) {
      const fields = fieldsOfQuery(request, {});
      const [delta, byComponent] = [flagOf(fields, "deltaSchema"), flagOf(fields, "byComponent")];
      requireView(await identify(request));
      const schemas = jsonSchemas(request, parseFormat(textOf(fields, "format") ?? "json"), delta);
      return { body: JSON.stringify(byComponent ? { "": schemas } : schemas) };
    },
  },
  {
    method: "GET",
    path: "/api/get_table_column_names",
    async handle(request) {
      requireView(await identify(request));
      return { body: JSON.stringify(tableColumnNames(request)) };
    },
  },
  {
    method: "GET",
    path: "/api/streaming_import/get_schema",
    async handle(request) {
      requirePermission(await identify(request), "deployment:backups:import");
      return { body: JSON.stringify(databaseSchema(request)) };
    },
  },
];
