import type { Problem } from "../problems/index.ts";

/** What a step finds, or the problem that the system lets nobody read there; anything else it throws is ours. */
export function orUnreadable<T>(named: string, find: () => T): T | Problem {
  try {
    return find();
  } catch (error) {
    const { code, path = named } = error as NodeJS.ErrnoException;
    if (code !== "EACCES" && code !== "EPERM") throw error;
    return {
      rule: "folder-readable",
      place: { file: path },
      message: "You may not read this.",
      fix: "Give yourself leave to read it, with chmod, or run the command as its owner.",
      severity: "error",
    };
  }
}
