import type { Problem } from "../problems/index.ts";
import type { BundledModule } from "./bundle-convex-folder.ts";
import { toInstall } from "./install-command.ts";
import type { ModuleReport } from "./run-child.ts";
import { stubMark } from "./stub-source.ts";

/** What is lost with a file that cannot be loaded, as the beginning of a sentence. */
export interface FailureTexts {
  readonly module: string;
  readonly schema: string;
  readonly authConfig: string;
  /** What to do about code that throws. */
  readonly fix: string;
}

const readTexts: FailureTexts = {
  module: "The module does not load, and its functions cannot be read",
  schema: "The schema cannot be read and tables stay untyped",
  authConfig: "No identity can be verified, as the file cannot be read",
  fix: "Mend what throws at the module's top level; if it reads an environment variable, name it with --env-file.",
};

/** Turns what the imports reported into problems, one for each cause: one bad package can fail a hundred modules. */
export function groupFailures(
  reports: readonly Pick<ModuleReport, "path" | "error" | "functions">[],
  sources: readonly Pick<BundledModule, "path" | "source">[],
  texts: FailureTexts = readTexts,
): Problem[] {
  const sourceOf = new Map(sources.map(({ path, source }) => [path, source]));
  const modules = new Map<string, string[]>();
  // Files that hold no functions.
  const files = { "schema.js": new Map<string, string[]>(), "auth.config.js": new Map<string, string[]>() };
  const functions = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, cause: string, name: string) =>
    map.set(cause, [...(map.get(cause) ?? []), name]);
  for (const { path, error, functions: entries = [] } of reports) {
    if (error !== undefined) note(path in files ? files[path as keyof typeof files] : modules, error, path);
    for (const entry of entries) if ("error" in entry) note(functions, entry.error, `${path}:${entry.name}`);
  }
  const failed =
    (said: string, rule: string) =>
    ([cause, [first = "", ...others]]: readonly [string, readonly string[]]): Problem => ({
      rule,
      place: { file: fileOf(first) },
      message: `${said}: ${told(cause)}${also(others)}.`,
      fix: fixOf(cause, texts),
      severity: "error",
    });
  const fileOf = (name: string) => sourceOf.get(name.replace(/:[^:/]*$/, "")) ?? name;
  return [
    ...[...files["schema.js"]].map(failed(texts.schema, "folder-schema-loads")),
    ...[...files["auth.config.js"]].map(failed(texts.authConfig, "folder-auth-config-loads")),
    ...[...modules].map(failed(texts.module, "folder-module-loads")),
    ...[...functions].map(
      ([cause, [first = "", ...others]]): Problem => ({
        rule: "folder-function-readable",
        place: { file: fileOf(first), pointer: first },
        message: `The function's validators cannot be read and it is left out: ${told(cause)}${also(others)}.`,
        fix: fixOf(cause, texts),
        severity: "error",
      }),
    ),
  ];
}

/** What a stand-in threw, taken apart: the module that is missing, and what to do about it. */
function standInOf(cause: string): { readonly name: string; readonly fix: string } | undefined {
  const [head = "", ...rest] = cause.split("\n");
  const mark = head.indexOf(stubMark);
  if (mark === -1 || rest.length === 0 || !/^(?:\w+: )?$/.test(head.slice(0, mark))) return undefined;
  const last = rest.join("\n");
  const end = last.indexOf("; ");
  return end === -1 ? undefined : { name: head.slice(mark + stubMark.length), fix: last.slice(end + 2) };
}

function told(cause: string): string {
  const standIn = standInOf(cause);
  if (standIn === undefined) return withoutStop(cause);
  const what = standIn.fix.startsWith(toInstall) ? "which is not installed" : "which cannot be had";
  return `it needs “${standIn.name}”, ${what}`;
}

/** A sentence without the stop and the spaces at its end. */
function withoutStop(sentence: string): string {
  let end = sentence.length;
  while (end > 0 && /[.\s]/.test(sentence[end - 1] ?? "")) end -= 1;
  return sentence.slice(0, end);
}

function also(others: readonly string[]): string {
  if (others.length === 0) return "";
  const rest = others.length > 8 ? ` and ${others.length - 8} more` : "";
  return `; the same holds for ${others.slice(0, 8).join(", ")}${rest}`;
}

function fixOf(cause: string, { fix }: FailureTexts): string {
  const installing = standInOf(cause)?.fix;
  if (installing !== undefined) return `${installing.charAt(0).toUpperCase()}${installing.slice(1)}.`;
  if (/validator is undefined/.test(cause))
    return "Break the circle of imports that the validator comes from.";
  if (/await never settles|still loading|not reached/.test(cause)) {
    return "Move slow work out of the module's top level into a function.";
  }
  return fix;
}
