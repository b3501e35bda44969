import { languages } from "../../src/languages/index.ts";
import type { SampleRunner } from "./sample-runner.ts";

/** The runner of each language of the registry, by the ending of its files. */
export const runners: ReadonlyMap<string, SampleRunner> = new Map(
  await Promise.all(
    languages.map(async ({ name, extension }) => {
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
