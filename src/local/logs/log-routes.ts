import { requirePermission } from "../auth/permission.ts";
import { type QueryShape, readQuery } from "../http/read-query.ts";
import type { Route, WireRequest } from "../http/route.ts";
import { identify } from "../streaming/read-arguments.ts";
import type { LogEntry } from "./function-log.ts";
import { isEnd, printEntry } from "./print-entry.ts";

/** Milliseconds after which an answer comes in any case. */
const longPoll = 60_000;

const streamed: QueryShape = {
  cursor: { kind: "number", required: true },
  sessionId: { kind: "string" },
  clientRequestCounter: { kind: "uint32" },
};

/** What happened after a request's cursor, and the next one. */
async function answer(
  request: WireRequest,
  shape: QueryShape,
  print: (entries: readonly LogEntry[]) => readonly object[],
): Promise<{ readonly body: string }> {
  const { raw, query, deployment } = request;
  const identity = await identify(request);
  const { cursor, sessionId, clientRequestCounter } = readQuery(query, shape);
  requirePermission(identity, "deployment:logs:view");
  const gone = new AbortController();
  raw.once("close", () => raw.socket.destroyed && gone.abort());
  raw.socket.once("close", () => gone.abort());
  const entries = await deployment.functionLog.after(Number(cursor), longPoll, gone.signal);
  // The requests of a session of the WebSocket protocol: nobody speaks it here.
  const ofSession = sessionId !== undefined && clientRequestCounter !== undefined;
  const newCursor = entries.at(-1)?.at ?? Number(cursor);
  return { body: JSON.stringify({ entries: ofSession ? [] : print(entries), newCursor }) };
}

/** `GET /api/stream_function_logs`: lines as they come, those of a transaction with its end. */
const streamFunctionLogs: Route["handle"] = async (request) => {
  const { client } = request.client;
  const form = client === "npm-cli" || client === "dashboard" ? "objects" : "texts";
  return await answer(request, streamed, (entries) =>
    entries.map((entry) => printEntry(withLinesOnce(entry), form)),
  );
};

/** `GET /api/stream_udf_execution`: ends alone, each with all of its lines. */
const streamUdfExecution: Route["handle"] = async (request) =>
  await answer(request, { cursor: { kind: "number", required: true } }, (entries) =>
    entries.filter(({ outcome }) => isEnd(outcome)).map((entry) => printEntry(entry, "texts")),
  );

/** An action's lines were told while it ran, so its end comes without them. */
function withLinesOnce(entry: LogEntry): LogEntry {
  const { execution, outcome } = entry;
  const wereTold = execution.type === "action" || execution.type === "httpAction";
  return wereTold && isEnd(outcome) ? { ...entry, outcome: { ...outcome, lines: [] } } : entry;
}

/** The log of functions, as long polls, at both of the addresses that the backend has for them. */
export const logRoutes: readonly Route[] = ["/api", "/api/app_metrics"].flatMap((root) => [
  { method: "GET", path: `${root}/stream_function_logs`, handle: streamFunctionLogs },
  { method: "GET", path: `${root}/stream_udf_execution`, handle: streamUdfExecution },
]);
