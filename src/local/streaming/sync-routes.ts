import { randomUUID } from "node:crypto";
import { printValue } from "../../values/index.ts";
import type { Deployment } from "../deployment.ts";
import { readQuery } from "../http/read-query.ts";
import type { Route } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";
import type { ActiveSync, SyncProgress } from "./data-syncs.ts";
import { fieldsOf } from "./document-fields.ts";
import { fieldsOfBody, identify, requireView } from "./read-arguments.ts";
import { type Body, mapAt, missing, readBody, refuseBody, stringAt } from "./read-body.ts";
import { readStrictSelection, type Selected } from "./selection.ts";
import { printSyncCursor, readSyncCursor, type SyncCursor } from "./sync-cursor.ts";
import { nextSyncPage, type SyncEntry } from "./sync-page.ts";
import { tableShapes } from "./tables.ts";

/** The tables that there are and that a selection has, each with what of it is selected. */
const wantedOf = (deployment: Deployment, selected: Selected): ReadonlyMap<string, string> =>
  new Map(
    [...tableShapes(deployment).keys()]
      .filter((name) => selected.table(name))
      .map((name) => [name, selected.key(name)]),
  );

/** A selection of this API, which fails where it is ill-formed: here nothing falls through to everything. */
function selectionOf(body: Body): Selected {
  const { selection } = mapAt(body, [], body.value);
  if (selection === undefined) return readStrictSelection(undefined);
  if (typeof selection !== "object" || selection === null || Array.isArray(selection)) {
    const said = selection === null ? "null" : Array.isArray(selection) ? "sequence" : typeof selection;
    throw refuseBody(body, ["selection"], `invalid type: ${said}, expected struct Selection`);
  }
  if (!("_other" in selection)) throw missing(body, ["selection", "_other"]);
  const read = readStrictSelection(selection);
  if (read === undefined)
    throw refuseBody(body, ["selection"], "data did not match any variant of untagged enum");
  return read;
}

const dataSync: Route = {
  method: "POST",
  path: "/api/v1/data/sync",
  async handle(request) {
    const { deployment } = request;
    const identity = await identify(request);
    const body = await readBody(request);
    const given = mapAt(body, [], body.value).cursor;
    const text = given == null ? undefined : stringAt(body, ["cursor"], given);
    const selected = selectionOf(body);
    requireView(identity, "data_sync");
    const begun: SyncCursor = { syncId: randomUUID(), tables: new Map(), pass: undefined };
    const cursor = text === undefined ? begun : readSyncCursor(deployment.secret, text);
    if (cursor === undefined)
      throw new WireError(400, "InvalidDataSyncCursor", "Could not parse the data sync cursor");
    const { ledger } = deployment.engine;
    const page = nextSyncPage({ ledger, wanted: wantedOf(deployment, selected), cursor });
    deployment.syncs.note(cursor.syncId, page.entries.length, page.progress);
    const truncates = page.truncates.map((table) => ({ component: "", table }));
    const values = page.entries.map((entry) => printEntry(entry, selected));
    const pagination = { hasMore: true, nextCursor: printSyncCursor(deployment.secret, page.cursor) };
    return {
      body: `{"truncates":${JSON.stringify(truncates)},"values":[${values.join()}],"syncId":${JSON.stringify(cursor.syncId)},"status":${printStatus(page.progress)},"pagination":${JSON.stringify(pagination)}}`,
    };
  },
};

const printStatus = (progress: SyncProgress): string =>
  progress.type === "snapshotting"
    ? `{"type":"snapshotting"}`
    : `{"type":"${progress.type}","snapshotTs":${progress.syncedTs}}`;

function printEntry({ write, timestamp }: SyncEntry, selected: Selected): string {
  const { table, id, document } = write;
  const fields = document === null ? { _id: id } : fieldsOf(document, table, selected);
  const value = printValue(fields, { format: "export_json" });
  return `{"component":"","table":${JSON.stringify(table)},"ts":${timestamp},"deleted":${document === null},"value":${value}}`;
}

const mostSyncs = 100;

const listActiveSyncs: Route = {
  method: "GET",
  path: "/api/v1/data/list_active_syncs",
  async handle(request) {
    const { limit = 50, cursor } = readQuery(request.query, {
      limit: { kind: "uint32" },
      cursor: { kind: "string" },
    });
    requireView(await identify(request));
    if (Number(limit) < 1 || Number(limit) > mostSyncs)
      throw new WireError(
        400,
        "LimitOutOfRange",
        `The limit for listing active syncs must be between 1 and ${mostSyncs}`,
      );
    const all = request.deployment.syncs.list();
    const after = cursor === undefined ? -1 : all.findIndex(({ syncId }) => syncId === cursor);
    if (cursor !== undefined && after === -1)
      throw new WireError(400, "InvalidCursor", "The cursor is none of this list.");
    const page = all.slice(after + 1, after + 1 + Number(limit));
    const hasMore = after + 1 + page.length < all.length;
    const pagination = { hasMore, ...(hasMore ? { nextCursor: page.at(-1)?.syncId } : {}) };
    return {
      body: `{"syncs":[${page.map(printSync).join()}],"pagination":${JSON.stringify(pagination)}}`,
    };
  },
};

function printSync({ syncId, lastUpdated, documents, progress }: ActiveSync): string {
  const { type, ...rest } = progress;
  const facts = Object.entries({
    ...rest,
    ...(type === "snapshotting" ? { currentComponent: "" } : {}),
    numDocumentsSynced: documents,
  }).map(([name, value]) => `"${name}":${typeof value === "bigint" ? value : JSON.stringify(value)}`);
  const status = `{"type":"${type}",${facts.join()}}`;
  return `{"syncId":${JSON.stringify(syncId)},"lastUpdated":${lastUpdated},"status":${status}}`;
}

/** Goes on from a cursor of `document_deltas`: whatever was written until then counts as sent. */
const cursorFromDeltas: Route = {
  method: "POST",
  path: "/api/data_sync_cursor_from_deltas",
  async handle(request) {
    const { deployment } = request;
    const identity = await identify(request);
    const body = await readBody(request);
    mapAt(body, [], body.value);
    const { cursor } = fieldsOfBody(body, { cursor: "timestamp" });
    if (cursor === undefined) throw missing(body, ["cursor"]);
    if (typeof cursor !== "bigint") throw refuseBody(body, ["cursor"], "invalid type: null, expected i64");
    const selected = selectionOf(body);
    requireView(identity, "data_sync_cursor_from_deltas");
    if (cursor < 0n)
      throw new WireError(
        400,
        "InvalidDataSyncCursor",
        "The document_deltas cursor is not a valid timestamp",
      );
    const tables = new Map(
      [...wantedOf(deployment, selected)].map(([name, columns]) => [name, { columns, until: cursor }]),
    );
    const next = printSyncCursor(deployment.secret, { syncId: randomUUID(), tables, pass: undefined });
    return { body: JSON.stringify({ cursor: next }) };
  },
};

/** The data sync: snapshot and changes as one stream. */
export const syncRoutes: readonly Route[] = [dataSync, listActiveSyncs, cursorFromDeltas];
