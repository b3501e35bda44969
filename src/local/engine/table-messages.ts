import type { UploadedFile } from "./files/uploaded-file.ts";

/** A table of a deployment. */
export interface TableFacts {
  readonly component: string;
  readonly name: string;
  /** What every id of it carries. */
  readonly number: number;
  /** How many documents it has. */
  readonly size: number;
}

/** A table that is to be put back. */
export interface RestoredTable {
  readonly component: string;
  readonly table: string;
  /** What its ids carry; null where nothing says so. */
  readonly number: number | null;
  /** Documents as encoded JSON text, with their ids and creation times where they have them. */
  readonly documents: readonly string[];
}

/** What becomes of the documents that are there already when others are put in. */
export type RestoreMode = "requireEmpty" | "append" | "replace" | "replaceAll";

/** Tables and files that are to be put back, all or none. */
export interface Restore {
  readonly mode: RestoreMode;
  readonly tables: readonly RestoredTable[];
  /** The bytes of the files that documents of `_storage` among them tell of. */
  readonly files: readonly (UploadedFile & { readonly id: string })[];
}

/** A change of the document that has the values of a row in its key. */
export interface RowChange {
  readonly table: string;
  readonly operation: "Upsert" | "Update" | "HardDelete";
  /** Encoded JSON. */
  readonly row: string;
  /** Paths of the key's fields, and which of them marks rows as deleted. */
  readonly key: readonly (readonly string[])[];
}

/** The rows of a table that are to go, by when they were synced. */
export interface RowTruncation {
  readonly table: string;
  /** Whether rows that are marked as deleted are left alone. */
  readonly live: boolean;
  /** Milliseconds since the epoch; null for all rows. */
  readonly before: number | null;
  readonly soft: boolean;
}
