import { type EngineCode, runnersOf, sharedBy } from "./engine-code.ts";
import type { EngineWorker } from "./engine-worker.ts";

/**
 * Which other files stop at what stopped this one. What it shares with others is tried by itself, in an engine that is
 * ended afterwards: if a shared file does not come to an end, no file that runs it does.
 */
export async function alikeStuck(
  path: string,
  code: EngineCode,
  left: ReadonlyMap<string, string>,
  trial: EngineWorker,
  patience: number,
): Promise<readonly string[]> {
  const shared = sharedBy(path, code, left);
  const tried = shared && (await trial.load(shared, patience));
  void trial.terminate();
  const alike = tried?.kind === "failed" ? runnersOf(tried.path, code) : [];
  return alike.filter((each) => each !== path && !left.has(each));
}
