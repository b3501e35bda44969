import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createConvexClient } from "../../src/languages/typescript/runtime/client/index.ts";
import {
  exportDeltas,
  exportSnapshot,
  selectTables,
  sync,
} from "../../src/languages/typescript/runtime/client/streaming/index.ts";
import { checkSelection } from "../../src/languages/typescript/runtime/client/streaming/selection.ts";
import { script, url } from "./script.ts";

describe("what is ill-formed is refused before it is sent", () => {
  const selections: readonly { readonly selection: unknown; readonly path: string }[] = [
    { selection: "everything", path: "selection" },
    { selection: [], path: "selection" },
    { selection: {}, path: "selection._other" },
    { selection: { _other: "exclude" }, path: "selection._other" },
    {
      selection: { "": { messages: "included", _other: "excluded" }, _other: "excluded" },
      path: 'selection[""].messages',
    },
    { selection: { "": { messages: {} }, _other: "excluded" }, path: 'selection[""]._other' },
    {
      selection: { "": { "my table": { _other: "included" }, _other: "excluded" }, _other: "excluded" },
      path: 'selection[""]["my table"]',
    },
    {
      selection: {
        "": { m: { _id: "excluded", _other: "included" }, _other: "excluded" },
        _other: "excluded",
      },
      path: 'selection[""].m._id',
    },
  ];
  test.for(selections)("a selection: $path", async ({ selection, path }) => {
    const { sent, client } = script();
    const more = { selection: selection as never };
    for (const stream of [
      exportSnapshot(client, more),
      exportDeltas(client, { ...more, cursor: 1n }),
      sync(client, more),
    ]) {
      await expect(stream.next()).rejects.toMatchObject({ kind: "input", path, attempts: 0 });
    }
    expect(sent).toEqual([]);
  });

  test("a cursor that is a number, as it was rounded", async () => {
    const { sent, client } = script();
    const stream = exportDeltas(client, { cursor: Number(1767225600123456789n) as never });
    await expect(stream.next()).rejects.toMatchObject({ kind: "input", path: "cursor" });
    expect(sent).toEqual([]);
  });

  test("a snapshot's cursor of somewhere else, and a missing key", async () => {
    const { options, client } = script();
    await expect(exportSnapshot(client, { cursor: "elsewhere" }).next()).rejects.toMatchObject({
      kind: "input",
      path: "cursor",
    });
    await expect(
      exportSnapshot(createConvexClient(url, { ...options, deployKey: "" })).next(),
    ).rejects.toMatchObject({
      kind: "input",
      path: "deployKey",
    });
  });
});

/** Whether the backend reads something as a selection at all: what it does not, it takes for none, and exports everything. */
function isRead(selection: unknown): boolean {
  const inclusions = ["included", "incl", "excluded", "excl"];
  const isInclusion = (value: unknown) => inclusions.includes(value as string);
  const isMap = (value: unknown, fits: (field: unknown) => boolean): boolean =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    isInclusion((value as { _other?: unknown })._other) &&
    Object.entries(value).every(([name, field]) => name === "_other" || fits(field));
  const below = (fits: (field: unknown) => boolean) => (value: unknown) =>
    value === "excluded" || value === "excl" || isMap(value, fits);
  return isMap(selection, below(below(isInclusion)));
}

const accepts = (selection: unknown): boolean => {
  try {
    checkSelection(selection);
    return true;
  } catch {
    return false;
  }
};

const inclusion = fc.constantFrom("included", "excluded");
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
const mapOf = (names: fc.Arbitrary<string>, field: fc.Arbitrary<unknown>) =>
  fc
    .tuple(fc.dictionary(names, field, { maxKeys: 3 }), inclusion)
    .map(([fields, _other]) => ({ ...fields, _other }));
const columns = mapOf(fc.oneof(name, fc.constant("_creationTime")), inclusion);
const tables = mapOf(name, fc.oneof(fc.constant("excluded"), columns));
const wellFormed = mapOf(
  fc.constantFrom("", "a", "a/b", "my-part/inner_2"),
  fc.oneof(fc.constant("excluded"), tables),
);
const anything = fc.oneof(
  fc.constantFrom("included", "excluded", "incl", "Excluded", "", null, true, 1),
  fc.anything({ maxDepth: 1, withNullPrototype: true }),
);

describe("any selection", () => {
  test("that is well-formed is accepted, and the backend reads it", () => {
    fc.assert(
      fc.property(wellFormed, (selection) => {
        expect(isRead(selection)).toBe(true);
        expect(() => checkSelection(selection)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  test("that is accepted, the backend reads as it was sent", () => {
    const below = (field: fc.Arbitrary<unknown>, names: fc.Arbitrary<string>) =>
      fc.dictionary(fc.oneof({ weight: 3, arbitrary: fc.constant("_other") }, names), field, { maxKeys: 3 });
    const wild = below(
      fc.oneof(anything, below(fc.oneof(anything, below(anything, name)), name)),
      fc.constantFrom("", "a"),
    );
    fc.assert(
      fc.property(wild, (selection) => {
        if (accepts(selection)) expect(isRead(JSON.parse(JSON.stringify(selection)))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("with one thing broken in it is refused", () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(), anything, (selection, place, other) => {
        const places: [Record<string, unknown>, string][] = [];
        const copy: Record<string, unknown> = structuredClone(selection);
        const visit = (value: unknown) => {
          if (typeof value !== "object" || value === null) return;
          for (const key of Object.keys(value)) {
            places.push([value as Record<string, unknown>, key]);
            visit((value as Record<string, unknown>)[key]);
          }
        };
        visit(copy);
        const [around, key] = places[place % places.length] ?? [copy, "_other"];
        around[key] = other;
        if (!isRead(JSON.parse(JSON.stringify(copy)))) expect(accepts(copy)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test.for([
    { given: "inclusion that is only inherited", selection: Object.create({ _other: "included" }) },
    { given: "field that is undefined", selection: { "": undefined, _other: "included" } },
    { given: "list in it", selection: { "": [], _other: "included" } },
    { given: "word of another case", selection: { _other: "Included" } },
    { given: "component that is included by a word", selection: { "": "included", _other: "excluded" } },
    { given: "map for a selection", selection: new Map([["_other", "included"]]) },
  ])("with an $given is refused", ({ selection }) => expect(accepts(selection)).toBe(false));

  test("of tables is well-formed", () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(isRead(selectTables(...names))).toBe(true);
      }),
    );
  });
});
