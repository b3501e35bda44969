import { languages as registry } from "../../src/languages/index.ts";

/** One way to run a language's client: its name in the table and how its runner is started. */
export interface Lane {
  /** The language's name, or that with a `-` and what is different about this client. */
  readonly name: string;
  /** The command line of its runner, from the top of the repository; nothing where its tools are missing. */
  command(): readonly string[] | undefined;
  /** What is missing where there is no command. */
  readonly needs: string;
}

/** One column of the table: a client under test. */
export interface Language extends Lane {
  /** The language's name in `Convex-Client`. */
  readonly client: string;
}

/** Every client that the suite is run with: those that `test/languages/<name>/lanes.ts` of each language lists. */
export const languages: readonly Language[] = (
  await Promise.all(
    registry.map(async ({ name: client }) => {
      const { lanes }: { lanes: readonly Lane[] } = await import(`../languages/${client}/lanes.ts`);
      return lanes.map((lane): Language => ({ ...lane, client }));
    }),
  )
).flat();
