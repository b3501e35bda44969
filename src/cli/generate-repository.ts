import ora from "ora";
import pc from "picocolors";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { compareFiles, writeFiles } from "../generate/write-files.ts";
import { formatProblem } from "../problems/index.ts";
import { ownedFolders, plan, SourceProblems } from "../repository/plan.ts";
import { readSources } from "../repository/read-sources.ts";

/** `npm run generate`: everything below `generated/` and `docs/reference/`, from the document. Returns the exit code. */
export async function runGenerate({ check }: { readonly check: boolean }): Promise<number> {
  const began = performance.now();
  const files = await planWithProgress();
  if (files === undefined) return 1;
  const staleness = await compareFiles(".", files, ownedFolders);
  const differing = [...staleness.stale, ...staleness.orphans];
  if (check) {
    for (const path of differing) console.log(`${pc.red("stale")} ${path}`);
    if (differing.length > 0) console.log("Run `npm run generate`.");
    return differing.length > 0 ? 1 : 0;
  }
  await writeFiles(".", files, staleness);
  const written = new Set(staleness.stale);
  for (const { path, text } of files.filter(({ path }) => written.has(path))) {
    const size = `${(Buffer.byteLength(text) / 1024).toFixed(1)} kB`.padStart(12);
    console.log(`${pc.green("wrote")} ${size}  ${path}`);
  }
  for (const path of staleness.orphans) console.log(`${pc.yellow("removed")} ${path}`);
  const same = files.length - written.size;
  console.log(
    `${files.length} files in ${((performance.now() - began) / 1000).toFixed(1)} s: ${written.size} written, ${same} the same, ${staleness.orphans.length} removed`,
  );
  return 0;
}

/** Nothing when the sources have problems; they are printed then. The spinner turns on a terminal only. */
async function planWithProgress(): Promise<readonly GeneratedFile[] | undefined> {
  const spinner = process.stderr.isTTY ? ora().start() : undefined;
  try {
    return await plan(await readSources(), (step) => {
      if (spinner !== undefined) spinner.text = step;
    });
  } catch (error) {
    if (!(error instanceof SourceProblems)) throw error;
    spinner?.stop();
    for (const problem of error.problems) console.error(formatProblem(problem));
    console.error(`${error.message}. Nothing was written.`);
    return undefined;
  } finally {
    spinner?.stop();
  }
}
