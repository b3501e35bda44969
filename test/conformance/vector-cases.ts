import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Case } from "./case.ts";

/** One entry of `values.json`; which kind it is shows in which key is there. */
interface Vector {
  readonly name: string;
  readonly encoded?: unknown;
  /** The text that the backend prints, where it is not too long to be written out. */
  readonly rust_text?: { readonly encoded: string; readonly export: string };
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
  return [...vectors.map(caseOf), ...streamCases(vectors)];
}

/** Every good vector as a field of an exported document, as the backend prints it: once in each form of an export. */
function streamCases(vectors: readonly Vector[]): Case[] {
  const printed = vectors.flatMap(({ encoded, rust_text: text }) => (text ? [{ encoded, text }] : []));
  const documents = printed.map(({ encoded }, at) => ({
    id: `d${at}`,
    value: { _id: `d${at}`, value: encoded },
  }));
  const snapshot = printed.map(
    ({ text }, at) => `{"_component":"","_table":"t","_ts":1,"_id":"d${at}","value":${text.encoded}}`,
  );
  const sync = printed.map(
    ({ text }, at) =>
      `{"component":"","table":"t","ts":1,"deleted":false,"value":{"_id":"d${at}","value":${text.export}}}`,
  );
  const rows = [
    ["values/in-a-snapshot", "exportSnapshot", snapshot, `"snapshot":5,"cursor":null,"hasMore":false`],
    [
      "values/in-a-sync",
      "sync",
      sync,
      `"status":{"type":"upToDate","snapshotTs":5},"truncates":[],"syncId":"s","pagination":{"hasMore":true,"nextCursor":"c"}`,
    ],
  ] as const;
  return rows.map(([name, operation, values, rest]) => ({
    name,
    client: { authorization: { deployKey: "prod:x|0123456789abcdef" } },
    calls: [{ operation }],
    answers: [{ text: `{"values":[${values.join()}],${rest}}`, headers: json }],
    expect: { results: [{ pages: [{ documents }] }] },
  }));
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
