import { changeRows, truncateRows } from "./change-rows.ts";
import type { ToEngine } from "./messages.ts";
import { restoreTables } from "./restore-tables.ts";
import type { Runtime } from "./runtime/runtime.ts";
import type { Scheduler } from "./scheduler/scheduler.ts";
import type { TableFacts } from "./table-messages.ts";

/** What an operator asks of a deployment. */
export type AdministrativeTask = Extract<
  ToEngine,
  { kind: "environment" | "pause" | "giveUp" | "tables" | "restore" | "changeRows" | "truncateRows" }
>;

const kinds = new Set<string>([
  ...["environment", "pause", "giveUp", "tables"],
  ...["restore", "changeRows", "truncateRows"],
]);

/** Whether a task is an operator's. */
export const isAdministrative = <Task extends ToEngine>(task: Task): task is Task & AdministrativeTask =>
  kinds.has(task.kind);

/** Does what an operator asks for. */
export async function administer(
  runtime: Runtime,
  scheduler: Scheduler,
  task: AdministrativeTask,
): Promise<unknown> {
  switch (task.kind) {
    case "environment":
      for (const [name, value] of Object.entries(task.changes))
        if (value === null) delete process.env[name];
        else process.env[name] = value;
      return null;
    case "pause":
      scheduler.pause(task.paused);
      return null;
    case "giveUp":
      await scheduler.giveUp(task.job, task.error);
      return null;
    case "tables":
      return tablesOf(runtime);
    case "restore":
      return await runtime.write((transaction) => {
        const written = restoreTables(transaction, task.restore);
        for (const { component, id, moved, facts } of task.restore.files)
          runtime.files.put(component, id, { moved }, facts);
        return written;
      });
    case "changeRows":
      return await runtime.write((transaction) => changeRows(transaction, task.changes));
    case "truncateRows":
      return await runtime.write((transaction) => truncateRows(transaction, task.truncation));
  }
}

const tablesOf = ({ store }: Runtime): readonly TableFacts[] =>
  [...store.state].flatMap(([component, tables]) =>
    [...tables.values()].map(({ name, number, size }) => ({ component, name, number, size })),
  );
