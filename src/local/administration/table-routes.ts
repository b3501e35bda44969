import { requirePermission } from "../auth/permission.ts";
import { readQuery } from "../http/read-query.ts";
import type { Route } from "../http/route.ts";
import { identify } from "../streaming/read-arguments.ts";
import { type SchemaExport, schemaOf, tableShapes } from "../streaming/tables.ts";
import { requireApp } from "./component-id.ts";
import { printTableShape } from "./print-shape.ts";

/** `GET /api/shapes2`: what the documents of each table look like. */
const shapes: Route = {
  method: "GET",
  path: "/api/shapes2",
  async handle(request) {
    const identity = await identify(request);
    const { component } = readQuery(request.query, { component: { kind: "string" } });
    requirePermission(identity, "deployment:data:view");
    requireApp(component);
    const tables = [...tableShapes(request.deployment)].map(([name, shape]) => [
      name,
      printTableShape(shape),
    ]);
    return { body: JSON.stringify(Object.fromEntries(tables)) };
  },
};

/** `GET /api/get_indexes`: what the schema declares. An index is built when the schema is loaded. */
const indexes: Route = {
  method: "GET",
  path: "/api/get_indexes",
  async handle(request) {
    const identity = await identify(request);
    const { componentId } = readQuery(request.query, { componentId: { kind: "string" } });
    requirePermission(identity, "deployment:data:view");
    requireApp(componentId);
    const tables = schemaOf(request.deployment)?.tables ?? [];
    return { body: JSON.stringify({ indexes: tables.flatMap(indexesOf) }) };
  },
};

interface IndexExport {
  readonly indexDescriptor: string;
  readonly fields?: readonly string[];
  readonly searchField?: string;
  readonly vectorField?: string;
  readonly dimensions?: number;
  readonly filterFields?: readonly string[];
}

function indexesOf(table: SchemaExport["tables"][number]): readonly object[] {
  const list = (field: string, staged: boolean, print: (index: IndexExport) => unknown) =>
    ((table[field] ?? []) as readonly IndexExport[]).map((index) => ({
      table: table.tableName,
      name: index.indexDescriptor,
      fields: print(index),
      backfill: { state: "done" },
      staged,
    }));
  // Every index of the database ends with the creation time, which a schema leaves out.
  const database = ({ fields = [] }: IndexExport) => [...fields, "_creationTime"];
  const search = ({ searchField, filterFields = [] }: IndexExport) => ({ searchField, filterFields });
  const vector = ({ dimensions, vectorField, filterFields = [] }: IndexExport) => ({
    dimensions,
    vectorField,
    filterFields,
  });
  return [
    ...list("indexes", false, database),
    ...list("stagedDbIndexes", true, database),
    ...list("searchIndexes", false, search),
    ...list("stagedSearchIndexes", true, search),
    ...list("vectorIndexes", false, vector),
    ...list("stagedVectorIndexes", true, vector),
  ];
}

/** What tables look like, and how they are indexed. */
export const tableRoutes: readonly Route[] = [shapes, indexes];
