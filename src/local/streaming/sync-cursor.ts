import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** How far a table of a sync has come. */
export interface SyncedTable {
  /** What of its documents is sent; another choice begins the table anew. */
  readonly columns: string;
  /** Everything up to here was sent. */
  readonly until: bigint;
}

/** Where a sync stands between two pages. */
export interface SyncCursor {
  readonly syncId: string;
  readonly tables: ReadonlyMap<string, SyncedTable>;
  /** The first pass over a table that is not finished: as of when, and the last id that was sent. */
  readonly pass: { readonly table: string; readonly at: bigint; readonly after: string } | undefined;
}

const keyOf = (secret: string): Buffer => createHash("sha256").update(`data sync ${secret}`).digest();

/** Prints a cursor as a text that nobody can read or make. */
export function printSyncCursor(secret: string, { syncId, tables, pass }: SyncCursor): string {
  const listed = [...tables].map(([name, { columns, until }]) => [name, columns, String(until)]);
  const plain = JSON.stringify([syncId, listed, pass && [pass.table, String(pass.at), pass.after]]);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), nonce);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Reads a cursor; undefined where the text is none of this deployment. */
export function readSyncCursor(secret: string, text: string): SyncCursor | undefined {
  try {
    const bytes = Buffer.from(text, "base64url");
    const opener = createDecipheriv("aes-256-gcm", keyOf(secret), bytes.subarray(0, 12));
    opener.setAuthTag(bytes.subarray(12, 28));
    const plain = Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]).toString();
    const [syncId, listed, pass] = JSON.parse(plain) as [
      string,
      [string, string, string][],
      [string, string, string] | null,
    ];
    return {
      syncId,
      tables: new Map(listed.map(([name, columns, until]) => [name, { columns, until: BigInt(until) }])),
      pass: pass === null ? undefined : { table: pass[0], at: BigInt(pass[1]), after: pass[2] },
    };
  } catch {
    return undefined;
  }
}
