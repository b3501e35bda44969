import { removeTemporaryFolders } from "../temporary/index.ts";

/**
 * Runs what a signal may end at any time: what it keeps in temporary folders is removed first, and then the process ends
 * by that signal, as whoever sent it expects.
 */
export async function tidyAtSignals<Result>(run: () => Promise<Result>): Promise<Result> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const end = (signal: NodeJS.Signals) => {
    removeTemporaryFolders();
    for (const each of signals) process.off(each, end);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  try {
    return await run();
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}
