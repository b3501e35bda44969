import type { Case } from "./case.ts";
import { type Run, runLanguage, type Verdict } from "./run-language.ts";

/** So many runners of one language at work at once: most of the time of a case is waiting. */
const lanes = 3;

/**
 * Runs cases in one language, several at a time, each with a runner and a server of its own. A runner that is done
 * takes the next case that none has taken. Verdicts come in the order of the cases.
 */
export async function runLanes({
  cases,
  ...run
}: Omit<Run, "cases"> & { readonly cases: readonly Case[] }): Promise<Verdict[]> {
  const waiting = [...cases];
  const verdicts = await Promise.all(
    Array.from({ length: Math.min(lanes, cases.length) }, () => runLanguage({ ...run, cases: waiting })),
  );
  const byName = new Map(verdicts.flat().map((verdict) => [verdict.name, verdict]));
  return cases.map(({ name }) => byName.get(name) ?? { name, failures: ["no verdict was given"] });
}
