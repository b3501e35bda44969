import { PlatformError } from "./platform-error.ts";

/** What one transaction may do at most. */
export interface TransactionLimits {
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly databaseQueries: number;
  readonly documentsRead: number;
  readonly documentsWritten: number;
  readonly functionsScheduled: number;
  readonly scheduledFunctionArgsBytes: number;
}

/** The backend's defaults (`crates/common/src/knobs.rs`). */
export const defaultLimits: TransactionLimits = {
  bytesRead: 16 * 1024 * 1024,
  bytesWritten: 16 * 1024 * 1024,
  databaseQueries: 4_096,
  documentsRead: 32_000,
  documentsWritten: 16_000,
  functionsScheduled: 1_000,
  scheduledFunctionArgsBytes: 16 * 1024 * 1024,
};

const help =
  "Consider using smaller limits in your queries, paginating your queries, or using indexed queries with a " +
  "selective index range expressions.";

const messages: Readonly<Record<keyof TransactionLimits, (limit: number) => string>> = {
  documentsRead: (limit) =>
    `Too many documents read in a single function execution (limit: ${limit}). ${help}`,
  bytesRead: (limit) => `Too many bytes read in a single function execution (limit: ${limit} bytes). ${help}`,
  databaseQueries: (limit) => `Too many reads in a single function execution (limit: ${limit}). ${help}`,
  documentsWritten: (limit) => `Too many writes in a single function execution (limit: ${limit})`,
  bytesWritten: (limit) =>
    `Too many bytes written in a single function execution (limit: ${limit / 1024 / 1024} MiB)`,
  functionsScheduled: (limit) => `Too many functions scheduled by this mutation (limit: ${limit})`,
  scheduledFunctionArgsBytes: (limit) =>
    `Too large total size of the arguments of scheduled functions from this mutation (limit: ${limit} bytes)`,
};

/** A limit that a page of results may stop at, instead of failing. */
export class ReadLimitError extends PlatformError {}

/** Counts what a transaction has done against what it may. */
export class Usage {
  readonly #used: Record<keyof TransactionLimits, number> = {
    bytesRead: 0,
    bytesWritten: 0,
    databaseQueries: 0,
    documentsRead: 0,
    documentsWritten: 0,
    functionsScheduled: 0,
    scheduledFunctionArgsBytes: 0,
  };

  #limits: TransactionLimits = defaultLimits;

  /** Holds to no limit: for what the platform does itself. */
  lift(): void {
    const names = Object.keys(defaultLimits).map((name) => [name, Number.POSITIVE_INFINITY]);
    this.#limits = Object.fromEntries(names) as unknown as TransactionLimits;
  }

  /** Allows no more than a budget from here on; call what it returns to lift that again. */
  restrict(budget: Partial<TransactionLimits>): () => void {
    const before = this.#limits;
    const names = Object.keys(budget) as (keyof TransactionLimits)[];
    const lowered = names.map((name) => [
      name,
      Math.min(before[name], this.#used[name] + (budget[name] ?? Number.POSITIVE_INFINITY)),
    ]);
    this.#limits = { ...before, ...Object.fromEntries(lowered) };
    return () => {
      this.#limits = before;
    };
  }

  /**
   * Counts one thing more.
   *
   * @throws {@link PlatformError} past the limit, in the backend's words.
   */
  add(what: keyof TransactionLimits, amount = 1): void {
    this.#used[what] += amount;
    if (this.#used[what] <= this.#limits[what]) return;
    const message = messages[what](this.#limits[what]);
    throw what === "documentsRead" || what === "bytesRead"
      ? new ReadLimitError(message)
      : new PlatformError(message);
  }

  read(bytes: number): void {
    this.add("documentsRead");
    this.add("bytesRead", bytes);
  }

  wrote(bytes: number): void {
    this.add("documentsWritten");
    this.add("bytesWritten", bytes);
  }

  /** What `ctx.meta.getTransactionMetrics` answers. */
  report(): Record<keyof TransactionLimits, { readonly used: number; readonly remaining: number }> {
    const names = Object.keys(this.#used) as (keyof TransactionLimits)[];
    return Object.fromEntries(
      names.map((name) => [
        name,
        { used: this.#used[name], remaining: this.#limits[name] - this.#used[name] },
      ]),
    ) as ReturnType<Usage["report"]>;
  }
}
