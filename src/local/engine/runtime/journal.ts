import { randomUUID } from "node:crypto";
import { describeThrown } from "../describe-thrown.ts";
import type { Execution, ExecutionEnd, LogLine } from "../execution-messages.ts";
import type { FromEngine } from "../messages.ts";
import type { Usage } from "../transaction/limits.ts";
import type { CallContext } from "./frame.ts";
import { shownName, type Target } from "./loaded-code.ts";
import type { OpenExecution } from "./open-execution.ts";
import type { Returned } from "./returned.ts";

const { now } = Date;
const mostLines = 256;

/** Tells the host of each execution of a function: its lines, and how it ended. */
export class Journal {
  constructor(
    private readonly tell: (message: FromEngine) => void,
    /** The folder of the functions, for the stacks of errors. */
    private readonly folder: string,
  ) {}

  /** Notes that a function begins. What runs for long tells its lines at once as well, a transaction with its end. */
  begin(
    call: CallContext,
    { component, identifier }: Target,
    type: Execution["type"],
    parent?: OpenExecution,
  ): OpenExecution {
    const began = performance.now();
    const facts: Execution = {
      id: randomUUID(),
      requestId: call.request.requestId,
      parent: parent?.facts.id ?? null,
      caller: callerOf(call, type, parent),
      type,
      component,
      identifier: type === "httpAction" ? identifier : shownName(identifier),
      began: now(),
      identityType: call.identityType,
    };
    const tell = (outcome: { readonly lines: readonly LogLine[] } | ExecutionEnd) =>
      this.tell({ kind: "executed", execution: facts, outcome });
    const atOnce = type === "action" || type === "httpAction";
    const lines: LogLine[] = [];
    return {
      facts,
      write(line) {
        if (lines.length === mostLines) return;
        const kept = lines.length === mostLines - 1 ? overflow(line) : line;
        lines.push(kept);
        if (atOnce) tell({ lines: [kept] });
      },
      end: ({ thrown, usage, returned, status }) => {
        const used = usage?.report();
        tell({
          error: thrown === undefined ? null : this.#describe(thrown),
          seconds: (performance.now() - began) / 1000,
          returned: returned ?? null,
          status: status ?? null,
          read: { documents: used?.documentsRead.used ?? 0, bytes: used?.bytesRead.used ?? 0 },
          written: { documents: used?.documentsWritten.used ?? 0, bytes: used?.bytesWritten.used ?? 0 },
          lines,
        });
      },
    };
  }

  #describe(thrown: unknown): string {
    const { message, frames } = describeThrown(thrown, this.folder);
    return `${[message, ...frames].join("\n")}\n`;
  }
}

/** Runs an execution to its end, and notes how that was. */
export async function noteEnd(
  execution: OpenExecution,
  usage: Usage | undefined,
  run: () => Promise<Returned>,
): Promise<Returned> {
  try {
    const returned = await run();
    execution.end({ usage, returned: Buffer.byteLength(returned.text) });
    return returned;
  } catch (thrown) {
    execution.end({ usage, thrown });
    throw thrown;
  }
}

function callerOf(
  call: CallContext,
  type: Execution["type"],
  parent: OpenExecution | undefined,
): Execution["caller"] {
  if (parent !== undefined) return "Action";
  if (type === "httpAction") return "HttpEndpoint";
  if (call.isCron) return "Cron";
  return call.job === undefined ? "HttpApi" : "Scheduler";
}

const overflow = ({ timestamp }: LogLine): LogLine => ({
  level: "ERROR",
  messages: [`Log overflow (maximum ${mostLines}). Remaining log lines omitted.`],
  isTruncated: false,
  timestamp,
});
