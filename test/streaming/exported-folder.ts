import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseExact } from "../../src/languages/typescript/runtime/client/streaming/parse-exact.ts";
import type { LocalDeployment } from "../../src/local/index.ts";
import { decodeValue, printValue, type Value } from "../../src/values/index.ts";
import { truth } from "./mirror.ts";

/** The lines of every file of an export, beginning with its table, in one order. */
export async function exportedLines(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith(".jsonl")) continue;
    const text = await readFile(join(folder, file), "utf8");
    const own = text.split("\n");
    if (own.pop() !== "") throw new Error(`${file} ends in the middle of a line.`);
    lines.push(...own.map((line) => `${basename(file, ".jsonl")} ${line}`));
  }
  return lines.sort();
}

/** What the deployment holds, as an export in `export_json` writes it. Read from its log, not through its HTTP API. */
export function wantedLines(deployment: LocalDeployment): string[] {
  return [...truth(deployment)]
    .map(([place, text]) => {
      const value = decodeValue(JSON.parse(text)) as Value;
      return `${place.split(" ")[0]} ${printValue(value, { format: "export_json" })}`;
    })
    .sort();
}

/** The fields of a line that an import carries: whole numbers, bytes and special floats are not among them. */
export function carriedFields(line: string): string {
  const { _id, _creationTime, ...fields } = parseExact(line) as Record<string, unknown>;
  const carries = (value: unknown): boolean => {
    if (typeof value === "bigint" || Object.is(value, -0)) return false;
    if (typeof value !== "object" || value === null) return true;
    return Object.entries(value).every(([name, field]) => !name.startsWith("$") && carries(field));
  };
  const kept = Object.entries({ oldId: _id, ...fields }).filter(([, value]) => carries(value));
  return printValue(Object.fromEntries(kept) as Value);
}
