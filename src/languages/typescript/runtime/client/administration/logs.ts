import { streamFunctionLogs } from "../../../../../../generated/typescript/table.js";
import { isTimeoutFailure } from "../../errors/index.ts";
import { callOperation } from "../call-operation.ts";
import { beginCall } from "../call-state.ts";
import { internalsOf } from "../client-internals.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import { redact } from "../redact.ts";
import { type LogPosition, printPosition, readPosition, seenOf } from "./log-position.ts";

/** The methods of `console`. */
export type LogLevel = "DEBUG" | "INFO" | "LOG" | "WARN" | "ERROR";

/** From where to read a log, and what of it. */
export interface LogOptions extends CallOptions {
  /** The `position` of the last entry that was dealt with. Where nothing is said: whatever the deployment still holds. */
  readonly after?: string | undefined;
  /** Function paths, such as `messages:list`: entries of these alone. */
  readonly functions?: readonly string[] | undefined;
  /** Lines of these levels alone, and no entries without one. */
  readonly levels?: readonly LogLevel[] | undefined;
  /** Whether it ends when nothing is left, instead of waiting for more. */
  readonly once?: boolean | undefined;
}

/** Something that a function did: some of its lines, or its end. */
export interface LogEntry {
  /** Save it once the entry is dealt with, and give it back as `after` to go on without loss or repetition. */
  readonly position: string;
  /** `Progress` of an action that goes on, `Completion` of whatever has ended. */
  readonly kind: "Progress" | "Completion";
  readonly functionType: "Query" | "Mutation" | "Action" | "HttpAction";
  /** Such as `messages:list`, or the method and path of an HTTP action. */
  readonly functionPath: string;
  /** Null for the root app. */
  readonly componentPath: string | null;
  readonly requestId: string;
  readonly executionId: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** What it wrote, a text each, such as `[LOG] 'hello'`. */
  readonly lines: readonly string[];
  /** What it threw; null where it did not, or goes on. */
  readonly error: string | null;
}

interface Page {
  readonly entries: readonly Told[];
  readonly newCursor: number;
}

/** How long to wait for what is there already. */
const brief = { timeout: 3000, retry: false } as const;

interface Told {
  readonly kind: LogEntry["kind"];
  readonly udfType: LogEntry["functionType"];
  readonly identifier: string;
  readonly componentPath: string | null;
  readonly requestId: string;
  readonly executionId: string;
  readonly timestamp: number;
  readonly logLines: readonly string[];
  readonly error?: string | null;
}

/**
 * Reads what functions do, as it happens: a long poll after another, for as long as one goes on asking. Needs a deploy
 * key that may view logs. Whoever was interrupted goes on with `after`.
 *
 * @throws ConvexCallError.
 */
export async function* logs(
  client: ConvexClient,
  options: LogOptions = {},
): AsyncGenerator<LogEntry, void, undefined> {
  const { after, functions, levels, once, ...own } = options;
  let position: LogPosition = readPosition(after);
  for (;;) {
    const parameters = { cursor: position.since };
    const poll = callOperation<Page>(
      client,
      streamFunctionLogs,
      { parameters },
      once ? { ...brief, ...own } : own,
    );
    const page = await poll.catch((thrown: unknown) => {
      // A poll that finds nothing waits for a minute: whoever wants what is there already need not.
      if (once && isTimeoutFailure(thrown)) return undefined;
      throw thrown;
    });
    if (page === undefined) return;
    if (!Array.isArray(page.entries)) {
      const issues = [{ path: "entries", message: "entries is not as documented" }];
      throw internalsOf(client).errorOf(beginCall(streamFunctionLogs), { kind: "shape", issues });
    }
    const skipped = seenOf(position, page.entries);
    for (const [at, told] of page.entries.entries()) {
      if (at < skipped) continue;
      const isLast = at === page.entries.length - 1;
      const reached: LogPosition = isLast
        ? { since: page.newCursor, seen: 0, last: "" }
        : { since: position.since, seen: at + 1, last: told.executionId };
      const entry = entryOf(told, printPosition(reached), levels);
      if (functions !== undefined && !functions.includes(entry.functionPath)) continue;
      if (levels !== undefined && entry.lines.length === 0) continue;
      yield entry;
    }
    position = { since: page.newCursor, seen: 0, last: "" };
    if (once) return;
  }
}

function entryOf(told: Told, position: string, levels: readonly LogLevel[] | undefined): LogEntry {
  const { kind, componentPath, requestId, executionId, timestamp, logLines } = told;
  const isWanted = (line: string) => levels?.some((level) => line.startsWith(`[${level}]`)) ?? true;
  return {
    position,
    kind,
    functionType: told.udfType,
    functionPath: told.identifier,
    componentPath,
    requestId,
    executionId,
    timestamp,
    // A function may have logged the URL of a stored file, which is a secret.
    lines: redact(logLines.filter(isWanted), []),
    error: redact(told.error ?? null, []),
  };
}
