import type { BundledModule } from "./bundle-convex-folder.ts";
import {
  type ChildOptions,
  type ModuleReport,
  type NumberedModule,
  runChild,
  writeChild,
} from "./run-child.ts";

/**
 * Imports every module, starts a new child behind each one that kills its own, and tries failed ones once more. Where a
 * module never ends, the files that it shares with others are tried by themselves: if it is one of them, all that run it
 * are given up without a trial each.
 */
export async function importModules(
  outdir: string,
  modules: readonly BundledModule[],
  options: ChildOptions,
): Promise<ModuleReport[]> {
  const numbered = modules.map((module, index) => ({ ...module, index }));
  const chunks = numberChunks(numbered);
  const program = await writeChild(outdir, [...numbered, ...chunks.values()]);
  const reports = new Map<string, ModuleReport>();
  const sound = new Set<string>();
  let waiting: readonly (BundledModule & NumberedModule)[] = numbered;
  let stalled = 0;
  while (waiting.length > 0 && performance.now() < options.deadline) {
    const tried = await runChild(program, waiting, options, stalled);
    for (const report of tried) reports.set(report.path, report);
    const last = tried.at(-1);
    const culprit = waiting.find(({ path }) => path === last?.path);
    waiting = waiting.filter(({ path }) => !reports.has(path));
    if (culprit === undefined || last?.error === undefined || !hasStalled(last)) continue;
    stalled += 1;
    const suspects = culprit.chunks
      .filter((file) => !sound.has(file))
      .flatMap((file) => chunks.get(file) ?? []);
    if (suspects.length === 0 || !waiting.some(runsAny(suspects))) continue;
    const found = await runChild(program, suspects, options, stalled);
    const loop = found.find(hasStalled);
    for (const { path } of found) if (path !== loop?.path) sound.add(path);
    if (loop === undefined) continue;
    for (const { path, chunks } of waiting)
      if (chunks.includes(loop.path)) reports.set(path, { path, error: last.error });
    waiting = waiting.filter(({ path }) => !reports.has(path));
  }
  for (const { path } of waiting) reports.set(path, { path, error: "not reached within the time limit" });
  for (const module of numbered) {
    const first = reports.get(module.path);
    if (failures(first) === 0 || performance.now() >= options.deadline) continue;
    // What an earlier module did to the globals, or where a circle of imports was entered, can be to blame.
    const [second] =
      hasStalled(first) || first?.error?.startsWith("ended")
        ? []
        : await runChild(program, [module], options);
    if (second !== undefined && failures(second) < failures(first)) reports.set(module.path, second);
  }
  return [...reports.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What modules share, each file as a module of its own, to be tried by itself. */
function numberChunks(modules: readonly BundledModule[]): ReadonlyMap<string, NumberedModule> {
  const files = [...new Set(modules.flatMap(({ chunks }) => chunks))];
  return new Map(
    files.map((file, at) => [file, { path: file, source: file, file, index: modules.length + at }]),
  );
}

const runsAny =
  (files: readonly NumberedModule[]) =>
  ({ chunks }: BundledModule): boolean =>
    files.some(({ path }) => chunks.includes(path));

const hasStalled = (report: ModuleReport | undefined): boolean =>
  report?.error?.startsWith("still loading") === true;

function failures(report: ModuleReport | undefined): number {
  if (report === undefined || report.error !== undefined) return Number.POSITIVE_INFINITY;
  return (report.functions ?? []).filter((entry) => "error" in entry).length;
}
