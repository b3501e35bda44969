import { documentDeltas } from "../../../../../../generated/typescript/table.js";
import { refuse } from "../../../../../values/value-error.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import { type ExportedDocument, readEncoded } from "./exported-document.ts";
import { parseRows } from "./parse-rows.ts";
import { checkSelection, type Selection } from "./selection.ts";
import { createStreamCall, listAt, objectAt, pause, readOptions, readPage, scalarAt } from "./stream-call.ts";

/** From where to read changes, and of what. */
export interface DeltasOptions extends CallOptions {
  /** The `snapshot` of a snapshot that was read to its end, or the `cursor` of the last page that was safely stored. */
  readonly cursor: bigint;
  /** The snapshot's own selection. Refused before sending when it is ill-formed. */
  readonly selection?: Selection | undefined;
  /** Milliseconds to wait for more when there is none. Where nothing is said the stream ends then. */
  readonly poll?: number | undefined;
}

/** One page of changes. */
export interface DeltasPage {
  /** In the order of time. A transaction is never split over two pages. */
  readonly documents: readonly ExportedDocument[];
  /**
   * Save it once the page is stored, that of an empty page too, and give it back to go on from here. It moves on although
   * nothing changed, and changes are kept for 14 days alone.
   */
  readonly cursor: bigint;
  /** Whether there is nothing more for now. */
  readonly done: boolean;
}

/**
 * Reads what changed after a moment, a page at a time; no more than one page is held. It ends when nothing is left,
 * or goes on for ever with `poll`.
 *
 * @throws ConvexCallError, with kind `input` before anything is sent when the selection or the cursor cannot be.
 */
export async function* exportDeltas(
  client: ConvexClient,
  options: DeltasOptions,
): AsyncGenerator<DeltasPage, void, undefined> {
  const { selection, cursor: first, poll, ...rest } = await readOptions(client, documentDeltas, options);
  const call = createStreamCall(client, rest);
  let cursor = first;
  for (;;) {
    let page: DeltasPage | undefined = await call(
      {
        operation: documentDeltas,
        body: () => {
          checkSelection(selection);
          if (typeof cursor !== "bigint" || cursor < 0n) {
            refuse("must be a bigint: a number is rounded beyond 2^53", "cursor");
          }
          return { cursor, selection, format: "convex_encoded_json" };
        },
      },
      (text): DeltasPage => {
        const answer = readPage(text, parseRows);
        return {
          documents: listAt(answer.values, "values").map((item, at) =>
            readEncoded(objectAt(item, `values[${at}]`), `values[${at}]`),
          ),
          cursor: scalarAt(answer.cursor, "bigint", "cursor"),
          done: !scalarAt(answer.hasMore, "boolean", "hasMore"),
        };
      },
    );
    cursor = page.cursor;
    const { done } = page;
    yield page;
    // Let go of before the next one comes: a page can be many megabytes.
    page = undefined;
    if (!done) continue;
    if (poll === undefined) return;
    await pause(poll, rest.signal);
  }
}
