import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument as parseYamlDocument } from "yaml";
import { type Json, pointerStep } from "../json/index.ts";
import type { Problem } from "../problems/index.ts";

/** One YAML file as data, with the line on which each of its JSON pointers begins. */
export interface YamlFile {
  readonly path: string;
  readonly data: Json;
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** Reads one YAML text. Integers that a double cannot hold stay exact, as bigint. */
export function parseYaml(path: string, text: string): YamlFile {
  const counter = new LineCounter();
  const parsed = parseYamlDocument(text, { lineCounter: counter, intAsBigInt: true, uniqueKeys: true });
  const lines = new Map<string, number>();
  noteLines(parsed.contents, "", (pointer, offset) => lines.set(pointer, counter.linePos(offset).line));
  const problems = [...parsed.errors, ...parsed.warnings].map(
    (error): Problem => ({
      rule: "yaml",
      place: { file: path, line: counter.linePos(error.pos[0]).line },
      message: error.message.split("\n")[0] ?? "",
      fix: "Write YAML 1.2.",
      severity: "error",
    }),
  );
  return { path, data: problems.length > 0 ? null : narrowIntegers(parsed.toJS()), lines, problems };
}

function noteLines(node: unknown, pointer: string, note: (pointer: string, offset: number) => void): void {
  const start = (node as Node | null)?.range?.[0];
  if (start !== undefined && pointer === "") note(pointer, start);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const below = pointer + pointerStep(String(key.value));
      note(below, key.range?.[0] ?? 0);
      noteLines(value, below, note);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const below = pointer + pointerStep(index);
      note(below, (item as Node).range?.[0] ?? 0);
      noteLines(item, below, note);
    }
  }
}

function narrowIntegers(value: unknown): Json {
  if (typeof value === "bigint") {
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  }
  if (Array.isArray(value)) return value.map(narrowIntegers);
  if (typeof value !== "object" || value === null) return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, narrowIntegers(field)]));
}
