import { createHash } from "node:crypto";
import { PlatformError } from "../transaction/platform-error.ts";

/** A place in the results of one query: after a key of its index, or at the end of everything. */
export interface Cursor {
  /** Undefined at the end. */
  readonly after: string | undefined;
  /** Which query it belongs to. */
  readonly fingerprint: string;
}

const version = 1;
const checksumBytes = 6;

/** A query, told from all others: its source, filters and limits, and the fields of the index that it walks. */
export const fingerprintOf = (query: unknown, indexedFields: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify({ query, indexedFields })).digest("base64url").slice(0, 22);

/** Writes a cursor as a text that says nothing to whoever holds it. */
export function writeCursor({ after, fingerprint }: Cursor): string {
  const body = Buffer.from(
    JSON.stringify([
      version,
      fingerprint,
      after === undefined ? null : Buffer.from(after, "latin1").toString("base64"),
    ]),
  );
  return Buffer.concat([checksum(body), body]).toString("base64url");
}

/**
 * Reads a cursor.
 *
 * @throws {@link PlatformError} when the text is none.
 */
export function readCursor(text: string): Cursor {
  const bytes = Buffer.from(text, "base64url");
  const body = bytes.subarray(checksumBytes);
  if (bytes.length <= checksumBytes || !checksum(body).equals(bytes.subarray(0, checksumBytes)))
    throw new PlatformError("Failed to parse cursor");
  const [, fingerprint, after] = JSON.parse(body.toString()) as [number, string, string | null];
  return { fingerprint, after: after === null ? undefined : Buffer.from(after, "base64").toString("latin1") };
}

/** A cursor of another query, or of this one before it was changed; clients know by the data to begin anew. */
export const invalidCursor = (): PlatformError =>
  new PlatformError(
    "InvalidCursor: Tried to run a query starting from a cursor, but it looks like this cursor is from a different query.",
    { isConvexSystemError: true, paginationError: "InvalidCursor" },
  );

const checksum = (body: Buffer): Buffer =>
  createHash("sha256").update("cursor").update(body).digest().subarray(0, checksumBytes);
