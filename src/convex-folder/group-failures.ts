import type { Problem } from "../problems/index.ts";
import type { BundledModule } from "./bundle-convex-folder.ts";
import type { ModuleReport } from "./run-child.ts";
import { stubMark } from "./stub-source.ts";

/** Turns what the imports reported into problems, one for each cause: one bad package can fail a hundred modules. */
export function groupFailures(
  reports: readonly ModuleReport[],
  sources: readonly BundledModule[],
): Problem[] {
  const sourceOf = new Map(sources.map(({ path, source }) => [path, source]));
  const modules = new Map<string, string[]>();
  const functions = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, cause: string, name: string) =>
    map.set(cause, [...(map.get(cause) ?? []), name]);
  for (const { path, error, functions: entries = [] } of reports) {
    if (error !== undefined) note(modules, error, path);
    for (const entry of entries) if ("error" in entry) note(functions, entry.error, `${path}:${entry.name}`);
  }
  const fileOf = (name: string) => sourceOf.get(name.replace(/:[^:/]*$/, "")) ?? name;
  return [
    ...[...modules].map(
      ([cause, [first = "", ...others]]): Problem => ({
        rule: "folder-module-loads",
        place: { file: fileOf(first) },
        message: `The module does not load and its functions are missing: ${told(cause)}${also(others)}.`,
        fix: cureOf(cause),
        severity: "error",
      }),
    ),
    ...[...functions].map(
      ([cause, [first = "", ...others]]): Problem => ({
        rule: "folder-function-readable",
        place: { file: fileOf(first), pointer: first },
        message: `The function's validators cannot be read and it is left out: ${told(cause)}${also(others)}.`,
        fix: cureOf(cause),
        severity: "error",
      }),
    ),
  ];
}

const stub = new RegExp(`^(?:\\w+: )?${stubMark}(.+)\\n.*; (.+)$`);

function told(cause: string): string {
  const name = stub.exec(cause)?.[1];
  return name === undefined ? cause.replace(/[.\s]+$/, "") : `it needs “${name}”, which cannot be had`;
}

function also(others: readonly string[]): string {
  if (others.length === 0) return "";
  const rest = others.length > 8 ? ` and ${others.length - 8} more` : "";
  return `; the same holds for ${others.slice(0, 8).join(", ")}${rest}`;
}

function cureOf(cause: string): string {
  const cure = stub.exec(cause)?.[2];
  if (cure !== undefined) return `${cure.charAt(0).toUpperCase()}${cure.slice(1)}.`;
  if (/validator is undefined/.test(cause))
    return "Break the circle of imports that the validator comes from.";
  if (/await never settles|still loading|not reached/.test(cause)) {
    return "Move slow work out of the module's top level into a function.";
  }
  return "Mend what throws at the module's top level; if it reads an environment variable, name it with --env-file.";
}
