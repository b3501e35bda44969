import type { Execution, LogLine } from "../execution-messages.ts";
import type { Usage } from "../transaction/limits.ts";

/** An execution that goes on: where its lines go, and what tells its end. */
export interface OpenExecution {
  readonly facts: Execution;
  write(line: LogLine): void;
  /** Tells that it ended. Called once. */
  end(outcome: {
    readonly thrown?: unknown;
    readonly usage?: Usage | undefined;
    readonly returned?: number;
    readonly status?: number;
  }): void;
}
