import { open } from "node:fs/promises";
import {
  cancelImport,
  finishImportUpload,
  performImport,
  startImportUpload,
  uploadImportPart,
} from "../../../../../../generated/typescript/table.js";
import { callOperation } from "../call-operation.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import { pause } from "../streaming/stream-call.ts";

/** How far a restore has come. */
export interface RestoreProgress {
  readonly state: "uploading" | "reading" | "importing";
  /** Bytes that were sent, and of how many. */
  readonly sent: number;
  readonly of: number;
}

/** How a file is restored. */
export interface RestoreOptions extends Pick<CallOptions, "signal"> {
  /** What becomes of what is there. `requireEmpty` where nothing is said. */
  readonly mode?: "requireEmpty" | "append" | "replace" | "replaceAll" | undefined;
  /** `zip` where nothing is said: a backup. The others are rows of one table. */
  readonly format?: "zip" | "csv" | "jsonLines" | "jsonArray" | undefined;
  /** The table, for every format but `zip`. */
  readonly tableName?: string | undefined;
  /** The component to restore into; the root app where nothing is said. */
  readonly componentPath?: string | undefined;
  /** Is shown what would change, and says whether to go on. Without it nothing is asked. */
  readonly confirm?: ((summary: string) => boolean | Promise<boolean>) | undefined;
  /** Milliseconds between two looks at how far it is: 500. */
  readonly every?: number | undefined;
  readonly onProgress?: ((progress: RestoreProgress) => void) | undefined;
}

/** The platform's own query that tells of an import; `finishImportUpload` names it. */
const progressQuery = "_system/cli/queryImport";
const between = 500;
/** Bytes of one part: what a backend that stores into S3 wants at least. */
const partSize = 5 * 1024 * 1024;

interface State {
  readonly state: string;
  readonly message_to_confirm?: string | null;
  readonly num_rows_written?: bigint;
  readonly error_message?: string;
}

/**
 * Sends a file in parts, waits until the deployment has read it, asks whether to go on, and waits until it is done.
 * Gives how many documents were written, or undefined where nobody wanted to go on: then nothing has changed. Needs a
 * deploy key.
 *
 * @throws ConvexCallError; Error with the deployment's words when it refuses the file: then nothing has changed.
 */
export async function restore(
  client: ConvexClient,
  file: string,
  options: RestoreOptions = {},
): Promise<number | undefined> {
  const { mode, format = "zip", tableName, componentPath, confirm, signal, onProgress } = options;
  const own = { signal };
  const { uploadToken, partTokens, size } = await upload(client, file, options);
  const named = {
    ...(tableName !== undefined && { tableName }),
    ...(componentPath !== undefined && { componentPath }),
  };
  const order = { format, ...(mode !== undefined && { mode }), ...named };
  const begun = await callOperation<{ readonly importId: string }>(
    client,
    finishImportUpload,
    { body: { import: order, uploadToken, partTokens } },
    own,
  );
  const { importId } = begun;
  const body = { importId };
  const read = await settle(client, importId, ["uploaded"], options);
  if (read.state === "waiting_for_confirmation") {
    if (confirm !== undefined && !(await confirm(read.message_to_confirm ?? ""))) {
      await callOperation(client, cancelImport, { body }, own);
      return undefined;
    }
    await callOperation(client, performImport, { body }, own);
  }
  onProgress?.({ state: "importing", sent: size, of: size });
  const done = await settle(client, importId, ["waiting_for_confirmation", "in_progress"], options);
  return Number(done.num_rows_written ?? 0);
}

async function upload(
  client: ConvexClient,
  file: string,
  { signal, onProgress }: RestoreOptions,
): Promise<{ readonly uploadToken: string; readonly partTokens: readonly string[]; readonly size: number }> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const own = { signal };
    const begun = await callOperation<{ readonly uploadToken: string }>(client, startImportUpload, {}, own);
    const { uploadToken } = begun;
    const partTokens: string[] = [];
    for (let sent = 0; sent < size || partTokens.length === 0; ) {
      onProgress?.({ state: "uploading", sent, of: size });
      const part = new Uint8Array(Math.min(partSize, size - sent));
      const { bytesRead } = await handle.read(part, 0, part.length, sent);
      const parameters = { uploadToken, partNumber: partTokens.length + 1 };
      // A part that comes twice takes the place of itself.
      const input = { parameters, body: part.subarray(0, bytesRead) };
      partTokens.push(await callOperation<string>(client, uploadImportPart, input, { ...own, retry: true }));
      sent += bytesRead;
      if (bytesRead === 0) break;
    }
    onProgress?.({ state: "reading", sent: size, of: size });
    return { uploadToken, partTokens, size };
  } finally {
    await handle.close();
  }
}

/** Waits for as long as an import is in one of some states. */
async function settle(
  client: ConvexClient,
  importId: string,
  states: readonly string[],
  { signal, every = between }: RestoreOptions,
): Promise<State> {
  for (;;) {
    const told = await client.query<{ readonly state: State } | null>(
      progressQuery,
      { importId },
      { signal },
    );
    const state = told?.state;
    if (state?.state === "failed") throw new Error(state.error_message ?? "The deployment does not say why.");
    if (state !== undefined && !states.includes(state.state)) return state;
    await pause(every, signal);
    signal?.throwIfAborted();
  }
}
