import { decodeValue } from "../../../values/index.ts";
import { sizeOf } from "../../validation/check-size.ts";
import type { Address, Target } from "../runtime/loaded-code.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { insertJob, jobsTable, readJob, updateJob } from "../scheduler/jobs.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import type { Transaction } from "../transaction/transaction.ts";
import { type Asked, mutationOf, readTableNumber, type Syscalls } from "./syscall.ts";

/** Seconds: five years of 366 days. */
const farthest = 5 * 366 * 24 * 3600;

function schedule({ runtime, frame, args }: Asked, transaction: Transaction, now: number): string {
  const target = runtime.code.resolve(frame.component, "scheduler", args as Address);
  const given = (Array.isArray(args.args) ? args.args : [args.args]).map((one) => decodeValue(one));
  const at = args.ts as number;
  const ahead = at - now / 1000;
  if (Math.abs(ahead) > farthest)
    throw new PlatformError(
      `${new Date(at * 1000).toISOString()} is more than 5 years in the ${ahead > 0 ? "future" : "past"}`,
    );
  checkTarget(runtime, target);
  transaction.usage.add("functionsScheduled");
  transaction.usage.add("scheduledFunctionArgsBytes", sizeOf(given));
  const { job } = frame.call;
  // What a cancelled job schedules is cancelled with it.
  const isCanceled = job !== undefined && readJob(transaction, job)?.state.kind === "canceled";
  const state = { kind: isCanceled ? "canceled" : "pending" } as const;
  return JSON.stringify(insertJob(transaction, frame.component, target, given, at * 1000, state));
}

function checkTarget({ code }: Runtime, target: Target): void {
  if (code.find(target) !== undefined) return;
  const [module = "", name = ""] = target.identifier.split(":");
  const functions = code.components.get(target.component)?.functions.keys() ?? [];
  const where = target.component === "" ? "" : ` in '${target.component}'`;
  if ([...functions].some((identifier) => identifier.startsWith(`${module}:`)))
    throw new PlatformError(
      `Attempted to schedule function, but no exported function ${name} found in the file: ${module}${where}. Did you forget to export it?`,
    );
  const component = target.component === "" ? "" : `${target.component} `;
  throw new PlatformError(`Attempted to schedule function at nonexistent path: ${component}${module}`);
}

function cancel({ frame, args }: Asked, transaction: Transaction): string {
  const id = args.id as string;
  const number = readTableNumber(id, "db.cancel_job");
  const job = { component: frame.component, id };
  if (transaction.tableOfNumber(frame.component, number)?.name !== jobsTable)
    throw new PlatformError(
      "Invalid scheduled function ID. The ID must be an ID on the '_scheduled_functions' table.",
    );
  const isSelf = frame.call.job?.id === id && frame.call.job.component === frame.component;
  if (isSelf && frame.type === "mutation") throw new PlatformError("A mutation cannot cancel itself");
  const kind = readJob(transaction, job)?.state.kind;
  if (kind === "pending" || kind === "inProgress") updateJob(transaction, job, { kind: "canceled" });
  return "null";
}

/** Scheduling of functions: of mutations as part of them, of actions at once. */
export const schedulingSyscalls: Syscalls = {
  "1.0/schedule": (asked) => {
    const { transaction, now } = mutationOf(asked.frame);
    return schedule(asked, transaction, now);
  },
  "1.0/cancel_job": (asked) => cancel(asked, mutationOf(asked.frame).transaction),
  "1.0/actions/schedule": async (asked) =>
    await asked.runtime.write((transaction) => schedule(asked, transaction, Date.now())),
  "1.0/actions/cancel_job": async (asked) =>
    await asked.runtime.write((transaction) => cancel(asked, transaction)),
};
