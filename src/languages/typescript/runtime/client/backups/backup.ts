import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { downloadExport, requestExport } from "../../../../../../generated/typescript/table.js";
import { callOperation } from "../call-operation.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import { pause } from "../streaming/stream-call.ts";

/** How far a backup has come. */
export interface BackupProgress {
  readonly state: "requested" | "in_progress" | "downloading";
  /** What the deployment says that it does. */
  readonly message: string;
}

/** What to back up, and where to. */
export interface BackupOptions extends Pick<CallOptions, "signal"> {
  /** Path of the zip file. It is there whole, or not at all; one of that name is replaced. */
  readonly file: string;
  /** Whether files are part of it. */
  readonly includeStorage?: boolean | undefined;
  /** The id of a backup that was made already, to download it (again). */
  readonly id?: string | undefined;
  /** Milliseconds between two looks at how far it is: 500. */
  readonly every?: number | undefined;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}

/** A backup that lies on the disk. */
export interface FinishedBackup {
  /** For downloading it again, until it expires. */
  readonly id: string;
  readonly bytes: number;
}

/** The platform's own query that tells of the newest backup; `requestExport` names it. */
const progressQuery = "_system/cli/exports:getLatest";
const between = 500;

interface Export {
  readonly _id: string;
  readonly _creationTime: number;
  readonly state: string;
  readonly progress_message?: string | null;
}

/**
 * Has a deployment make a backup, waits for it and downloads it into a file: under another name first, which is
 * changed when all of it is on the disk. Needs a deploy key.
 *
 * @throws ConvexCallError; Error when the deployment failed to make it, or it was canceled.
 */
export async function backup(client: ConvexClient, options: BackupOptions): Promise<FinishedBackup> {
  const { file, includeStorage = false, signal, onProgress } = options;
  const id = options.id ?? (await make(client, includeStorage, options));
  onProgress?.({ state: "downloading", message: "" });
  const bytes = await callOperation<ArrayBuffer>(client, downloadExport, { parameters: { id } }, { signal });
  await writeWhole(file, new Uint8Array(bytes));
  return { id, bytes: bytes.byteLength };
}

async function make(client: ConvexClient, includeStorage: boolean, options: BackupOptions): Promise<string> {
  const { signal, every = between, onProgress } = options;
  const latest = () => client.query<Export | null>(progressQuery, {}, { signal });
  const before = (await latest())?._id;
  await callOperation(client, requestExport, { parameters: { includeStorage } }, { signal });
  for (;;) {
    const made = await latest();
    // The one before is the newest until the deployment has noted the next.
    if (made !== null && made._id !== before) {
      if (made.state === "completed") return made._id;
      if (made.state !== "requested" && made.state !== "in_progress")
        throw new Error(`The deployment did not make the backup: it is ${made.state}.`);
      onProgress?.({ state: made.state, message: made.progress_message ?? "" });
    }
    await pause(every, signal);
    signal?.throwIfAborted();
  }
}

/** Writes a file under another name beside it, and gives it its own when it is on the disk. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${randomUUID()}.part`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
