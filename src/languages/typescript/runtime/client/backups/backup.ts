import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { downloadExport, requestExport } from "../../../../../../generated/typescript/table.js";
import { callOperation } from "../call-operation.ts";
import type { Sink } from "../call-state.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import type { TransportAnswer } from "../options.ts";
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
 * Has a deployment make a backup, waits for it and downloads it into a file, as it comes and however large it is: under
 * another name first, which is
 * changed when all of it is on the disk. Needs a deploy key.
 *
 * @throws ConvexCallError; Error when the deployment failed to make it, or it was canceled.
 */
export async function backup(client: ConvexClient, options: BackupOptions): Promise<FinishedBackup> {
  const { file, includeStorage = false, signal, onProgress } = options;
  const id = options.id ?? (await make(client, includeStorage, options));
  onProgress?.({ state: "downloading", message: "" });
  return { id, bytes: await writeWhole(file, (handle) => download(client, id, handle, signal)) };
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

async function download(
  client: ConvexClient,
  id: string,
  handle: FileHandle,
  signal: AbortSignal | undefined,
): Promise<void> {
  let broken: { readonly thrown: unknown } | undefined;
  const write = async (piece: Uint8Array, at: number) => {
    try {
      for (let from = 0; from < piece.byteLength; ) {
        from += (await handle.write(piece, from, piece.byteLength - from, at + from)).bytesWritten;
      }
    } catch (thrown) {
      broken = { thrown };
      throw thrown;
    }
  };
  const sink: Sink = async (answer) => {
    // In the place of what an attempt before it wrote.
    await handle.truncate(0);
    let at = 0;
    for await (const piece of piecesOf(answer)) {
      await write(piece, at);
      at += piece.byteLength;
    }
  };
  try {
    await callOperation(client, downloadExport, { parameters: { id }, sink }, { signal });
  } catch (thrown) {
    // A full disk is no fault of the network.
    throw broken === undefined ? thrown : broken.thrown;
  }
}

async function* piecesOf(answer: TransportAnswer): AsyncGenerator<Uint8Array> {
  // The body of a `Response` can be iterated in Node; a transport of the caller's own may know no body.
  if (answer.body) yield* answer.body as AsyncIterable<Uint8Array>;
  else if (answer.arrayBuffer) yield new Uint8Array(await answer.arrayBuffer());
  else throw new Error("The transport gives no bytes.");
}

/** Writes a file under another name beside it, and gives it its own when it is on the disk. Gives its size. */
async function writeWhole(file: string, fill: (handle: FileHandle) => Promise<void>): Promise<number> {
  const temporary = join(dirname(file), `.${randomUUID()}.part`);
  try {
    const handle = await open(temporary, "wx");
    let size = 0;
    try {
      await fill(handle);
      await handle.sync();
      ({ size } = await handle.stat());
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    return size;
  } finally {
    await rm(temporary, { force: true });
  }
}
