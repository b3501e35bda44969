import type { Execution, ExecutionEnd, LogLine } from "../engine/execution-messages.ts";

/** Something that a function did, and when the log heard of it. */
export interface LogEntry {
  /** Milliseconds since the epoch, with fractions: no two entries have the same. */
  readonly at: number;
  readonly execution: Execution;
  /** Lines of an execution that goes on, or how it ended. */
  readonly outcome: { readonly lines: readonly LogLine[] } | ExecutionEnd;
}

/** As many entries as the backend keeps. */
const most = 1000;
/** The next double above a time in milliseconds, near enough: a time of this century has four decimals. */
const step = 0.001;

/** What functions have done of late, for whoever waits for it. */
export class FunctionLog {
  #entries: LogEntry[] = [];
  readonly #waiting = new Set<() => void>();
  #newest = 0;
  #closed = false;

  add(execution: Execution, outcome: LogEntry["outcome"]): void {
    this.#newest = Math.max(Date.now(), this.#newest + step);
    this.#entries.push({ at: this.#newest, execution, outcome });
    if (this.#entries.length > most * 2) this.#entries = this.#entries.slice(-most);
    this.#wake();
  }

  /** What happened after a moment; as soon as that is something, and after a time in any case. */
  async after(cursor: number, milliseconds: number, signal: AbortSignal): Promise<readonly LogEntry[]> {
    const found = this.#entries.filter(({ at }) => at > cursor).slice(-most);
    if (found.length > 0 || this.#closed || signal.aborted || milliseconds <= 0) return found;
    const began = performance.now();
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener("abort", done);
      this.#waiting.add(done);
    });
    return await this.after(cursor, milliseconds - (performance.now() - began), signal);
  }

  /** Lets nobody wait any longer. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}
