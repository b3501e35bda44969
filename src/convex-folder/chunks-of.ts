import { resolve } from "node:path";
import type { Metafile } from "esbuild";

/**
 * The files that the bundle of each entry runs before itself because other entries run them, too: absolute, those that
 * others stand on first. By the entry's source file.
 */
export function chunksOf({ outputs }: Metafile, project: string): ReadonlyMap<string, readonly string[]> {
  const visit = (output: string, met: Set<string>): void => {
    for (const { path, kind } of outputs[output]?.imports ?? []) {
      if (kind !== "import-statement" || outputs[path] === undefined || met.has(path)) continue;
      // Noted before what it stands on is visited, so that a circle ends; put behind it afterwards.
      met.add(path);
      visit(path, met);
      met.delete(path);
      met.add(path);
    }
  };
  return new Map(
    Object.entries(outputs).flatMap(([output, { entryPoint }]) => {
      if (entryPoint === undefined) return [];
      const met = new Set<string>();
      visit(output, met);
      return [[resolve(project, entryPoint), [...met].map((path) => resolve(project, path))] as const];
    }),
  );
}
