import { noRequest } from "../../http/request-id.ts";
import { describeThrown } from "../describe-thrown.ts";
import type { Due, FunctionType, JobReference } from "../messages.ts";
import type { CallContext } from "../runtime/frame.ts";
import type { Target } from "../runtime/loaded-code.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { State } from "../store/state.ts";
import type { Change } from "../store/store.ts";
import { Alarm } from "./alarm.ts";
import { type JobState, jobsTable, readJob, updateJob } from "./jobs.ts";
import { nextRun, type Schedule } from "./next-run.ts";

/** A cron job of some component's `crons.ts`. */
export interface CronJob {
  /** Path of the component whose `crons.ts` names it. */
  readonly component: string;
  readonly name: string;
  readonly target: Target;
  readonly args: readonly unknown[];
  readonly schedule: Schedule;
}

const { now } = Date;
const keyOf = ({ component, id }: JobReference): string => `${component} ${id}`;
const cronKey = ({ component, name }: Pick<CronJob, "component" | "name">) => `${component} ${name}`;

/** Tells when scheduled functions and cron jobs are due, and runs those that the host then lets in. */
export class Scheduler {
  readonly #alarms = new Map<string, Alarm>();
  readonly #crons = new Map<string, { readonly job: CronJob; readonly alarm: Alarm }>();
  /** What came due while the deployment was paused; undefined while it is not. */
  #held: JobReference[] | undefined;

  constructor(
    private readonly runtime: Runtime,
    /** Lines of scheduled functions belong to no request. */
    private readonly log: (line: string) => void,
    private readonly due: (due: Due) => void,
  ) {}

  /** Takes up what an earlier engine had left: actions that were under way have failed, the rest waits on. */
  async resume(state: State): Promise<void> {
    for (const [component, tables] of state)
      for (const { id, fields } of tables.get(jobsTable)?.documents() ?? []) {
        const { kind } = fields.state as JobState;
        const job = { component, id };
        if (kind === "pending") this.#schedule(job, fields.scheduledTime as number);
        if (kind === "inProgress")
          await this.runtime.write((transaction) =>
            updateJob(transaction, job, { kind: "failed", error: "Transient error while executing action" }),
          );
      }
  }

  /** Notes what a commit has changed about scheduled functions. */
  noticeChanges(changes: readonly Change[]): void {
    for (const { component, table, id, after } of changes) {
      if (table !== jobsTable) continue;
      const job = { component, id };
      const state = after?.fields.state as JobState | undefined;
      if (state?.kind === "pending") this.#schedule(job, after?.fields.scheduledTime as number);
      else {
        this.#alarms.get(keyOf(job))?.cancel();
        this.#alarms.delete(keyOf(job));
      }
    }
  }

  /** Lets what comes due wait, or runs what has waited. */
  pause(paused: boolean): void {
    const held = this.#held ?? [];
    this.#held = paused ? held : undefined;
    if (!paused) for (const job of held) this.#ring(job);
  }

  /** Runs these cron jobs from now on, and no others. */
  setCrons(jobs: readonly CronJob[]): void {
    for (const { alarm } of this.#crons.values()) alarm.cancel();
    this.#crons.clear();
    for (const job of jobs) this.#scheduleCron(job, undefined);
  }

  #schedule(job: JobReference, at: number): void {
    const key = keyOf(job);
    const known = this.#alarms.get(key);
    if (known?.at === at) return;
    known?.cancel();
    this.#alarms.set(
      key,
      new Alarm(at, () => {
        this.#alarms.delete(key);
        this.#ring(job);
      }),
    );
  }

  #ring(job: JobReference): void {
    if (this.#held !== undefined) return void this.#held.push(job);
    const { state } = this.runtime.store;
    const read = readJob({ table: (component, name) => state.get(component)?.get(name) }, job);
    if (read !== undefined) this.due({ type: this.#typeOf(read), job });
  }

  #scheduleCron(job: CronJob, previous: number | undefined): void {
    const key = cronKey(job);
    const at = nextRun(job.schedule, previous, now());
    this.#crons.get(key)?.alarm.cancel();
    const { component, name } = job;
    const ring = () => {
      if (this.#held === undefined) this.due({ type: this.#typeOf(job), cron: { component, name } });
      else this.#scheduleCron(job, at);
    };
    this.#crons.set(key, { job, alarm: new Alarm(at, ring) });
  }

  /** Runs what was due, if it still is. */
  async run(id: number, due: Due): Promise<void> {
    if ("job" in due) return await this.#runJob(id, due.job);
    const known = this.#crons.get(cronKey(due.cron));
    if (known === undefined) return;
    const { job, alarm } = known;
    const call = { ...this.#context(id), isCron: true };
    await this.#call(call, job).catch((thrown) => this.#tell(job.target, thrown));
    this.#finish(call);
    if (this.#crons.get(cronKey(job)) === known) this.#scheduleCron(job, alarm.at);
  }

  /** Notes that a scheduled function has failed, and runs it no more. */
  async giveUp(job: JobReference, error: string): Promise<void> {
    await this.#end(job, { kind: "failed", error });
  }

  #typeOf({ target }: Pick<CronJob, "target">): FunctionType {
    return this.runtime.code.find(target)?.type === "action" ? "action" : "mutation";
  }

  #context(id: number): CallContext {
    return {
      id,
      identity: null,
      identityType: "system",
      request: noRequest(),
      logLines: [],
      finished: false,
    };
  }

  async #call(call: CallContext, { target, args }: Pick<CronJob, "target" | "args">): Promise<void> {
    if (this.#typeOf({ target }) === "action") await this.runtime.act(call, target, args);
    else await this.runtime.transact(call, target, "mutation", args);
  }

  async #runJob(id: number, job: JobReference): Promise<void> {
    const found = await this.runtime.write((transaction) => {
      const read = readJob(transaction, job);
      if (read?.state.kind !== "pending") return undefined;
      const isAction = this.#typeOf(read) === "action";
      if (isAction) updateJob(transaction, job, { kind: "inProgress" });
      return { ...read, isAction };
    });
    if (found === undefined) return;
    const { target, args, isAction } = found;
    const call = { ...this.#context(id), job };
    try {
      if (isAction) {
        await this.runtime.act(call, target, args);
        await this.#end(job, { kind: "success" });
      } else
        await this.runtime.transact(call, target, "mutation", args, {
          before: (transaction) => updateJob(transaction, job, { kind: "inProgress" }),
          after: (transaction) => updateJob(transaction, job, { kind: "success" }),
        });
    } catch (thrown) {
      await this.#end(job, { kind: "failed", error: this.#tell(target, thrown) });
    } finally {
      this.#finish(call);
    }
  }

  /** A job that was cancelled while it ran stays cancelled. */
  async #end(job: JobReference, state: JobState): Promise<void> {
    await this.runtime.write((transaction) => {
      const kind = readJob(transaction, job)?.state.kind;
      if (kind === "pending" || kind === "inProgress") updateJob(transaction, job, state);
    });
  }

  #tell({ identifier }: Target, thrown: unknown): string {
    const { message, frames } = describeThrown(thrown, this.runtime.supervisor.folder);
    const error = [message, ...frames].join("\n");
    this.log(`[ERROR] ${identifier}: ${error}`);
    return error;
  }

  #finish(call: CallContext): void {
    call.finished = true;
    for (const line of call.logLines) this.log(line);
  }
}
