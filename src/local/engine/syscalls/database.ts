import { decodeValue, encodeValue, printValue, type Value } from "../../../values/index.ts";
import { tableNumberOf } from "../ids/document-id.ts";
import type { QueryJson } from "../query/query-json.ts";
import { QueryStream } from "../query/query-stream.ts";
import { type PageRequest, readPage } from "../query/read-page.ts";
import type { Frame } from "../runtime/frame.ts";
import type { Fields } from "../store/stored-document.ts";
import type { Table } from "../store/table.ts";
import { badArgument, PlatformError } from "../transaction/platform-error.ts";
import type { Transaction } from "../transaction/transaction.ts";
import { mutationOf, readTableNumber, type Syscalls, transactionOf } from "./syscall.ts";

/** Tables of the platform that functions may read; the others are its own. */
const readable = new Set(["_storage", "_scheduled_functions"]);
const isSystem = (table: string): boolean => table.startsWith("_");

/** The table that an id is of, as far as functions may know it. */
function tableOfId(transaction: Transaction, component: string, id: string, call: string): Table | undefined {
  const table = transaction.tableOfNumber(component, readTableNumber(id, call));
  return table === undefined || (isSystem(table.name) && !readable.has(table.name)) ? undefined : table;
}

function checkSystem(table: string, wanted: boolean): void {
  if (wanted && !isSystem(table)) throw new PlatformError("User tables cannot be accessed with db.system.");
  if (!wanted && isSystem(table))
    throw new PlatformError("System tables can only be accessed with db.system.");
}

function checkTable(call: string, named: unknown, actual: string): void {
  if (typeof named === "string" && named !== actual)
    throw badArgument("id", call, `expected to be an Id<"${named}">, got Id<"${actual}"> instead.`);
}

/** The table of a document that is to be written. */
function written(frame: Frame, transaction: Transaction, call: string, id: string, named: unknown): string {
  const table = tableOfId(transaction, frame.component, id, call);
  if (table === undefined) throw badArgument("id", call, `Table for ID "${id}" not found`);
  checkTable(call, named, table.name);
  checkSystem(table.name, false);
  return table.name;
}

/** Reads a document's value; a commit's own timestamp stands where the function asked for it. */
function readFields(json: unknown, call: string, timestamp: bigint): Fields {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw badArgument("value", call, "Value must be an Object");
  try {
    return decodeValue(holdsTimestamp(json) ? withTimestamp(json, timestamp) : json) as Fields;
  } catch (thrown) {
    throw badArgument("value", call, (thrown as Error).message);
  }
}

/** Few documents ask for it: the others need no copy. */
const holdsTimestamp = (json: unknown): boolean =>
  typeof json === "object" &&
  json !== null &&
  (Object.hasOwn(json, "$commitTs") || Object.values(json).some(holdsTimestamp));

function withTimestamp(json: unknown, timestamp: bigint): unknown {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map((item) => withTimestamp(item, timestamp));
  if (Object.hasOwn(json, "$commitTs") && Object.keys(json).length === 1) return encodeValue(timestamp);
  return Object.fromEntries(
    Object.entries(json).map(([name, field]) => [name, withTimestamp(field, timestamp)]),
  );
}

const isUndefined = (json: unknown): boolean =>
  typeof json === "object" && json !== null && Object.hasOwn(json, "$undefined");

/** Reads and writes of documents, and queries over them. */
export const databaseSyscalls: Syscalls = {
  "1.0/get": ({ frame, args: { id, table: named, isSystem: system } }) => {
    const { transaction } = transactionOf(frame);
    const call = system ? "db.system.get" : "db.get";
    const table = tableOfId(transaction, frame.component, id as string, call);
    transaction.usage.add("databaseQueries");
    if (table === undefined) return "null";
    checkSystem(table.name, system === true);
    checkTable(call, named, table.name);
    const document = table.get(id as string);
    if (document === undefined) return "null";
    transaction.usage.read(document.size);
    return document.text;
  },

  "1.0/insert": ({ frame, args: { table, value } }) => {
    const { transaction } = mutationOf(frame);
    const fields = readFields(value, "db.insert", transaction.timestamp);
    checkTableName(table as string);
    checkSystem(table as string, false);
    const _id = transaction.insert(frame.component, table as string, fields);
    return JSON.stringify({ _id });
  },

  "1.0/shallowMerge": ({ frame, args: { id, table, value } }) => {
    const { transaction } = mutationOf(frame);
    const name = written(frame, transaction, "db.patch", id as string, table);
    const given = Object.entries(value as object);
    const removed = given.filter(([, json]) => isUndefined(json)).map(([field]) => [field, undefined]);
    const kept = Object.fromEntries(given.filter(([, json]) => !isUndefined(json)));
    const fields = { ...readFields(kept, "db.patch", transaction.timestamp), ...Object.fromEntries(removed) };
    return transaction.patch(frame.component, name, id as string, fields).text;
  },

  "1.0/replace": ({ frame, args: { id, table, value } }) => {
    const { transaction } = mutationOf(frame);
    const name = written(frame, transaction, "db.replace", id as string, table);
    const fields = readFields(value, "db.replace", transaction.timestamp);
    return transaction.replace(frame.component, name, id as string, fields).text;
  },

  "1.0/remove": ({ frame, args: { id, table } }) => {
    const { transaction } = mutationOf(frame);
    const name = written(frame, transaction, "db.delete", id as string, table);
    return transaction.remove(frame.component, name, id as string).text;
  },

  "1.0/count": ({ frame, args: { table } }) => {
    const { transaction } = transactionOf(frame);
    return printValue(transaction.table(frame.component, table as string)?.size ?? 0);
  },

  "1.0/queryStream": ({ frame, args: { query } }) => {
    const open = transactionOf(frame);
    open.lastQuery += 1;
    open.queries.set(open.lastQuery, new QueryStream(open.transaction, frame.component, query as QueryJson));
    return `{"queryId":${open.lastQuery}}`;
  },

  "1.0/queryStreamNext": ({ frame, args: { queryId } }) => {
    const { queries } = transactionOf(frame);
    const stream = queries.get(queryId as number);
    if (stream === undefined) throw new PlatformError("in-progress query not found");
    const document = stream.next();
    if (document === undefined) queries.delete(queryId as number);
    return document === undefined ? '{"value":null,"done":true}' : `{"value":${document.text},"done":false}`;
  },

  "1.0/queryCleanup": ({ frame, args: { queryId } }) =>
    String(frame.inTransaction?.queries.delete(queryId as number) ?? false),

  "1.0/queryPage": ({ frame, args }) => {
    const open = transactionOf(frame);
    // Revision 94a42c3d refuses this in components; published ones, such as workpool 0.4, have come to rely on it.
    const { documents, ...page } = readPage(
      open.transaction,
      frame.component,
      args as unknown as PageRequest,
    );
    if (open.hasPaginated)
      throw new PlatformError(
        "This query or mutation function ran multiple paginated queries. Convex only supports a single paginated query in each function.",
      );
    open.hasPaginated = true;
    const texts = documents.map(({ text }) => text).join();
    return `{"page":[${texts}],${JSON.stringify(page).slice(1)}`;
  },

  "1.0/db/normalizeId": ({ frame, args: { table: name, idString } }) => {
    const { transaction } = transactionOf(frame);
    const table = transaction.table(frame.component, name as string);
    const isOfTable = table !== undefined && tableNumberOf(idString as string) === table.number;
    return JSON.stringify({ id: isOfTable ? idString : null });
  },

  "1.0/getTransactionMetrics": ({ frame }) => {
    if (frame.inTransaction === undefined)
      throw new PlatformError("Unknown async operation 1.0/getTransactionMetrics");
    return printValue(transactionOf(frame).transaction.usage.report() as unknown as Value);
  },

  "1.0/getSnapshotTs": ({ frame }) => printValue(transactionOf(frame).transaction.timestamp),
};

/** Tables are named as identifiers are. */
function checkTableName(name: string): void {
  if (/^[A-Za-z][A-Za-z0-9_]*$|^_/.test(name) && name.length <= 64) return;
  const reason = /^[A-Za-z_]/.test(name)
    ? `Identifier ${name} has invalid character: Identifiers can only contain alphanumeric characters or underscores`
    : `Invalid first character in ${name}: Identifiers must start with an alphabetic character or underscore`;
  throw badArgument("table", "db.insert", name === "" ? "Identifier cannot be empty" : reason);
}
