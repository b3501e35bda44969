import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Case } from "./case.ts";

/** One entry of `values.json`; which kind it is shows in which key is there. */
interface Vector {
  readonly name: string;
  readonly encoded?: unknown;
  readonly invalid?: unknown;
  readonly invalid_text?: string;
  readonly invalid_generator?: {
    readonly kind: "array" | "object";
    readonly length?: number;
    readonly fields?: number;
  };
  readonly divergent?: unknown;
  readonly rust?: string;
}

const file = join(dirname(fileURLToPath(import.meta.url)), "values.json");

/**
 * Every vector of `values.json` as a case through a whole call: a good value goes out as an argument and comes back
 * as the answer; a bad one comes back and must be refused as `shape`.
 */
export function vectorCases(): Case[] {
  const vectors = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Vector[]) : [];
  return vectors.map(caseOf);
}

function caseOf(vector: Vector): Case {
  const slug = vector.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const calls = [{ operation: "query", path: "values:echo" }];
  const refused = {
    results: [{ error: { kind: "shape", operation: "query", functionPath: "values:echo" } }],
  };
  if ("encoded" in vector) return roundTrip(`values/${slug}`, vector.encoded);
  if (vector.invalid_text !== undefined) {
    const text = `{"status":"success","value":${vector.invalid_text}}`;
    return { name: `values-refused/${slug}`, calls, answers: [{ text, headers: json }], expect: refused };
  }
  if (vector.invalid_generator !== undefined) {
    const { kind, length, fields } = vector.invalid_generator;
    const generate = { kind, length: length ?? fields ?? 0 };
    return { name: `values-refused/${slug}`, calls, answers: [{ generate }], expect: refused };
  }
  if ("divergent" in vector) {
    const name = `values-divergent/${slug}`;
    const accepted = vector.rust?.startsWith("accepts");
    return accepted
      ? {
          name,
          calls,
          answers: [{ value: vector.divergent }],
          expect: { results: [{ value: vector.divergent }] },
        }
      : { name, calls, answers: [{ value: vector.divergent }], expect: refused };
  }
  return { name: `values-refused/${slug}`, calls, answers: [{ value: vector.invalid }], expect: refused };
}

const json = { "content-type": "application/json" };

function roundTrip(name: string, encoded: unknown): Case {
  return {
    name,
    calls: [{ operation: "query", path: "values:echo", args: { value: encoded } }],
    answers: [{ value: encoded }],
    expect: { results: [{ value: encoded }], requests: [{ args: { value: encoded } }] },
  };
}
