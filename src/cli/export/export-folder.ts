import { mkdir } from "node:fs/promises";
import { createConvexClient } from "../../languages/typescript/runtime/client/node/index.ts";
import { sendOverHttp } from "../../languages/typescript/runtime/client/node/send-over-http.ts";
import { ConvexCallError } from "../../languages/typescript/runtime/errors/index.ts";
import { requireDeployKey } from "../deploy-key.ts";
import { failureMessage } from "../failure-message.ts";
import { reachDeployment, tellSilence } from "../reach-deployment.ts";
import { showProgress } from "../show-progress.ts";
import { folderMessage } from "../system-errors.ts";
import { beginExport } from "./begin-export.ts";
import type { ExportFlags } from "./export-flags.ts";
import { ExportRun } from "./export-run.ts";
import { countDocuments } from "./export-state.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { fileOf } from "./table-file.ts";

/** Exports a deployment into a folder, or brings an export there up to date, and returns the exit code. */
export async function exportFolder(flags: ExportFlags): Promise<number> {
  const { out } = flags;
  try {
    const deployKey = requireDeployKey();
    await mkdir(out, { recursive: true });
    const lock = await lockFolder(out, undefined, (seconds) =>
      console.error(`${out} was left locked: waiting for ${seconds} s whether that export is still at work.`),
    );
    try {
      return await exportLocked(flags, deployKey, lock);
    } finally {
      await lock.release();
    }
  } catch (error) {
    console.error(messageOf(error, flags));
    return 1;
  }
}

async function exportLocked(flags: ExportFlags, deployKey: string, lock: FolderLock): Promise<number> {
  const { url, out, follow, json = false } = flags;
  const begun = await beginExport(flags);
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  // A second Ctrl-C ends the process at once, which the files survive as well.
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const bar = json ? undefined : showProgress("exporting");
  const fetch = tellSilence(sendOverHttp, url, (line) => console.error(line));
  const client = createConvexClient(url, { deployKey, fetch });
  const run = new ExportRun(out, begun, lock, client, stopping.signal, bar);
  try {
    await run.hold();
    await reachDeployment(client, { signal: stopping.signal });
    await run.describe();
    await run.takeSnapshot();
    await run.followChanges(follow);
    bar?.stop();
  } catch (error) {
    bar?.stop();
    const isFollowed = run.state.phase === "changes" && follow !== undefined;
    if (!(stopping.signal.aborted && isFollowed)) {
      console.error(messageOf(error, flags));
      const documents = countDocuments(run.state);
      if (documents > 0) {
        console.error(`${documents} documents are in ${out}; run the same command again to go on.`);
      }
      return 1;
    }
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
  return report(run, json);
}

function report({ state, refusal }: ExportRun, json: boolean): number {
  const documents = countDocuments(state);
  const files = Object.keys(state.files).sort();
  if (json) console.log(JSON.stringify({ documents, files, cursor: state.cursor }));
  else {
    console.log(
      `${documents} documents in ${files.length} ${files.length === 1 ? "file" : "files"}${files.length === 0 ? "" : ":"}`,
    );
    for (const file of files) console.log(`  ${file}  ${state.files[file]?.documents}`);
  }
  if (refusal !== undefined)
    console.error(`No schemas were written, as the deployment refused them: ${refusal}`);
  const missing = state.tables.filter((table) => state.files[fileOf("", table)] === undefined);
  for (const table of missing)
    console.error(`The deployment has nothing of a table ${table}: is the name right?`);
  return refusal === undefined && missing.length === 0 ? 0 : 2;
}

function messageOf(error: unknown, { url, out }: ExportFlags): string {
  if (error instanceof Error && "syscall" in error) return folderMessage(error, out);
  if (
    error instanceof ConvexCallError &&
    error.kind === "status" &&
    error.code === "InvalidWindowToReadDocuments"
  ) {
    return "The deployment no longer keeps the changes since this export. Begin it anew with --again.";
  }
  return failureMessage(error, url);
}
