import { listSnapshot } from "../../../../../../generated/typescript/table.js";
import { refuse } from "../../../../../values/value-error.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import { type ExportedDocument, readEncoded } from "./exported-document.ts";
import { parseRows } from "./parse-rows.ts";
import { checkSelection, type Selection } from "./selection.ts";
import { createStreamCall, listAt, objectAt, readOptions, readPage, scalarAt } from "./stream-call.ts";

/** What to export, and where to go on. */
export interface SnapshotOptions extends CallOptions {
  /** Everything where nothing is said. Refused before sending when it is ill-formed. */
  readonly selection?: Selection | undefined;
  /** The `cursor` of the last page that was safely stored. */
  readonly cursor?: string | undefined;
}

/** One page of a snapshot. */
export interface SnapshotPage {
  readonly documents: readonly ExportedDocument[];
  /** The moment that every page of this snapshot shows: where `exportDeltas` goes on after the last page. */
  readonly snapshot: bigint;
  /** Save it once the page is stored, and give it back to go on from here. */
  readonly cursor: string;
  /** Whether this is the last page. */
  readonly done: boolean;
}

/**
 * Reads every document as of one moment, a page at a time; no more than one page is held.
 *
 * @throws ConvexCallError, with kind `input` before anything is sent when the selection or the cursor cannot be.
 * @example
 * ```ts
 * for await (const page of exportSnapshot(client, { selection: selectTables("messages") })) {
 *   await store(page.documents);
 *   await save(page.cursor);
 * }
 * ```
 */
export async function* exportSnapshot(
  client: ConvexClient,
  options: SnapshotOptions = {},
): AsyncGenerator<SnapshotPage, void, undefined> {
  const { selection, cursor: saved, ...rest } = await readOptions(client, listSnapshot, options);
  const call = createStreamCall(client, rest);
  let place: Place | undefined;
  if (saved !== undefined && isFinished(saved)) return;
  for (;;) {
    let page: SnapshotPage | undefined = await call(
      {
        operation: listSnapshot,
        // A place that cannot be is refused by the first request, before it is sent.
        body: () => {
          checkSelection(selection);
          place ??= saved === undefined ? {} : readPlace(saved);
          return { ...place, selection, format: "convex_encoded_json" };
        },
      },
      readSnapshotPage,
    );
    place = { snapshot: page.snapshot, cursor: page.cursor.slice(page.cursor.indexOf(":") + 1) };
    const { done } = page;
    yield page;
    if (done) return;
    // Let go of before the next one comes: a page can be many megabytes.
    page = undefined;
  }
}

/** Whether it is the cursor of a last page: there is nowhere to go on. */
function isFinished(saved: string): boolean {
  return saved.endsWith(":") && isSnapshot(saved.slice(0, -1));
}

function isSnapshot(digits: string): boolean {
  return /^\d{1,19}$/.test(digits) && BigInt(digits) < 2n ** 63n;
}

/** Where in a snapshot one is: nothing at the beginning. */
interface Place {
  readonly snapshot?: bigint;
  readonly cursor?: string;
}

function readSnapshotPage(text: string): SnapshotPage {
  const page = readPage(text, parseRows);
  const snapshot = scalarAt(page.snapshot, "bigint", "snapshot");
  const done = !scalarAt(page.hasMore, "boolean", "hasMore");
  const cursor = page.cursor === null && done ? "" : scalarAt(page.cursor, "string", "cursor");
  return {
    documents: listAt(page.values, "values").map((item, at) =>
      readEncoded(objectAt(item, `values[${at}]`), `values[${at}]`),
    ),
    snapshot,
    cursor: `${snapshot}:${cursor}`,
    done,
  };
}

function readPlace(saved: string): Place {
  const [, snapshot = "", cursor] = /^(\d+):(.+)$/s.exec(saved) ?? [];
  if (!isSnapshot(snapshot) || cursor === undefined)
    return refuse("must be the cursor of a page of this export", "cursor");
  return { snapshot: BigInt(snapshot), cursor };
}
