import { readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/**
 * Keeps a folder to one export at a time, by a file that names the process. A process that was killed leaves its file
 * behind; it is taken over once that process is gone. Returns what gives the folder free.
 *
 * @throws Error where another export is at work there.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "export.lock");
  const own = `${process.pid} ${hostname()}\n`;
  for (;;) {
    try {
      await writeFile(path, own, { flag: "wx" });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = await readFile(path, "utf8").catch(() => undefined);
    // Given free in between.
    if (holder === undefined) continue;
    if (!isGone(holder)) {
      const who = /^\d+ /.test(holder) ? `process ${holder.trim().replace(" ", " on ")}` : "another process";
      throw new Error(
        `${folder} is being exported into by ${who}. Take another folder, or remove ${path} if that is no export.`,
      );
    }
    await rm(path, { force: true });
  }
}

/** Whether the process that a file names has ended. Of another machine nobody here can tell, nor of a file half written. */
function isGone(holder: string): boolean {
  const [, pid, host] = /^(\d+) (.*)\n$/.exec(holder) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    // Signal 0 reaches nobody; it asks whether there is somebody.
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
