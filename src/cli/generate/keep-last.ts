import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratedFile } from "../../emit/generated-file.ts";
import type { FunctionsRead } from "./functions-read.ts";

/** What was read of a folder when its toolkit was made, beside the toolkit. */
const lastName = ".convex-openapi.functions.json";

/** Functions as far as they are known, be it from the last time. */
export interface KeptFunctions {
  readonly json: unknown;
  /** Identifiers of functions that cannot be read now and are as they were the last time. Sorted. */
  readonly kept: readonly string[];
  /** What the next run can keep; nothing where the source is no folder. */
  readonly files: readonly GeneratedFile[];
}

interface Functions {
  readonly functions: readonly Readonly<Record<string, unknown>>[];
  readonly tables: Readonly<Record<string, unknown>>;
  readonly tableDescriptions: Readonly<Record<string, unknown>>;
}

/**
 * Puts functions and tables that a folder lost, because a module does not load, in their place as they were when the
 * toolkit in `out` was made: a half-typed line takes nothing out of a client.
 */
export async function keepLast(out: string, { json, lost }: FunctionsRead): Promise<KeptFunctions> {
  if (lost === undefined) return { json, kept: [], files: [] };
  const now = json as Functions;
  const last = lost.length === 0 ? undefined : await readLast(out);
  if (last === undefined) return { json, kept: [], files: [fileOf(now)] };
  const isLost = new Set(lost);
  const isThere = new Set(now.functions.map(({ identifier }) => identifier));
  const kept = last.functions.filter(({ identifier, functionType }) =>
    typeof identifier === "string"
      ? !isThere.has(identifier) && (isLost.has(identifier) || isLost.has(moduleOf(identifier)))
      : functionType === "HttpAction" && isLost.has("http.js"),
  );
  const tables = isLost.has("schema.js") ? last : now;
  const whole: Functions = {
    functions: [...now.functions, ...kept].sort(byPlace),
    tables: tables.tables,
    tableDescriptions: tables.tableDescriptions,
  };
  const names = kept.map(({ identifier, method, path }) => String(identifier ?? `${method} ${path}`));
  return { json: whole, kept: names.sort(), files: [fileOf(whole)] };
}

const moduleOf = (identifier: string) => identifier.slice(0, identifier.lastIndexOf(":"));

/** Functions by their identifiers, then HTTP actions by their paths: whatever was kept stands where it stood. */
function byPlace(a: Functions["functions"][number], b: Functions["functions"][number]): number {
  const [one, two] = [a, b].map(({ identifier, path, method }) =>
    identifier === undefined ? `1 ${path} ${method}` : `0 ${identifier}`,
  ) as [string, string];
  return one < two ? -1 : one > two ? 1 : 0;
}

function fileOf(functions: Functions): GeneratedFile {
  const sorted = { ...functions, functions: [...functions.functions].sort(byPlace) };
  return { path: lastName, text: `${JSON.stringify(sorted)}\n` };
}

/** Nothing where there is no such file, or none that can be read: then nothing is known of the last time. */
async function readLast(out: string): Promise<Functions | undefined> {
  try {
    const last = JSON.parse(await readFile(join(out, lastName), "utf8"));
    return Array.isArray(last?.functions) ? { tables: {}, tableDescriptions: {}, ...last } : undefined;
  } catch {
    return undefined;
  }
}
