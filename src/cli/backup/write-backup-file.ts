import { backup } from "../../languages/typescript/runtime/client/backups/index.ts";
import { callDeployment } from "../call-deployment.ts";
import { showProgress } from "../show-progress.ts";

/** What `backup` was asked for. */
export interface BackupFlags {
  readonly url: string;
  readonly out: string;
  readonly includeFiles?: true;
  readonly id?: string;
  readonly json?: true;
}

/** Makes and downloads a backup. Returns the exit code. */
export async function writeBackupFile(flags: BackupFlags): Promise<number> {
  const { url, out, includeFiles = false, id, json = false } = flags;
  const bar = json ? undefined : showProgress("backing up");
  try {
    return await callDeployment(url, async ({ client, signal }) => {
      const made = await backup(client, {
        file: out,
        includeStorage: includeFiles,
        ...(id !== undefined && { id }),
        signal,
        onProgress: ({ state, message }) => bar?.show(state === "downloading" ? 1 : 0, 1, message || state),
      });
      bar?.stop();
      console.log(
        json ? JSON.stringify({ file: out, ...made }) : `${out}: ${made.bytes} bytes, backup ${made.id}`,
      );
      return 0;
    });
  } finally {
    bar?.stop();
  }
}
