import type { ImportedRecord } from "../engine/messages.ts";
import type { Route, WireRequest } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import { type Fields, readJsonFields, requireKey, wrongType } from "./read-arguments.ts";
import { fromAirbyte, validTableName } from "./valid-identifier.ts";

/** Bytes that a body of records may have. */
const recordsLimit = 20_971_520;
const root = "/api/streaming_import";

type Paths = readonly (readonly string[])[];

/** `import_airbyte_records`: all records in one transaction, replacing by primary key where a table has one. */
async function importRecords({ deployment }: WireRequest, { tables, messages }: Fields): Promise<string> {
  const keys = new Map<string, Paths | undefined>();
  for (const [name, stream] of Object.entries(mapOf(tables, "tables"))) {
    const { primaryKey, ...rest } = mapOf(stream, `tables.${name}`);
    if (!("jsonSchema" in rest)) throw wrongType(`tables.${name}`, "missing field `jsonSchema`");
    keys.set(validTableName(name), primaryKey == null ? undefined : pathsOf(primaryKey));
  }
  const records = listOf(messages, "messages").map((message, at): ImportedRecord => {
    const { tableName, data } = mapOf(message, `messages[${at}]`);
    if (typeof tableName !== "string") throw wrongType(`messages[${at}].tableName`, "expected a string");
    const table = validTableName(tableName);
    const { fields, deleted } = fromAirbyte(mapOf(data, `messages[${at}].data`));
    if (!keys.has(table)) {
      throw new WireError(400, "MissingStream", `Missing stream for table ${table}`);
    }
    const key = keys.get(table);
    for (const path of key ?? []) {
      if (path.reduce<unknown>((value, name) => Object(value)[name], fields) !== undefined) continue;
      const name = path.join(".");
      throw new WireError(
        400,
        "MissingPrimaryKeyValue",
        `Missing value for primary key field: ${JSON.stringify(name)}.`,
      );
    }
    return { table, fields: JSON.stringify(fields), deleted, ...(key !== undefined && { key }) };
  });
  await deployment.engine.import(records);
  return "";
}

async function clearTables({ deployment }: WireRequest, { tableNames }: Fields): Promise<string> {
  await deployment.engine.clear(listOf(tableNames, "tableNames").map((name) => validTableName(String(name))));
  return "";
}

/** Documents are looked through here, so an index is ready as soon as it is asked for. */
async function addPrimaryKeyIndexes(_request: WireRequest, { indexes }: Fields): Promise<string> {
  for (const [table, paths] of Object.entries(mapOf(indexes, "indexes"))) {
    for (const name of pathsOf(paths, table).flat()) {
      if (/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name)) continue;
      throw new WireError(400, "InvalidPrimaryKey", `Invalid primary key: ${JSON.stringify(paths)}.`);
    }
  }
  return "";
}

async function indexesReady(_request: WireRequest, { tables }: Fields): Promise<string> {
  listOf(tables, "tables");
  return '{"indexesReady":true}';
}

function mapOf(value: unknown, path: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw wrongType(path, "expected a map");
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrongType(path, "expected a sequence");
}

function pathsOf(value: unknown, path = "primaryKey"): Paths {
  const paths = listOf(value, path).map((one) => listOf(one, path).map(String));
  if (paths.length === 0) throw new WireError(400, "EmptyPrimaryKey", "Primary keys cannot be empty");
  return paths;
}

const route = (
  method: Route["method"],
  path: string,
  answer: (request: WireRequest, fields: Fields) => Promise<string>,
  limit?: number,
): Route => ({
  method,
  path: root + path,
  async handle(request) {
    // The backend reads the body before it looks at who is calling.
    const fields = await readJsonFields(request, limit);
    await requireKey(request);
    return { body: await answer(request, fields) };
  },
});

/** Streaming import, into the local deployment's documents. */
export const streamingImport: readonly Route[] = [
  route("POST", "/import_airbyte_records", importRecords, recordsLimit),
  route("PUT", "/clear_tables", clearTables),
  route("PUT", "/add_primary_key_indexes", addPrimaryKeyIndexes),
  route("GET", "/primary_key_indexes_ready", indexesReady),
  {
    method: "POST",
    path: `${root}/replace_tables`,
    // No permission is looked at, as nothing can come of it.
    async handle(request) {
      const { tableNames } = await readJsonFields(request);
      mapOf(tableNames, "tableNames");
      throw new WireError(
        400,
        "OverwriteNotSupported",
        "Overwrite sync mode is not supported. Please use a different sync mode.",
      );
    },
  },
];
