import { describedFacts } from "./described-facts.ts";

/** What other descriptions say, kept as facts: not their text, and where they were read. */
export interface PublishedFacts {
  readonly sources: readonly string[];
  /** The commit that they were read at. */
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
    line: /^\+ GET \/api\/(?:check_admin_key|get_indexes) 200 /,
    reason: "They leave the answer open; its fields are those that the handler writes.",
  },
  {
    line: /^[+-] GET \/api\/v1\/list_audit_log_events 200 items\[\] client/,
    reason: "The backend always writes these fields, null where nothing is known; they call them optional.",
  },
  {
    line: /^\+ POST \/api\/v1\/(?:create_log_stream|rotate_webhook_secret\/\{\}) 200 /,
    reason: "They describe a branch for each type of stream, ours one object with the same fields.",
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
  const theirOperations = new Set(theirs.map(operationOf));
  const isElsewhere = (line: string) =>
    line.startsWith("+ ") && !theirOperations.has(operationOf(line.slice(2)));
  const explained = lines.map((line) => ({
    line,
    reason: isElsewhere(line) ? elsewhere : known.find((row) => row.line.test(line))?.reason,
  }));
  return {
    known: explained.flatMap(({ line, reason }) => (reason === undefined ? [] : [{ line, reason }])),
    unknown: explained.flatMap(({ line, reason }) => (reason === undefined ? [line] : [])),
    settled: known.filter((row) => !lines.some((line) => row.line.test(line))).map(({ reason }) => reason),
  };
}

const elsewhere = "They do not describe this operation.";

/** `POST /api/query` of any fact about it. */
function operationOf(fact: string): string {
  return fact.split(" ").slice(0, 2).join(" ");
}
