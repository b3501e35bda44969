import type { Execution, ExecutionEnd, LogLine } from "../engine/execution-messages.ts";
import type { LogEntry } from "./function-log.ts";

/** How lines are given: as objects to the programs of Convex that know them, as text to everybody else. */
export type LineForm = "objects" | "texts";

const types = { query: "Query", mutation: "Mutation", action: "Action", httpAction: "HttpAction" } as const;

/** An entry of the log as an answer has it. */
export function printEntry({ execution, outcome }: LogEntry, form: LineForm): object {
  const facts = {
    udfType: types[execution.type],
    componentPath: execution.component === "" ? null : execution.component,
    identifier: execution.identifier,
    logLines: outcome.lines.map((line) => (form === "objects" ? line : printLine(line))),
    requestId: execution.requestId,
    executionId: execution.id,
  };
  return isEnd(outcome)
    ? { kind: "Completion", ...facts, ...endOf(execution, outcome) }
    : { kind: "Progress", ...facts, timestamp: execution.began / 1000 };
}

/** Whether an outcome is how an execution ended. */
export const isEnd = (outcome: LogEntry["outcome"]): outcome is ExecutionEnd => "seconds" in outcome;

function printLine({ level, messages, isTruncated }: LogLine): string {
  return `[${level}] ${messages.join(" ")}${isTruncated ? " (truncated due to length)" : ""}`;
}

function endOf(execution: Execution, end: ExecutionEnd): object {
  const began = execution.began / 1000;
  return {
    timestamp: began + end.seconds,
    cachedResult: false,
    caller: execution.caller,
    parentExecutionId: execution.parent,
    executionTime: end.seconds,
    userExecutionTime: null,
    success: end.status === null ? null : { status: String(end.status) },
    error: end.error,
    usageStats: {
      databaseReadBytes: end.read.bytes,
      databaseWriteBytes: end.written.bytes,
      databaseIoReadBytes: 0,
      databaseIoWriteBytes: 0,
      databaseReadDocuments: end.read.documents,
      databaseWriteDocuments: end.written.documents,
      storageReadBytes: 0,
      storageWriteBytes: 0,
      vectorIndexReadBytes: 0,
      vectorIndexWriteBytes: 0,
      textIndexQueryBytes: 0,
      textIndexWriteQueryBytes: 0,
      vectorIndexReadQueryBytes: 0,
      vectorIndexWriteQueryBytes: 0,
      networkEgressBytes: 0,
      memoryUsedMb: 0,
    },
    returnBytes: end.returned,
    occInfo: null,
    willRetry: false,
    executionTimestamp: began,
    identityType: execution.identityType,
    environment: "isolate",
  };
}
