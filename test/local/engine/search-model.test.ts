import fc from "fast-check";
import { expect, test } from "vitest";
import { searchText } from "../../../src/local/engine/search/search-text.ts";
import { searchVectors } from "../../../src/local/engine/search/search-vectors.ts";
import { StoredDocument } from "../../../src/local/engine/store/stored-document.ts";
import { Table } from "../../../src/local/engine/store/table.ts";
import type { SearchDefinition } from "../../../src/local/engine/store/table-definition.ts";
import { schemaOf, tableJson } from "./in-memory.ts";

// Searches of tables that were written to in any order, copied and left, against a plain walk over what is in them.

const numRuns = Number(process.env.PROVE_RUNS ?? 300);
const definition = schemaOf(
  tableJson("notes", {
    searchIndexes: [{ indexDescriptor: "text", searchField: "body", filterFields: ["topic"] }],
    vectorIndexes: [{ indexDescriptor: "near", vectorField: "at", dimensions: 2, filterFields: ["topic"] }],
  }),
).tables.get("notes");
const text = definition?.searchIndexes[0] as SearchDefinition;

interface Note {
  readonly body: unknown;
  readonly at: unknown;
  readonly topic: string;
}

const words = ["sea", "seal", "sail", "Seal", "s", "sky", "日本", "日本語", "éa"];
const topic = fc.constantFrom("a", "b");
const note: fc.Arbitrary<Note> = fc.record({
  body: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((all) => all.join(", ")),
    },
    fc.constantFrom(undefined, 7, ""),
  ),
  at: fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })) },
    fc.constantFrom(undefined, [1], [1, 2, 3], [1, "2"]),
  ),
  topic,
});
/** Writes to one of a few documents; without a note it is removed. One that is left is done in a copy that nobody keeps. */
const step = fc.record({
  id: fc.integer({ min: 0, max: 7 }),
  note: fc.option(note, { nil: undefined, freq: 4 }),
  left: fc.boolean(),
});

/** The table and, plainly, what is in it, after some steps. */
function after(steps: readonly { id: number; note: Note | undefined; left: boolean }[]) {
  let table = Table.create("notes", 10_001, definition as NonNullable<typeof definition>);
  const notes = new Map<string, Note>();
  for (const [at, { id: number, note: next, left }] of steps.entries()) {
    const id = `id${number}`;
    const document = next && StoredDocument.of({ ...next, _id: id, _creationTime: at });
    const copy = table.clone();
    // From the first search on an index is kept; before it, there is none.
    if (at % 5 === 3) void [copy.textIndex("text"), table.vectorIndex("near")];
    // Whichever of the two is written to, the other one stays as it is.
    const [written, other] = at % 2 === 0 ? [copy, table] : [table, copy];
    written.write(table.get(id), document);
    table = left ? other : written;
    if (left) continue;
    notes.delete(id);
    if (next !== undefined) notes.set(id, next);
  }
  return { table, notes };
}

const split = (body: string) =>
  body
    .split(/[, ]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());

/** BM25 of whole words, and at half its weight of words that begin as the last one does. */
function scoreByRules(notes: ReadonlyMap<string, Note>, terms: readonly string[]): Map<string, number> {
  const texts = [...notes].flatMap(([id, { body }]) =>
    typeof body === "string" ? [{ id, words: split(body) }] : [],
  );
  const average = texts.reduce((sum, one) => sum + one.words.length, 0) / texts.length;
  const scores = new Map<string, number>();
  for (const word of new Set(texts.flatMap((one) => one.words))) {
    const weight = terms.includes(word) ? 1 : word.startsWith(terms.at(-1) ?? " ") ? 0.5 : 0;
    const holding = texts.filter((one) => one.words.includes(word));
    const rarity = weight * Math.log(1 + (texts.length - holding.length + 0.5) / (holding.length + 0.5));
    for (const { id, words: all } of holding) {
      const count = all.filter((one) => one === word).length;
      const part = (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * all.length) / average));
      if (weight > 0) scores.set(id, (scores.get(id) ?? 0) + part);
    }
  }
  return scores;
}

test("a text search finds what a walk over all documents finds, best first", () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 25 }),
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
      fc.option(topic, { nil: undefined }),
      (steps, wanted, only) => {
        const { table, notes } = after(steps);
        const filters = only === undefined ? [] : [{ type: "Eq" as const, fieldPath: "topic", value: only }];
        const search = searchText("notes.text", text, [
          { type: "Search", fieldPath: "body", value: wanted.join(" ") },
          ...filters,
        ] as Parameters<typeof searchText>[2]);
        const found = search(table.textIndex("text") as NonNullable<ReturnType<Table["textIndex"]>>);
        const scores = scoreByRules(
          notes,
          wanted.map((word) => word.toLowerCase()),
        );
        const meant = [...scores.keys()].filter((id) => only === undefined || notes.get(id)?.topic === only);
        const ids = found.map(({ document }) => document.id);
        expect([...ids].sort()).toEqual(meant.sort());
        const inOrder = ids.map((id) => Math.fround(scores.get(id) as number));
        for (const [at, score] of inOrder.entries())
          if (at > 0) expect(score).toBeLessThanOrEqual((inOrder[at - 1] as number) + 1e-6);
      },
    ),
    { numRuns },
  );
});

test("a vector search finds what a walk over all documents finds, nearest first", () => {
  const isVector = (value: unknown): value is number[] =>
    Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "number");
  const cosine = ([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]) => {
    const size = Math.hypot(a, b) * Math.hypot(c, d);
    return size === 0 ? 0 : (a * c + b * d) / size;
  };
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 25 }),
      fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })),
      fc.option(topic, { nil: undefined }),
      (steps, vector, only) => {
        const { table, notes } = after(steps);
        const filter = { $eq: [{ $field: "topic" }, { $literal: only }] };
        const found = searchVectors(
          table.vectorIndex("near")?.all() ?? [],
          definition?.vectorIndexes[0] as NonNullable<typeof definition>["vectorIndexes"][number],
          { indexName: "notes.near", vector, expressions: only === undefined ? null : filter },
        );
        const meant = [...notes].flatMap(([id, { at, topic: of }]) =>
          isVector(at) && (only === undefined || of === only) ? [{ id, score: cosine(vector, at) }] : [],
        );
        expect(found.map(({ _id }) => _id).sort()).toEqual(meant.map(({ id }) => id).sort());
        for (const [at, { _id, _score }] of found.entries()) {
          expect(_score).toBeCloseTo(meant.find(({ id }) => id === _id)?.score as number, 5);
          if (at > 0) expect(_score).toBeLessThanOrEqual(found[at - 1]?._score as number);
        }
      },
    ),
    { numRuns },
  );
});
