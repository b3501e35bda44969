import type { BundledModule } from "./bundle-convex-folder.ts";
import {
  type ChildOptions,
  type ModuleReport,
  type NumberedModule,
  runChild,
  writeChild,
} from "./run-child.ts";

/** Imports every module, starts a new child behind each one that kills its own, and tries failed ones once more. */
export async function importModules(
  outdir: string,
  modules: readonly BundledModule[],
  options: ChildOptions,
): Promise<ModuleReport[]> {
  const program = await writeChild(outdir, modules);
  const numbered = modules.map((module, index) => ({ ...module, index }));
  const reports = new Map<string, ModuleReport>();
  let waiting: readonly NumberedModule[] = numbered;
  while (waiting.length > 0 && performance.now() < options.deadline) {
    const stalled = [...reports.values()].filter(hasStalled).length;
    for (const report of await runChild(program, waiting, options, stalled)) reports.set(report.path, report);
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

const hasStalled = (report: ModuleReport | undefined): boolean =>
  report?.error?.startsWith("still loading") === true;

function failures(report: ModuleReport | undefined): number {
  if (report === undefined || report.error !== undefined) return Number.POSITIVE_INFINITY;
  return (report.functions ?? []).filter((entry) => "error" in entry).length;
}
