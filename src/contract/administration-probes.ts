import { type OperationId, operationNamed } from "./find-operation.ts";
import type { Probe } from "./probe.ts";

/** What operators read and what holds no secrets: no variables, no logs, no backups. */
const reading: readonly OperationId[] = [
  "checkAdminKey",
  "getCanonicalUrls",
  "getDeploymentInfo",
  "getShapes",
  "getIndexes",
  "listLogStreams",
  "listUsageLimits",
  "getCurrentUsage",
];

/** Reads of what operators ask for, once without a deploy key and once with it. Not every deployment serves them. */
export const administrationProbes: readonly Probe[] = reading.flatMap((operation) => {
  const { method, path } = operationNamed(operation);
  return [
    { title: `${operation}: without a deploy key`, operation, method, path, want: { status: 403 } },
    { title: `${operation}: with a deploy key`, operation, method, path, needsKey: true },
  ];
});
