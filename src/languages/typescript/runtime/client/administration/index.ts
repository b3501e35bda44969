export { setEnvironmentVariables } from "./environment.ts";
export { type LogEntry, type LogLevel, type LogOptions, logs } from "./logs.ts";
export { downloadStoredFile, type StoredFile, uploadStoredFile } from "./storage.ts";
export { type ReadyOptions, waitUntilReady } from "./wait-until-ready.ts";
