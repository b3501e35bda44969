import { resolve, sep } from "node:path";
import { watch } from "chokidar";
import { aborted, endAsked } from "../end-asked.ts";
import type { GenerateLog } from "./generate-log.ts";
import { UsageError } from "./generate-request.ts";

/**
 * Runs once, and again after every change, until SIGINT or SIGTERM, which end a run that is under way, too. Several
 * changes at once are one.
 */
export async function watchSource(
  source: string,
  out: string,
  run: (signal: AbortSignal) => Promise<number>,
  log: GenerateLog,
): Promise<number> {
  // Asked for before the first run, so that a signal during it also ends cleanly.
  const ended = endAsked();
  const output = resolve(out);
  const runAgain = async () => {
    try {
      await run(ended);
    } catch (error) {
      if (ended.aborted) return;
      if (!(error instanceof UsageError)) throw error;
      log.failed(error.message);
    }
  };
  const watcher = watch(source, {
    ignoreInitial: true,
    ignored: (path) =>
      /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path) ||
      resolve(path) === output ||
      resolve(path).startsWith(output + sep),
  });
  let running = runAgain().then(() => log.notice(`Watching ${source}; Ctrl+C ends.`));
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(runAgain);
    }, 100);
  });
  const over = aborted(ended);
  // A run that cannot go on ends the watching as well.
  await Promise.race([over, running.then(() => over)]);
  clearTimeout(timer);
  await watcher.close();
  await running;
  return 0;
}
