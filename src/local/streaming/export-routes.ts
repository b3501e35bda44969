import { printValue, type Value, type ValueFormat } from "../../values/index.ts";
import { lateFormat } from "../envelope.ts";
import type { Route, WireRequest } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import { fieldsOf } from "./document-fields.ts";
import {
  type Declared,
  type Fields,
  fieldsOfBody,
  fieldsOfQuery,
  identify,
  requireView,
  textOf,
  timestampOf,
} from "./read-arguments.ts";
import { type Body, mapAt, readBody } from "./read-body.ts";
import { schemaRoutes } from "./schema-routes.ts";
import { readSelection } from "./selection.ts";
import { isOfUser, snapshotAt } from "./snapshot.ts";

/** Rows that one page reads. */
const snapshotRows = 1024;
const deltaRows = 128;
/** How old a snapshot may be, in nanoseconds: five days. */
const snapshotAge = 5n * 86_400n * 1_000_000_000n;

/** A page of `list_snapshot`, from the ledger of commits. */
function listSnapshot(request: WireRequest, fields: Fields): string {
  const { ledger } = request.deployment.engine;
  const given = timestampOf(fields, "snapshot");
  if (given !== undefined && given > ledger.timestamp) {
    throw new WireError(400, "SnapshotTooNew", `Snapshot value ${given} is in the future.`);
  }
  if (given !== undefined && ledger.timestamp - given > snapshotAge) {
    throw new WireError(400, "SnapshotTooOld", `Snapshot value ${given} is too far in the past.`);
  }
  const snapshot = given ?? ledger.timestamp;
  const after = readCursor(textOf(fields, "cursor"));
  const selected = readSelection(fields);
  const versions = snapshotAt(ledger, snapshot);
  const start =
    after === undefined
      ? 0
      : versions.findIndex(
          ({ table, id }) => table > after.tablet || (table === after.tablet && id > after.id),
        );
  const page = start === -1 ? [] : versions.slice(start, start + snapshotRows);
  const hasMore = start !== -1 && start + snapshotRows < versions.length;
  const { format, check } = lateFormat(textOf(fields, "format"), "json");
  const values = page
    .filter(({ table }) => selected.table(table))
    .map(({ table, document, timestamp }) =>
      printRow(table, timestamp, "", fieldsOf(document ?? "{}", table, selected), format),
    );
  check();
  const last = page.at(-1);
  const cursor =
    hasMore && last !== undefined
      ? JSON.stringify(JSON.stringify({ tablet: last.table, id: last.id }))
      : "null";
  return `{"values":[${values.join()}],"snapshot":${snapshot},"cursor":${cursor},"hasMore":${hasMore}}`;
}

/** A page of `document_deltas`: whole commits, until enough rows were read. */
function documentDeltas(request: WireRequest, fields: Fields): string {
  const { ledger } = request.deployment.engine;
  const cursor = timestampOf(fields, "cursor");
  if (cursor === undefined) {
    throw new WireError(400, "DocumentDeltasCursorRequired", "/api/document_deltas requires a cursor");
  }
  const selected = readSelection(fields);
  const { format, check } = lateFormat(textOf(fields, "format"), "json");
  const values: string[] = [];
  let rows = 0;
  let reached = cursor;
  let hasMore = false;
  for (const { timestamp, writes } of ledger.commits) {
    if (timestamp <= cursor) continue;
    if (rows >= deltaRows) {
      hasMore = true;
      break;
    }
    rows += writes.length;
    reached = timestamp;
    for (const write of writes.filter(isOfUser)) {
      if (!selected.table(write.table)) continue;
      const { table, id, document } = write;
      const kept: Readonly<Record<string, Value>> =
        document === null ? { _id: id } : fieldsOf(document, table, selected);
      values.push(printRow(table, timestamp, `,"_deleted":${document === null}`, kept, format));
    }
  }
  check();
  if (!hasMore && ledger.timestamp > reached) reached = ledger.timestamp;
  return `{"values":[${values.join()}],"cursor":${reached},"hasMore":${hasMore}}`;
}

/** Where a page of a snapshot ended. */
function readCursor(text: string | undefined): { readonly tablet: string; readonly id: string } | undefined {
  if (text === undefined) return undefined;
  try {
    const { tablet, id } = JSON.parse(text);
    if (typeof tablet === "string" && typeof id === "string") return { tablet, id };
  } catch {
    // Told below: whatever is no cursor gets the same answer.
  }
  throw new WireError(
    400,
    "InvalidListSnapshotCursor",
    "Invalid value for the `cursor` argument of list_snapshot. Use a `cursor` returned by a previous list_snapshot call, and treat it as an opaque value.",
  );
}

function printRow(
  table: string,
  timestamp: bigint,
  deleted: string,
  fields: Readonly<Record<string, Value>>,
  format: ValueFormat,
): string {
  const printed = printValue(fields, { format }).slice(1);
  return `{"_component":"","_table":${JSON.stringify(table)},"_ts":${timestamp}${deleted},${printed}`;
}

interface Page {
  /** As the refusal of an acting user names it. */
  readonly operation: string;
  readonly declared: Declared;
  read(request: WireRequest, fields: Fields): string;
}

const pages = (path: string, { operation, declared, read }: Page): readonly Route[] => [
  {
    method: "GET",
    path,
    async handle(request) {
      const fields = fieldsOfQuery(request, declared);
      requireView(await identify(request), operation);
      return { body: read(request, fields) };
    },
  },
  {
    method: "POST",
    path,
    async handle(request) {
      // The body is read before it is asked what the caller may do.
      const identity = await identify(request);
      const fields = fieldsOfBody(await readObject(request), declared);
      requireView(identity, operation);
      return { body: read(request, fields) };
    },
  },
];

async function readObject(request: WireRequest): Promise<Body> {
  const body = await readBody(request);
  mapAt(body, [], body.value);
  return body;
}

/** Streaming export, on the local deployment's own log of commits. */
export const streamingExport: readonly Route[] = [
  ...pages("/api/list_snapshot", {
    operation: "list_snapshot",
    declared: { snapshot: "timestamp", cursor: "string", format: "string" },
    read: listSnapshot,
  }),
  ...pages("/api/document_deltas", {
    operation: "document_deltas",
    declared: { cursor: "timestamp", format: "string" },
    read: documentDeltas,
  }),
  ...schemaRoutes,
  {
    method: "GET",
    path: "/api/test_streaming_export_connection",
    async handle(request) {
      requireView(await identify(request));
      return { body: "null" };
    },
  },
];
