import { createId, decodeId, encodeId } from "../ids/document-id.ts";
import type { JobReference } from "../messages.ts";
import type { Target } from "../runtime/loaded-code.ts";
import { systemTables } from "../store/state.ts";
import { type Fields, StoredDocument } from "../store/stored-document.ts";
import type { Transaction } from "../transaction/transaction.ts";

/** Where scheduled functions stand, as functions read it through `db.system`. */
export const jobsTable = "_scheduled_functions";
/** Which component's function a job calls, where that is not the one that scheduled it. No function reads it. */
const targetsTable = "_scheduled_targets";

/** How far a scheduled function has come. */
export type JobState =
  | { readonly kind: "pending" | "inProgress" | "success" | "canceled" }
  | { readonly kind: "failed"; readonly error: string };

/** A scheduled function. */
export interface Job extends JobReference {
  readonly target: Target;
  readonly args: readonly unknown[];
  /** Milliseconds since the epoch. */
  readonly scheduledTime: number;
  readonly state: JobState;
}

/** Writes down that a function is to run, and gives the document's id. */
export function insertJob(
  transaction: Transaction,
  component: string,
  target: Target,
  args: readonly unknown[],
  scheduledTime: number,
  state: JobState,
): string {
  const id = createId(systemTables._scheduled_functions);
  const _creationTime = Number(transaction.timestamp) / 1e6;
  const ended = state.kind === "canceled" ? { completedTime: _creationTime } : {};
  const fields = { _id: id, _creationTime, name: target.identifier, args, scheduledTime, state, ...ended };
  transaction.insertAs(component, jobsTable, StoredDocument.of(fields));
  if (target.component !== component) {
    const note = { _id: targetId(id), _creationTime, component: target.component };
    transaction.insertAs(component, targetsTable, StoredDocument.of(note));
  }
  return id;
}

/** The document of a job's target: the job's own id, in another table. */
const targetId = (job: string): string =>
  encodeId({ table: systemTables._scheduled_targets, internal: decodeId(job).internal });

/** Reads a job, in a transaction or of what is committed; undefined when there is none. */
export function readJob(from: Pick<Transaction, "table">, { component, id }: JobReference): Job | undefined {
  const document = from.table(component, jobsTable)?.get(id);
  if (document === undefined) return undefined;
  const { name, args, scheduledTime, state } = document.fields as Fields & {
    readonly name: string;
    readonly args: readonly unknown[];
    readonly scheduledTime: number;
    readonly state: JobState;
  };
  const note = from.table(component, targetsTable)?.get(targetId(id));
  const to = (note?.fields.component as string | undefined) ?? component;
  return { component, id, target: { component: to, identifier: name }, args, scheduledTime, state };
}

/** Writes down how far a job has come. */
export function updateJob(transaction: Transaction, { component, id }: JobReference, state: JobState): void {
  const isOver = state.kind !== "pending" && state.kind !== "inProgress";
  const completedTime = isOver ? Number(transaction.timestamp) / 1e6 : undefined;
  transaction.patch(component, jobsTable, id, { state, completedTime });
}
