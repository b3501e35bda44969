import { type Run, runLanguage, type Verdict } from "./run-language.ts";

/** So many runners of one language at work at once: most of the time of a case is waiting. */
const lanes = 3;

/** Runs cases in one language, several at a time, each with a runner and a server of its own; verdicts in the order of the cases. */
export async function runLanes(run: Run): Promise<Verdict[]> {
  const shares = Array.from({ length: lanes }, (_, lane) => run.cases.filter((_, at) => at % lanes === lane));
  const verdicts = await Promise.all(
    shares.filter((cases) => cases.length > 0).map((cases) => runLanguage({ ...run, cases })),
  );
  const byName = new Map(verdicts.flat().map((verdict) => [verdict.name, verdict]));
  return run.cases.map(({ name }) => byName.get(name) ?? { name, failures: ["no verdict was given"] });
}
