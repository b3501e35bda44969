import { requirePermission } from "../auth/permission.ts";
import type { RowChange } from "../engine/table-messages.ts";
import type { Route, WireRequest } from "../http/route.ts";
import { internalError, WireError } from "../http/wire-error.ts";
import { explainInvalid } from "../validation/explain-invalid.ts";
import type { FivetranIndex } from "./fivetran-tables.ts";
import { identify } from "./read-arguments.ts";
import { type Body, listAt, mapAt, readBody, refuseBody, stringAt } from "./read-body.ts";
import { isIdentifier, validTableName } from "./valid-identifier.ts";

const root = "/api/streaming_import";
const operations = ["Upsert", "Update", "HardDelete"] as const;
const deleteTypes = ["SoftDelete", "HardDelete"] as const;
const creationTime = "_creationTime";
const softDelete = "fivetran.deleted";
const syncedIndexes = ["fivetran.synced", `${softDelete},fivetran.synced`];

/** `apply_fivetran_operations`: all rows in one transaction, each in the place of the one with its key. */
async function applyOperations({ deployment }: WireRequest, body: Body): Promise<() => Promise<void>> {
  const rows = listAt(body, [], body.value).map((given, at) => {
    const row = mapAt(body, [at], given);
    const table = stringAt(body, [at, "table"], row.table);
    const operation = wordAt(body, [at, "operation"], row.operation, operations);
    const fields = mapAt(body, [at, "row"], row.row);
    const invalid = explainInvalid(fields);
    if (invalid !== undefined) throw refuseBody(body, [at, "row"], invalid.reason);
    return { table, operation, fields };
  });
  return async () => {
    const changes = rows.map(({ table, operation, fields }): RowChange => {
      if (!isIdentifier(table)) throw internalError();
      const index = deployment.fivetran.primaryKeyOf(table);
      if (index === undefined) throw missingKey(table);
      const key = withoutCreationTime(index);
      for (const path of key) requireValue(table, path, fields);
      return { table, operation, row: JSON.stringify(fields), key };
    });
    await deployment.engine.changeRows(changes);
  };
}

function requireValue(table: string, path: readonly string[], row: object): void {
  const name = path.join(".");
  if (name === softDelete || path.reduce<unknown>((value, field) => Object(value)[field], row) !== undefined)
    return;
  throw new WireError(
    400,
    "MissingValueForFivetranPrimaryKeyIndex",
    `Missing value for field ${name} of primary key index ${table}._fivetran_by_primary_key.`,
  );
}

const missingKey = (table: string): WireError =>
  new WireError(
    400,
    "MissingFivetranPrimaryKeyIndex",
    `The \`_fivetran_by_primary_key\` index on the \`${table}\` table is missing: create the table first.`,
  );

/** `fivetran_create_table`: the table's indexes; the table itself is there once something is written. */
async function createTable({ deployment }: WireRequest, body: Body): Promise<() => Promise<void>> {
  const path = ["tableDefinition"];
  const definition = mapAt(body, path, mapAt(body, [], body.value).tableDefinition);
  const table = stringAt(body, [...path, "tableName"], definition.tableName);
  const indexes = listAt(body, [...path, "indexes"], definition.indexes).map((given, at) => {
    const below = [...path, "indexes", at];
    const { indexDescriptor, fields } = mapAt(body, below, given);
    const name = stringAt(body, [...below, "indexDescriptor"], indexDescriptor);
    const paths = listAt(body, [...below, "fields"], fields).map((field, of) =>
      stringAt(body, [...below, "fields", of], field).split("."),
    );
    return [name, paths] as const;
  });
  return async () => {
    // Indexes of the platform begin with an underscore; what the backend says of another is not explained.
    if (!isIdentifier(table) || indexes.some(([name]) => !name.startsWith("_"))) throw internalError();
    deployment.fivetran.add(table, new Map(indexes));
  };
}

/** `fivetran_truncate_table`: the rows of a table, or those that were synced before a moment. */
async function truncateTable({ deployment }: WireRequest, body: Body): Promise<() => Promise<void>> {
  const { tableName, deleteBefore, deleteType } = mapAt(body, [], body.value);
  const table = validTableName(stringAt(body, ["tableName"], tableName));
  const before = deleteBefore == null ? null : timeAt(body, deleteBefore);
  const soft = wordAt(body, ["deleteType"], deleteType, deleteTypes) === "SoftDelete";
  return async () => {
    if (before === null && !soft) return await deployment.engine.clear([table]);
    const index = deployment.fivetran.syncedOf(table);
    if (index === undefined)
      throw new WireError(
        400,
        "MissingFivetranSyncedIndex",
        `The Fivetran synchronization index on the \`${table}\` table is missing. Something went wrong with the Fivetran sync.`,
      );
    const fields = withoutCreationTime(index).map((path) => path.join("."));
    if (!syncedIndexes.includes(fields.join()))
      throw new WireError(
        400,
        "WrongFieldsInFivetranSyncedIndex",
        `The Fivetran synchronization index on the \`${table}\` has the wrong fields ${fields.join(", ")}.`,
      );
    await deployment.engine.truncateRows({ table, live: fields.includes(softDelete), before, soft });
  };
}

/** The creation time ends every index and is part of no key. */
const withoutCreationTime = (index: FivetranIndex): FivetranIndex =>
  index.filter((path) => path.join(".") !== creationTime);

function timeAt(body: Body, value: unknown): number {
  const text = stringAt(body, ["deleteBefore"], value);
  const isDate = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(text);
  const time = isDate ? Date.parse(text.toUpperCase().replace(" ", "T")) : Number.NaN;
  if (Number.isNaN(time)) throw refuseBody(body, ["deleteBefore"], "input contains invalid characters");
  return time;
}

function wordAt<Word extends string>(
  body: Body,
  path: readonly (string | number)[],
  value: unknown,
  words: readonly Word[],
): Word {
  const text = stringAt(body, path, value);
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const listed = words.map((word) => `\`${word}\``);
  const among = listed.length === 2 ? `${listed[0]} or ${listed[1]}` : `one of ${listed.join(", ")}`;
  throw refuseBody(body, path, `unknown variant \`${text}\`, expected ${among}`);
}

const route = (
  path: string,
  read: (request: WireRequest, body: Body) => Promise<() => Promise<void>>,
): Route => ({
  method: "POST",
  path: root + path,
  async handle(request) {
    // The body is read before it is asked what the caller may do.
    const identity = await identify(request);
    const run = await read(request, await readBody(request));
    requirePermission(identity, "deployment:backups:import");
    await run();
    return { body: "" };
  },
});

/** What Fivetran's destination calls. */
export const fivetranRoutes: readonly Route[] = [
  route("/apply_fivetran_operations", applyOperations),
  route("/fivetran_create_table", createTable),
  route("/fivetran_truncate_table", truncateTable),
];
