import { createInterface } from "node:readline/promises";
import { type RestoreOptions, restore } from "../../languages/typescript/runtime/client/backups/index.ts";
import { callDeployment } from "../call-deployment.ts";
import { showProgress } from "../show-progress.ts";
import { fileMessage } from "../system-errors.ts";

/** What `restore` was asked for. */
export interface RestoreFlags {
  readonly url: string;
  readonly mode: NonNullable<RestoreOptions["mode"]>;
  readonly yes?: true;
  readonly json?: true;
}

/** Restores a file. Returns the exit code. */
export async function restoreFile(file: string, flags: RestoreFlags): Promise<number> {
  const { url, mode, yes = false, json = false } = flags;
  const bar = json ? undefined : showProgress("restoring");
  try {
    return await callDeployment(url, async ({ client, signal }) => {
      const confirm = async (summary: string) => {
        bar?.stop();
        if (!json) console.error(summary);
        return yes || (await ask());
      };
      const options: RestoreOptions = {
        mode,
        confirm,
        signal,
        onProgress: ({ state, sent, of }) => bar?.show(sent, of, state),
      };
      const written = await restore(client, file, options).catch((thrown: NodeJS.ErrnoException) => {
        throw thrown.syscall === undefined ? thrown : new Error(fileMessage(thrown, file, "Name a backup."));
      });
      bar?.stop();
      if (written === undefined) {
        console.error("Nothing was changed: nobody said yes. Say --yes where there is nobody to ask.");
        return 2;
      }
      console.log(json ? JSON.stringify({ file, written }) : `${written} documents and files restored`);
      return 0;
    });
  } finally {
    bar?.stop();
  }
}

/** Asks at the terminal; where there is none, that is a no. */
async function ask(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question("Continue? (y/N) ")).trim());
  } finally {
    terminal.close();
  }
}
