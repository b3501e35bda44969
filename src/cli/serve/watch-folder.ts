import { watch } from "chokidar";
import type { LocalDeployment } from "../../local/index.ts";
import type { ServeLog } from "./serve-log.ts";

/** Loads a deployment's code anew whenever a file of its folder changes. Several changes at once are one. */
export function watchFolder(
  folder: string,
  deployment: LocalDeployment,
  log: ServeLog,
): { close(): Promise<void> } {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path),
  });
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let newest = 0;
  // Not one after another: code that never finishes loading would keep the mended code waiting.
  const reload = async () => {
    newest += 1;
    const mine = newest;
    const began = performance.now();
    try {
      await deployment.reload();
      if (mine !== newest) return;
      log.problems(deployment.problems);
      log.line(
        `[watch] Loaded ${deployment.functions.length} functions in ${Math.round(performance.now() - began)} ms; the data was kept.`,
      );
    } catch (thrown) {
      if (closed || mine !== newest) return;
      log.failed(`The code could not be loaded anew, the old one stays: ${(thrown as Error).message}`);
    }
  };
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void reload(), 50);
  });
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
