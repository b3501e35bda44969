import type { StoredDocument } from "../store/stored-document.ts";
import { defaultLimits, ReadLimitError } from "../transaction/limits.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { Transaction } from "../transaction/transaction.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { QueryJson } from "./query-json.ts";
import { QueryStream } from "./query-stream.ts";

/** What `.paginate` asks for, as npm `convex` sends it. */
export interface PageRequest {
  readonly query: QueryJson;
  readonly cursor: string | null;
  readonly endCursor?: string | null;
  readonly pageSize: number;
  readonly maximumRowsRead?: number | null;
  readonly maximumBytesRead?: number | null;
}

/** A page of results. */
export interface Page {
  readonly documents: readonly StoredDocument[];
  readonly isDone: boolean;
  readonly continueCursor: string;
  readonly splitCursor: string | null;
  readonly pageStatus: "SplitRecommended" | "SplitRequired" | null;
}

/** A page longer than this, three quarters of the longest array, had better be two. */
const longPage = 6_144;
const threeQuarters = (limit: number): number => Math.floor((limit * 3) / 4);

/** Reads a page by the backend's rules: up to a number of documents, or, once it has an end, everything up to there. */
export function readPage(transaction: Transaction, component: string, request: PageRequest): Page {
  const { query, pageSize, maximumRowsRead, maximumBytesRead } = request;
  checkSizes(request);
  const start = request.cursor === null ? undefined : readCursor(request.cursor);
  const end = request.endCursor == null ? undefined : readCursor(request.endCursor);
  const stop = () => {
    // What was asked for as one page is given as one page.
    if (end !== undefined) return;
    const { rows, bytes } = stream.read;
    if (maximumBytesRead != null && bytes >= maximumBytesRead)
      throw new ReadLimitError(`Query scanned too much data (fetched ${bytes} bytes).`);
    if (maximumRowsRead != null && rows >= maximumRowsRead)
      throw new ReadLimitError(`Query scanned too many documents (fetched ${rows}).`);
  };
  const stream: QueryStream = new QueryStream(transaction, component, query, { start, end }, stop);
  const documents: StoredDocument[] = [];
  let pageStatus: Page["pageStatus"] = null;
  while (end !== undefined || documents.length < pageSize) {
    const document = nextOrLimit(stream);
    if (document === undefined) break;
    if (document === "limit") {
      pageStatus = "SplitRequired";
      break;
    }
    documents.push(document);
  }
  const { rows, bytes } = stream.read;
  const mostRows = Math.min(maximumRowsRead ?? Number.POSITIVE_INFINITY, defaultLimits.documentsRead);
  const mostBytes = Math.min(maximumBytesRead ?? Number.POSITIVE_INFINITY, defaultLimits.bytesRead);
  const isLong =
    documents.length > longPage || rows > threeQuarters(mostRows) || bytes > threeQuarters(mostBytes);
  if (pageStatus === null && isLong) pageStatus = "SplitRecommended";
  const cursor = end ?? stream.cursor;
  const { splitCursor } = stream;
  return {
    documents,
    isDone: cursor.after === undefined,
    continueCursor: writeCursor(cursor),
    splitCursor: splitCursor === undefined ? null : writeCursor(splitCursor),
    pageStatus,
  };
}

function nextOrLimit(stream: QueryStream): StoredDocument | undefined | "limit" {
  try {
    return stream.next();
  } catch (thrown) {
    // A page that has read nothing could never go on from where it stopped.
    if (thrown instanceof ReadLimitError && stream.read.rows > 0) return "limit";
    throw thrown;
  }
}

function checkSizes({ pageSize, maximumRowsRead, maximumBytesRead }: PageRequest): void {
  if (!Number.isInteger(pageSize))
    throw new PlatformError(
      `Invalid arguments for \`queryPage\`: invalid type: floating point \`${pageSize}\`, expected usize`,
    );
  if (pageSize === 0) throw new PlatformError("Must request at least 1 document while paginating");
  if (pageSize > defaultLimits.documentsRead)
    throw new PlatformError(`Requested too many items: ${pageSize}`);
  if (maximumRowsRead === 0 || maximumBytesRead === 0)
    throw new PlatformError("maximumRowsRead and maximumBytesRead must be greater than 0");
}
