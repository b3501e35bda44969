import type { OperationId } from "./find-operation.ts";
import { operationNamed } from "./find-operation.ts";
import type { Probe } from "./probe.ts";

/** Operations of streaming export and import that only read and need no parameters. */
const reading: readonly OperationId[] = [
  "listSnapshotGet",
  "jsonSchemas",
  "getTableColumnNames",
  "testStreamingExportConnection",
  "listActiveSyncs",
  "getSchema",
];

/** Reads of streaming export and import, once without a deploy key and once with it. Not every deployment serves them. */
export const streamingProbes: readonly Probe[] = reading.flatMap((operation) => {
  const { method, path } = operationNamed(operation);
  return [
    { title: `${operation}: without a deploy key`, operation, method, path, want: { status: 403 } },
    { title: `${operation}: with a deploy key`, operation, method, path, needsKey: true },
  ];
});
