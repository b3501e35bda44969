import { type Language, languages } from "../../src/languages/index.ts";
import { readGrowing } from "../conformance/growing.ts";
import type { SampleRunner } from "./sample-runner.ts";

/** The languages whose samples are run: all but those whose `growing.json` lists the proof `samples`. */
export const run: readonly Language[] = languages.filter(
  ({ name }) => !readGrowing(name).proofs.includes("samples"),
);

/** The runner of each of them, by the ending of its files. */
export const runners: ReadonlyMap<string, SampleRunner> = new Map(
  await Promise.all(
    run.map(async ({ name, extension }) => {
      const { runner }: { runner: SampleRunner } = await import(`../languages/${name}/sample-runner.ts`);
      return [extension, runner] as const;
    }),
  ),
);

/** The runner of a file with that ending, of a language that has one. */
export function runnerOf(extension: string): SampleRunner {
  const runner = runners.get(extension);
  if (runner === undefined)
    throw new Error(`no language of the registry has files that end in .${extension}`);
  return runner;
}
