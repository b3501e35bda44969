import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type ts from "typescript";
import type { Problem } from "../../problems/index.ts";
import { addCommand } from "../install-command.ts";

/** The TypeScript compiler as a library. */
export type Compiler = typeof ts;

/** Version 7 has no stable interface for programs. */
const usable = new Set(["5", "6"]);

/** The project's own compiler where it is version 5 or 6, or else the one beside this package; without either, why not. */
export async function loadCompiler(project: string): Promise<Compiler | Problem> {
  const own = installedCompiler(createRequire(join(project, "package.json")));
  const found = own ?? installedCompiler(createRequire(import.meta.url));
  if (found === undefined) return noCompiler(project);
  const loaded = await import(pathToFileURL(found).href);
  return loaded.default ?? loaded;
}

function installedCompiler(require: NodeJS.Require): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(require.resolve("typescript/package.json"), "utf8"));
    return usable.has(String(version).split(".")[0] ?? "") ? require.resolve("typescript") : undefined;
  } catch {
    return undefined;
  }
}

function noCompiler(project: string): Problem {
  return {
    rule: "folder-compiler",
    place: { file: project },
    message:
      "TypeScript 5 or 6 is not installed, so that comments are not read, and results without a validator stay unknown.",
    fix: `Run \`${addCommand(project, "typescript@5")}\` in the project.`,
    severity: "warning",
  };
}
