import pc from "picocolors";
import {
  type LogEntry,
  type LogLevel,
  logs,
} from "../../languages/typescript/runtime/client/administration/index.ts";
import { callDeployment } from "../call-deployment.ts";

/** What `logs` was asked for. */
export interface LogsFlags {
  readonly url: string;
  readonly follow?: true;
  readonly function?: readonly string[];
  readonly level?: readonly LogLevel[];
  readonly after?: string;
  readonly json?: true;
}

/** Prints a log. Returns the exit code. */
export async function printLogs(flags: LogsFlags): Promise<number> {
  const { url, follow = false, function: functions, level: levels, after, json = false } = flags;
  let position = after;
  return await callDeployment(url, async ({ client, signal }) => {
    try {
      for await (const entry of logs(client, { after, functions, levels, once: !follow, signal })) {
        console.log(json ? JSON.stringify(entry) : printEntry(entry));
        position = entry.position;
      }
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    }
    if (follow && position !== undefined) console.error(`To go on from here: --after ${position}`);
    return 0;
  });
}

function printEntry({ timestamp, functionPath, requestId, kind, lines, error }: LogEntry): string {
  const time = new Date(timestamp * 1000).toISOString();
  const head = `${pc.dim(time)} ${pc.cyan(functionPath)} ${pc.dim(requestId)}`;
  const ended = kind === "Completion" && lines.length === 0 && error === null ? [pc.dim("ended")] : [];
  const thrown = error === null ? [] : [pc.red(error.trimEnd())];
  return [...lines, ...thrown, ...ended].map((line) => `${head} ${line}`).join("\n");
}
