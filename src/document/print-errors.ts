import { asList, asObject, asText, isObject, type Json, type JsonObject } from "../json/index.ts";
import { type DocumentedError, documentedErrors } from "./errors-of.ts";

/** What a table of errors says beside what the document says of each. */
export interface ErrorTableWords {
  readonly code: string;
  readonly status: string;
  readonly why: string;
  readonly fix: string;
  /** The codes of one line, given as Markdown, and how further ones end. */
  readonly codes: (codes: readonly string[], endings: readonly string[]) => string;
}

/** The words of the table in the language that the document is written in. */
export const englishErrorTable: ErrorTableWords = {
  code: "code",
  status: "status",
  why: "why",
  fix: "what to do",
  codes: (codes, endings) =>
    [...codes, ...endings.map((ending) => `and codes that end in ${ending}`)].join(", "),
};

/**
 * The document with tables of errors: those of an answer below its description, those that only an operation has
 * below the operation's.
 */
export function printErrors(tree: JsonObject, words: ErrorTableWords): JsonObject {
  const known = documentedErrors(tree);
  const named = (names: unknown) => asList(names).flatMap((name) => known.get(asText(name)) ?? []);
  const withAnswersTable = (response: Json): Json =>
    isObject(response) ? described(response, tableOf(named(response["x-convex-errors"]), words)) : response;
  const withTables = (operation: Json): Json => {
    if (!isObject(operation) || operation.responses === undefined) return operation;
    const own = Object.entries(asObject(operation["x-convex-errors"])).flatMap(([status, names]) =>
      named(names).map((error) => ({ ...error, status })),
    );
    const answers = { ...operation, responses: mapped(operation.responses, withAnswersTable) };
    return described(answers, tableOf(own, words));
  };
  const { responses } = asObject(tree.components);
  return {
    ...tree,
    paths: mapped(tree.paths, (item) => mapped(item, withTables)),
    components: {
      ...asObject(tree.components),
      ...(responses === undefined ? {} : { responses: mapped(responses, withAnswersTable) }),
    },
  };
}

function mapped(group: unknown, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(asObject(group)).map(([key, value]) => [key, change(value)]));
}

function described(object: JsonObject, table: string): JsonObject {
  if (table === "") return object;
  return { ...object, description: `${asText(object.description).trimEnd()}\n\n${table}`.trimStart() };
}

/** Columns that no line fills are left out; so are errors that a description speaks of itself. */
function tableOf(
  errors: readonly (DocumentedError & { readonly status?: string })[],
  words: ErrorTableWords,
): string {
  const mark = (text: string) => `\`${text}\``;
  const lines = errors
    .filter(({ why }) => why !== "")
    .map(({ codes, endings, why, fix, status = "" }) => ({
      code: words.codes(codes.map(mark), endings.map(mark)),
      status,
      why,
      fix,
    }));
  if (lines.length === 0) return "";
  const columns = (["code", "status", "why", "fix"] as const).filter((name) =>
    lines.some((line) => line[name] !== ""),
  );
  const rows = lines.map((line) => columns.map((name) => line[name]));
  return [columns.map((name) => words[name]), columns.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
