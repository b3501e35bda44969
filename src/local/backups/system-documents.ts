import { createId } from "../engine/ids/document-id.ts";

/** Numbers of the tables that backups and imports are noted in; nothing else has their ids. */
const numbers = { _exports: 11, _snapshot_imports: 12 } as const;

/** An id for something that is noted, as that of a document. */
export const createSystemId = (table: keyof typeof numbers): string => createId(numbers[table]);

/** Now, in nanoseconds since the epoch. */
export const nowInNanoseconds = (): bigint => BigInt(Date.now()) * 1_000_000n;
