export { type DeltasOptions, type DeltasPage, exportDeltas } from "./export-deltas.ts";
export { exportSnapshot, type SnapshotOptions, type SnapshotPage } from "./export-snapshot.ts";
export type { ExportedDocument } from "./exported-document.ts";
export {
  type ImportedRecord,
  type ImportOptions,
  type ImportProgress,
  importRecords,
} from "./import-records.ts";
export {
  type ComponentSelection,
  type Inclusion,
  type Selection,
  selectTables,
  type TableSelection,
} from "./selection.ts";
export { type SyncOptions, type SyncPage, sync } from "./sync.ts";
