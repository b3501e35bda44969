export { type BackupOptions, type BackupProgress, backup, type FinishedBackup } from "./backup.ts";
export { type RestoreOptions, type RestoreProgress, restore } from "./restore.ts";
