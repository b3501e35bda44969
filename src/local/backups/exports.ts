import { randomUUID } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Value } from "../../values/index.ts";
import { internalError, WireError } from "../http/wire-error.ts";
import { createSystemId, nowInNanoseconds } from "./system-documents.ts";
import type { BackupSource } from "./write-backup.ts";

/** A backup, from when it is asked for. */
interface Export {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  readonly includeStorage: boolean;
  readonly file: string;
  readonly stop: AbortController;
  state: "requested" | "in_progress" | "completed" | "failed" | "canceled";
  /** Nanoseconds since the epoch, as all of these. */
  expires: bigint;
  started: bigint | undefined;
  ended: bigint | undefined;
  size: number;
  progress: string;
}

/** Nanoseconds for which a backup is kept where nobody says anything: 14 days. */
const retention = 14n * 86_400n * 1_000_000_000n;

/** The backups of a deployment, in a folder of its own. One at a time is made. */
export class Exports {
  readonly #all: Export[] = [];
  #folder = "";

  /** Says where backups are kept: a folder of their own, which is made when the first is asked for. */
  keepIn(folder: string): void {
    this.#folder = folder;
  }

  /** Begins to make a backup of the moment. */
  request(deployment: BackupSource, includeStorage: boolean): void {
    if (this.#all.some(({ state }) => state === "requested" || state === "in_progress"))
      throw new WireError(400, "ExportInProgress", "There is already an export requested or in progress.");
    const made: Export = {
      id: createSystemId("_exports"),
      created: Date.now(),
      includeStorage,
      file: join(this.#folder, `${randomUUID()}.zip`),
      stop: new AbortController(),
      state: "requested",
      expires: nowInNanoseconds() + retention,
      started: undefined,
      ended: undefined,
      size: 0,
      progress: "Beginning backup",
    };
    this.#all.push(made);
    void this.#make(deployment, made);
  }

  async #make(deployment: BackupSource, made: Export): Promise<void> {
    const { signal } = made.stop;
    try {
      await mkdir(this.#folder, { recursive: true });
      if (signal.aborted) return;
      // What makes zip files is loaded when somebody wants one: a start has no use for it.
      const { writeBackup } = await import("./write-backup.ts");
      await writeBackup(deployment, {
        file: made.file,
        scratch: `${made.file}.files`,
        includeStorage: made.includeStorage,
        signal,
        begun(timestamp) {
          if (!signal.aborted) Object.assign(made, { state: "in_progress", started: timestamp });
        },
        progress(message) {
          made.progress = message;
        },
      });
      const { size } = await stat(made.file);
      if (signal.aborted) return;
      Object.assign(made, { state: "completed", size, ended: nowInNanoseconds() });
    } catch {
      if (!signal.aborted) Object.assign(made, { state: "failed", ended: nowInNanoseconds() });
    } finally {
      if (made.state !== "completed") await rm(made.file, { force: true });
    }
  }

  /** What `_system/cli/exports:getLatest` answers: the newest backup, or null. */
  latest(): Value {
    this.#forget();
    const last = this.#all.at(-1);
    return last === undefined ? null : documentOf(last);
  }

  /** A finished backup's file, by its id or by the timestamp that it shows. */
  find(
    idOrTimestamp: string,
    isId: boolean,
  ): { readonly file: string; readonly size: number; readonly started: bigint } {
    this.#forget();
    const found = this.#all.find(({ id, state, started }) =>
      isId ? id === idOrTimestamp : state === "completed" && started === BigInt(idOrTimestamp),
    );
    if (found === undefined)
      throw new WireError(404, "ExportNotFound", `The requested export ${idOrTimestamp} was not found`);
    const { file, size, started = 0n } = found;
    if (found.state !== "completed")
      throw new WireError(
        400,
        "ExportNotComplete",
        `The requested export ${idOrTimestamp} has not completed`,
      );
    return { file, size, started };
  }

  setExpiration(id: string, expires: bigint): void {
    const found = this.#all.find((one) => one.id === id);
    if (found?.state !== "completed") throw internalError();
    found.expires = expires;
    this.#forget();
  }

  cancel(id: string): void {
    const found = this.#all.find((one) => one.id === id);
    if (found?.state !== "requested" && found?.state !== "in_progress") throw internalError();
    found.stop.abort();
    Object.assign(found, { state: "canceled", ended: nowInNanoseconds() });
  }

  /** Ends the one that is being made. */
  close(): void {
    for (const { stop } of this.#all) stop.abort();
  }

  /** Backups that have expired are gone. */
  #forget(): void {
    const now = nowInNanoseconds();
    for (const [at, { state, expires, file }] of [...this.#all.entries()].reverse())
      if (state === "completed" && expires <= now) {
        this.#all.splice(at, 1);
        void rm(file, { force: true });
      }
  }
}

function documentOf(one: Export): Value {
  const { id, created, includeStorage, state, expires, started, ended, size, progress } = one;
  const facts = {
    _id: id,
    _creationTime: created,
    state,
    format: { format: "zip", include_storage: includeStorage },
    component: null,
    requestor: "snapshotExport",
  };
  if (state === "requested") return { ...facts, expiration_ts: expires };
  if (state === "canceled") return { ...facts, start_ts: started ?? null, canceled_ts: ended ?? 0n };
  const begun = { ...facts, start_ts: started ?? 0n };
  if (state === "in_progress") return { ...begun, expiration_ts: expires, progress_message: progress };
  if (state === "failed") return { ...begun, failed_ts: ended ?? 0n };
  const key = { zip_object_key: id, size: BigInt(size) };
  return { ...begun, complete_ts: ended ?? 0n, expiration_ts: expires, ...key };
}
