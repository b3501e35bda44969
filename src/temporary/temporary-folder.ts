import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is gone when its work is done, or at the latest when the process ends. */
export interface TemporaryFolder {
  /** Absolute. */
  readonly path: string;
  /** Removes it with all that it holds. */
  remove(): Promise<void>;
}

const standing = new Set<string>();

/** Makes an empty folder whose name begins with `prefix`, below `inside` or where the system keeps such folders. */
export async function makeTemporaryFolder(prefix: string, inside = tmpdir()): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(inside, prefix));
  if (standing.size === 0) process.on("exit", removeTemporaryFolders);
  standing.add(path);
  return {
    path,
    remove: async () => {
      await rm(path, { recursive: true, force: true });
      standing.delete(path);
      if (standing.size === 0) process.off("exit", removeTemporaryFolders);
    },
  };
}

/** Removes every such folder that still stands: for a process that is about to end, and can wait for nothing. */
export function removeTemporaryFolders(): void {
  for (const path of standing) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
