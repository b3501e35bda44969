import { expectGrowing, readGrowing } from "./growing.ts";
import { languages } from "./languages.ts";
import { type Column, printFailures, printTable } from "./print-table.ts";
import { mustFail, ownCases, readCases } from "./read-cases.ts";
import { runLanes } from "./run-lanes.ts";

/** What `npm run conformance` was asked for. */
export interface Wanted {
  /** A folder of cases instead of the repository's own. */
  readonly cases?: string;
  readonly lang?: string;
  /** Only cases whose name begins so. */
  readonly only?: string;
}

/**
 * Runs every case in every language and prints one table. Returns the exit code: 0 when all passed everywhere
 * and every case that must fail failed everywhere. A language without its tools is a failure, not a gap.
 */
export async function runConformance({ cases: folder, lang, only }: Wanted): Promise<number> {
  const cases = readCases(folder ?? ownCases).filter(({ name }) => name.startsWith(only ?? ""));
  const chosen = languages.filter(
    ({ name }) => lang === undefined || name === lang || name.startsWith(`${lang}-`),
  );
  if (chosen.length === 0)
    throw new Error(`--lang ${lang}: one of ${languages.map(({ name }) => name).join(", ")}`);
  if (cases.length === 0) throw new Error(`no case begins with ${only}`);

  const run = (which: typeof cases) =>
    Promise.all(
      chosen.map(async ({ name, client, command, needs }): Promise<Column> => {
        const started = command();
        if (started)
          return { language: name, verdicts: await runLanes({ cases: which, command: started, client }) };
        return {
          language: name,
          verdicts: which.map((one) => ({ name: one.name, failures: [`needs ${needs}`] })),
        };
      }),
    );

  const columns = await run(cases);
  console.log(printTable(columns, "passed"));
  const isWhole = folder === undefined && only === undefined;
  const failures = printFailures(
    columns.map(({ language, verdicts }) => {
      const { client = language } = chosen.find(({ name }) => name === language) ?? {};
      return { language, verdicts: isWhole ? expectGrowing(verdicts, readGrowing(client).cases) : verdicts };
    }),
  );
  if (failures !== "") console.log(`\n${failures}`);
  if (!isWhole) return failures === "" ? 0 : 1;

  const wrong = await run(readCases(mustFail));
  const passed = wrong.flatMap(({ language, verdicts }) =>
    verdicts.filter((verdict) => verdict.failures.length === 0).map(({ name }) => `${language} ${name}`),
  );
  for (const name of passed) console.log(`${name} must fail and passed`);
  const count = wrong.map(({ language, verdicts }) => `${language} ${verdicts.length}`).join(", ");
  console.log(
    `\n${cases.length} cases, none skipped. Cases that must fail: ${count}; ${passed.length} passed.`,
  );
  return failures === "" && passed.length === 0 ? 0 : 1;
}
