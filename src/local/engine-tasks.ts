import type { Asked } from "./call-queue.ts";
import type { EngineOutcome, FunctionType } from "./engine/messages.ts";
import type { TableFacts } from "./engine/table-messages.ts";
import type { EngineHost } from "./engine-host.ts";
import { writeError } from "./write-error.ts";

/** Asks an engine for something, once its functions can be called. */
export type Ask = (make: (id: number) => Asked, type: FunctionType) => Promise<EngineOutcome>;

/** Asks for something that is no function's; what it throws is the server's. */
export async function order(ask: Ask, make: (id: number) => Asked): Promise<unknown> {
  const outcome = await ask(make, "mutation");
  if (outcome.kind === "failure") throw new Error(outcome.message);
  return outcome.kind === "success" ? JSON.parse(outcome.value) : null;
}

/** What is asked of an engine beside functions. */
export type EngineTasks = Pick<
  EngineHost,
  | "reset"
  | "clear"
  | "import"
  | "changeRows"
  | "truncateRows"
  | "setEnvironment"
  | "pause"
  | "tables"
  | "restore"
  | "upload"
>;

/** Everything that is asked of an engine beside functions, as messages to it. */
export function createEngineTasks(ask: Ask): EngineTasks {
  /** Asks for writes that a schema may forbid. */
  async function write(make: (id: number) => Asked): Promise<void> {
    const outcome = await ask(make, "mutation");
    if (outcome.kind === "failure") throw writeError(outcome.message);
  }
  return {
    async reset() {
      await order(ask, (id) => ({ kind: "reset", id }));
    },
    async clear(tables) {
      await order(ask, (id) => ({ kind: "clear", id, tables }));
    },
    import: (records) => write((id) => ({ kind: "import", id, records })),
    changeRows: (changes) => write((id) => ({ kind: "changeRows", id, changes })),
    truncateRows: (truncation) => write((id) => ({ kind: "truncateRows", id, truncation })),
    async setEnvironment(changes) {
      await order(ask, (id) => ({ kind: "environment", id, changes }));
    },
    async pause(paused) {
      await order(ask, (id) => ({ kind: "pause", id, paused }));
    },
    tables: () => order(ask, (id) => ({ kind: "tables", id })) as Promise<readonly TableFacts[]>,
    restore: (restore) => order(ask, (id) => ({ kind: "restore", id, restore })) as Promise<number>,
    async upload(file) {
      const outcome = await ask((id) => ({ kind: "upload", id, file }), "mutation");
      if (outcome.kind === "success") return JSON.parse(outcome.value) as string;
      throw new Error(outcome.kind === "failure" ? outcome.message : "The engine does not take the file.");
    },
  };
}
