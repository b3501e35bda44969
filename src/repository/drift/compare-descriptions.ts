import { describedFacts } from "./described-facts.ts";

/** What another description says, kept as facts: not its text, and where it was read. */
export interface PublishedFacts {
  readonly source: string;
  /** The commit that it was read at. */
  readonly revision: string;
  readonly facts: readonly string[];
}

/** A difference that is known, and why it is there. */
export interface KnownDifference {
  /** Fits the line, which begins with `+` for what only we say and `-` for what only they say. */
  readonly line: RegExp;
  readonly reason: string;
}

/** How two descriptions differ. */
export interface Drift {
  /** Lines of a known difference, with its reason. */
  readonly known: readonly { readonly line: string; readonly reason: string }[];
  /** Lines that nobody has explained yet. */
  readonly unknown: readonly string[];
  /** Known differences that no longer are: their rows can go. */
  readonly settled: readonly string[];
}

/** The differences that were looked into, with what the backend's own code says. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    line: /^- GET \/api\/query\b/,
    reason: "The route cannot work at this revision: its decoder can never produce args.",
  },
  {
    line: /^\+ \S+ \/api\/(?!query|mutation|action|run|function)/,
    reason: "They describe streaming export and import elsewhere.",
  },
  {
    line: /^\+ \S+ \S+ [45]\d\d\b/,
    reason: "They describe success alone; the backend answers with these, too.",
  },
];

/** Compares our document with what another description says. */
export function compareDescriptions(
  ours: unknown,
  theirs: readonly string[],
  known: readonly KnownDifference[] = knownDifferences,
): Drift {
  const own = new Set(describedFacts(ours));
  const other = new Set(theirs);
  const lines = [
    ...[...own].filter((fact) => !other.has(fact)).map((fact) => `+ ${fact}`),
    ...[...other].filter((fact) => !own.has(fact)).map((fact) => `- ${fact}`),
  ];
  const explained = lines.map((line) => ({ line, reason: known.find((row) => row.line.test(line))?.reason }));
  return {
    known: explained.flatMap(({ line, reason }) => (reason === undefined ? [] : [{ line, reason }])),
    unknown: explained.flatMap(({ line, reason }) => (reason === undefined ? [line] : [])),
    settled: known.filter((row) => !lines.some((line) => row.line.test(line))).map(({ reason }) => reason),
  };
}
