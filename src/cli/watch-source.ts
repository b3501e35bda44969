import { resolve } from "node:path";
import { watch } from "chokidar";
import type { GenerateLog } from "./generate-log.ts";
import { UsageError } from "./generate-request.ts";

/** Runs once, and again after every change, until SIGINT or SIGTERM. Several changes at once are one. */
export async function watchSource(
  source: string,
  out: string,
  run: () => Promise<number>,
  log: GenerateLog,
): Promise<number> {
  const output = resolve(out);
  const runAgain = async () => {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      log.failed(error.message);
    }
  };
  const watcher = watch(source, {
    ignoreInitial: true,
    ignored: (path) =>
      /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path) || resolve(path).startsWith(output),
  });
  await runAgain();
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(runAgain);
    }, 100);
  });
  await new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, done);
  });
  clearTimeout(timer);
  await watcher.close();
  await running;
  return 0;
}
