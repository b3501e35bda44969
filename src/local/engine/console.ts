import inspect from "object-inspect";
import { cutText } from "./cut-text.ts";
import type { LogLine } from "./execution-messages.ts";
import { frames } from "./runtime/frame.ts";

// Imported before any function.

const longestLine = 32_768;
const mostLines = 256;
const overflow = `[ERROR] Log overflow (maximum ${mostLines}). Remaining log lines omitted.`;

/** Where lines go that belong to no call; the engine points it at the host. */
let serverLog: (line: string) => void = () => {};

/** Sets where lines go that belong to no call: scheduled functions, imports of modules. */
export function setServerLog(log: (line: string) => void): void {
  serverLog = log;
}

/** Cuts a line at the backend's limit, which counts bytes. */
function cutLine(line: string): { readonly text: string; readonly isTruncated: boolean } {
  const cut = cutText(line, longestLine);
  return cut === line
    ? { text: line, isTruncated: false }
    : { text: `${cut} (truncated due to length)`, isTruncated: true };
}

function write(level: LogLine["level"], messages: readonly string[]): void {
  const { text: line, isTruncated } = cutLine(`[${level}] ${messages.join(" ")}`);
  const frame = frames.getStore();
  const context = frame?.call;
  if (context === undefined || context.finished) {
    serverLog(line);
    return;
  }
  const kept = isTruncated ? [cutText(messages.join(" "), longestLine)] : messages;
  frame?.execution.write({ level, messages: kept, isTruncated, timestamp: Date.now() });
  if (context.logLines.length < mostLines - 1) context.logLines.push(line);
  else if (context.logLines.length === mostLines - 1) context.logLines.push(overflow);
}

const show = (values: readonly unknown[]): string[] =>
  values.map((value) => inspect(value, { maxStringLength: longestLine, indent: 2, customInspect: true }));

const writer =
  (level: LogLine["level"]) =>
  (...values: unknown[]) =>
    write(level, show(values));

const timers = new Map<string, number>();
const labelOf = (label: unknown) => (label === undefined ? "default" : String(label));

function elapsed(label: string): string {
  const began = timers.get(label);
  return began === undefined
    ? `Timer '${label}' does not exist`
    : `${label}: ${Math.round(performance.now() - began)}ms`;
}

const quietConsole = {
  ...globalThis.console,
  debug: writer("DEBUG"),
  info: writer("INFO"),
  log: writer("LOG"),
  warn: writer("WARN"),
  error: writer("ERROR"),
  trace: (...values: unknown[]) =>
    write("LOG", [...show(values), `\n${(new Error().stack ?? "").split("\n").slice(2).join("\n")}`]),
  time: (label: unknown) => void timers.set(labelOf(label), performance.now()),
  timeLog: (label: unknown, ...values: unknown[]) =>
    write("INFO", [elapsed(labelOf(label)), ...show(values)]),
  timeEnd: (label: unknown) => {
    write("INFO", [elapsed(labelOf(label))]);
    timers.delete(labelOf(label));
  },
};

globalThis.console = quietConsole as unknown as Console;
