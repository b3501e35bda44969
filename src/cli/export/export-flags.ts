import type { ValueFormat } from "../../values/index.ts";

/** What the command line says of an export. */
export interface ExportFlags {
  readonly url: string;
  readonly out: string;
  readonly table?: readonly string[];
  readonly format: ValueFormat;
  /** Seconds between two looks for changes. */
  readonly follow?: number;
  readonly again?: boolean;
  readonly json?: boolean;
}
