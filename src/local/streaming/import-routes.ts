import { requirePermission } from "../auth/permission.ts";
import type { ImportedRecord } from "../engine/messages.ts";
import type { Route, WireRequest } from "../http/route.ts";
import { internalError, WireError } from "../http/wire-error.ts";
import { explainInvalid } from "../validation/explain-invalid.ts";
import { identify } from "./read-arguments.ts";
import { type Body, listAt, mapAt, missing, type Path, readBody, stringAt } from "./read-body.ts";
import { fromAirbyte, isIdentifier, validTableName } from "./valid-identifier.ts";

/** Bytes that a body of records may have. */
const recordsLimit = 20_971_520;
const root = "/api/streaming_import";

type Paths = readonly (readonly string[])[];
type Answer = (request: WireRequest, body: Body) => (() => Promise<string>) | Promise<never>;

/** `import_airbyte_records`: all records in one transaction, replacing by primary key where a table has one. */
const importRecords: Answer = ({ deployment }, body) => {
  const { tables, messages } = mapAt(body, [], body.value);
  const streams = Object.entries(mapAt(body, ["tables"], tables)).map(([name, given]) => {
    const stream = mapAt(body, ["tables", name], given);
    if (!("jsonSchema" in stream)) throw missing(body, ["tables", name, "jsonSchema"]);
    const path = ["tables", name, "primaryKey"];
    return [name, stream.primaryKey == null ? undefined : pathsAt(body, path, stream.primaryKey)] as const;
  });
  const records = listAt(body, ["messages"], messages).map((given, at) => {
    const message = mapAt(body, ["messages", at], given);
    const name = stringAt(body, ["messages", at, "tableName"], message.tableName);
    if (!("data" in message)) throw missing(body, ["messages", at, "data"]);
    return { name, data: message.data };
  });
  return async () => {
    const converted = records.map(({ name, data }) => {
      // What is no object is found out when it is to become a document, as an error that is not explained.
      if (typeof data !== "object" || data === null || Array.isArray(data)) throw internalError();
      const record = fromAirbyte(data as Readonly<Record<string, unknown>>);
      requireValue(record.fields);
      return { table: validTableName(name), ...record };
    });
    const keys = new Map(streams.map(([name, key]) => [validTableName(name), key]));
    for (const key of keys.values()) {
      if (key?.length === 0) throw new WireError(400, "EmptyPrimaryKey", "Primary keys cannot be empty");
      if (key !== undefined && !isKey(key)) throw internalError();
    }
    await deployment.engine.import(
      converted.map(({ table, fields, deleted }): ImportedRecord => {
        if (!keys.has(table)) throw new WireError(400, "MissingStream", `Missing stream for table ${table}`);
        const key = keys.get(table);
        if (key === undefined) return { table, fields: JSON.stringify(fields), deleted };
        requireKeyValues(fields, key);
        requireIndex(deployment.keyIndexes.ready(table), table);
        return { table, fields: JSON.stringify(fields), deleted, key };
      }),
    );
    return "";
  };
};

/** A record that is to become a document must be a Convex value. */
function requireValue(fields: unknown): void {
  const invalid = explainInvalid(fields);
  if (invalid === undefined) return;
  throw invalid.code === undefined ? internalError() : new WireError(400, invalid.code, invalid.reason);
}

function requireKeyValues(fields: Readonly<Record<string, unknown>>, key: Paths): void {
  for (const path of key) {
    if (path.reduce<unknown>((value, name) => Object(value)[name], fields) !== undefined) continue;
    throw new WireError(
      400,
      "MissingPrimaryKeyValue",
      `Missing value for primary key field: ${JSON.stringify(path.join("."))}.`,
    );
  }
}

function requireIndex(ready: boolean | undefined, table: string): void {
  if (ready === true) return;
  const name = `${table}._by_airbyte_primary_key`;
  throw ready === undefined
    ? new WireError(400, "IndexNotFoundError", `Index ${name} not found.`)
    : new WireError(
        400,
        "IndexBackfillingError",
        `Index ${name} is currently backfilling and not available to query yet.`,
      );
}

const clearTables: Answer = ({ deployment }, body) => {
  const names = namesAt(body, "tableNames");
  return async () => {
    await deployment.engine.clear(names.map(validTableName));
    return "";
  };
};

const addPrimaryKeyIndexes: Answer = ({ deployment }, body) => {
  const { indexes } = mapAt(body, [], body.value);
  const added = Object.entries(mapAt(body, ["indexes"], indexes)).map(
    ([table, paths]) => [validTableName(table), pathsAt(body, ["indexes", table], paths)] as const,
  );
  return async () => {
    for (const [, key] of added) {
      if (isKey(key)) continue;
      const shown = `[${key.map((path) => `[${path.map((name) => JSON.stringify(name)).join(", ")}]`).join(", ")}]`;
      const rule =
        "Identifiers must start with a letter and can only contain letters, digits, and underscores.";
      throw new WireError(400, "InvalidPrimaryKey", `Invalid primary key: ${rule} ${shown}.`);
    }
    for (const [table, key] of added) deployment.keyIndexes.add(table, key);
    return "";
  };
};

const indexesReady: Answer = ({ deployment }, body) => {
  const names = namesAt(body, "tables");
  return async () => {
    const ready = names.map((name) => {
      const table = validTableName(name);
      const built = deployment.keyIndexes.ready(table);
      if (built !== undefined) return built;
      throw new WireError(400, "MissingIndex", `Missing index: ${table}._by_airbyte_primary_key`);
    });
    return JSON.stringify({ indexesReady: ready.every(Boolean) });
  };
};

function namesAt(body: Body, field: string): readonly string[] {
  const given = mapAt(body, [], body.value)[field];
  return listAt(body, [field], given).map((name, at) => stringAt(body, [field, at], name));
}

function pathsAt(body: Body, path: Path, value: unknown): Paths {
  return listAt(body, path, value).map((one, at) =>
    listAt(body, [...path, at], one).map((name, deep) => stringAt(body, [...path, at, deep], name)),
  );
}

/** Whether paths may be an index: identifiers all, none empty or said twice, and not of `_id`. */
function isKey(paths: Paths): boolean {
  const said = new Set(paths.map((path) => path.join(".")));
  return (
    said.size === paths.length &&
    !said.has("_id") &&
    paths.every((path) => path.length > 0 && path.every(isIdentifier))
  );
}

const route = (method: Route["method"], path: string, answer: Answer, limit?: number): Route => ({
  method,
  path: root + path,
  async handle(request) {
    // The body is read before it is asked what the caller may do.
    const identity = await identify(request);
    const run = await answer(request, await readBody(request, limit));
    requirePermission(identity, "deployment:backups:import");
    return { body: await run() };
  },
});

/** Streaming import, into the local deployment's documents. */
export const streamingImport: readonly Route[] = [
  route("POST", "/import_airbyte_records", importRecords, recordsLimit),
  route("PUT", "/clear_tables", clearTables),
  route("PUT", "/add_primary_key_indexes", addPrimaryKeyIndexes),
  route("GET", "/primary_key_indexes_ready", indexesReady),
  route("POST", "/replace_tables", async (_request, body) => {
    // No permission is looked at, as nothing can come of it.
    const names = mapAt(body, ["tableNames"], mapAt(body, [], body.value).tableNames);
    for (const [name, other] of Object.entries(names)) stringAt(body, ["tableNames", name], other);
    throw new WireError(
      400,
      "OverwriteNotSupported",
      "Overwrite sync mode is not supported. Please use a different sync mode.",
    );
  }),
];
