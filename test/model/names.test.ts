import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readIdentifier } from "../../src/deployment/function-path.ts";
import { goModuleName, goName } from "../../src/languages/go/names.ts";
import { languages } from "../../src/languages/index.ts";
import { pythonName } from "../../src/languages/python/names.ts";
import { typescriptName } from "../../src/languages/typescript/names.ts";
import {
  documentTypeName,
  functionTypeName,
  idTypeName,
  type NamedFunction,
  operationIdOf,
  placeTypeName,
} from "../../src/model/index.ts";

/** Cases of `docs/decisions/names.md`, by hand. */
const cases = [
  ["messages:list", "messages_list", "Messages_ListArgs", "list", "list", "List"],
  ["chat:rooms", "chat_rooms", "Chat_RoomsArgs", "rooms", "rooms", "Rooms"],
  ["chat/rooms:get", "chat_rooms_get", "Chat_Rooms_GetArgs", "get", "get", "Get"],
  ["chat:rooms_get", "chat_rooms_0get", "Chat_Rooms_0getArgs", "rooms_get", "rooms__get", "Rooms_get"],
  ["chat:roomsGet", "chat_roomsGet", "Chat_RoomsGetArgs", "roomsGet", "rooms_get", "RoomsGet"],
  ["m:query", "m_query", "M_QueryArgs", "query", "query", "Query"],
  ["m:then", "m_then", "M_ThenArgs", "then_", "then", "Then"],
  ["m:then_", "m_then_0", "M_Then_0Args", "then__", "then__", "Then_"],
  ["m:constructor", "m_constructor", "M_ConstructorArgs", "constructor", "constructor", "Constructor"],
  ["m:default", "m_default", "M_DefaultArgs", "default", "default", "Default"],
  ["m:class", "m_class", "M_ClassArgs", "class", "class_", "Class"],
  ["m:class_", "m_class_0", "M_Class_0Args", "class_", "class___", "Class_"],
  ["m:_x", "m_x_0x", "M_X_0xArgs", "_x", "__x___", "X_x"],
  ["m:x_x", "m_xx_0x", "M_Xx_0xArgs", "x_x", "x__x", "Xx_x"],
  ["m:X", "m_xX", "M_XXArgs", "X", "_x", "XX"],
  ["2024:list", "x2024_list", "X2024_ListArgs", "list", "list", "List"],
  ["a.b/c:list", "a_2eb_c_list", "A_2eb_C_ListArgs", "list", "list", "List"],
] as const;

function functionOf(path: string): NamedFunction {
  const parsed = readIdentifier(path);
  if (typeof parsed === "string") throw new Error(parsed);
  return parsed;
}

describe("the rule, case by case", () => {
  test.for(cases)("%s", ([path, operationId, args, typescript, python, go]) => {
    const named = functionOf(path);
    expect(operationIdOf(named)).toBe(operationId);
    expect(functionTypeName(named, "Args")).toBe(args);
    expect([typescriptName(named.name), pythonName(named.name), goName(named.name)]).toEqual([
      typescript,
      python,
      go,
    ]);
  });
});

/** Every text of up to `length` of these pieces. */
function textsOf(pieces: readonly string[], length: number): string[] {
  if (length === 0) return [""];
  const shorter = textsOf(pieces, length - 1);
  return [...new Set([...shorter, ...shorter.flatMap((text) => pieces.map((piece) => text + piece))])];
}

/** What a segment may be: it has a letter or a digit, and does not begin with a dot. */
const segments = [
  // A character for each class that a rule treats alike, and then pieces that look like escapes.
  ...new Set([...textsOf([..."ax_A1."], 5), ...textsOf(["a", "_", ".", "5", "f", "2e", "0"], 4)]),
].filter((text) => /[A-Za-z0-9]/.test(text) && !text.startsWith("."));

/** Names that came out of two different inputs. */
function collisions<Input>(inputs: readonly Input[], nameOf: (input: Input) => string): string[] {
  const seen = new Map<string, string>();
  return inputs.flatMap((input) => {
    const [name, key] = [nameOf(input), JSON.stringify(input)];
    const before = seen.get(name);
    seen.set(name, key);
    return before === undefined ? [] : [`${before} and ${key} are both ${name}`];
  });
}

describe("no two inputs have one name", () => {
  test.for(languages)("of functions of one module in $title, over every short segment", ({ names }) => {
    const nameOf = (name: string) => JSON.stringify(names.steps({ module: ["m"], name }));
    expect(segments.length).toBeGreaterThan(7_000);
    expect(collisions(segments, nameOf).slice(0, 5)).toEqual([]);
  });

  test.for(languages)("of modules in $title, over every short segment", ({ names }) => {
    const nameOf = (module: string) => JSON.stringify(names.steps({ module: [module], name: "f" }));
    expect(collisions(segments, nameOf).slice(0, 5)).toEqual([]);
  });

  test("reserved words with underscores at their ends", () => {
    const words = ["then", "class", "None", "none", "def", "yield"].flatMap((word) =>
      ["", "_", "__", "___"].flatMap((end) => ["", "_", "__"].map((start) => start + word + end)),
    );
    for (const { names } of languages) {
      const nameOf = (name: string) => JSON.stringify(names.steps({ module: ["m"], name }));
      expect(collisions(words, nameOf)).toEqual([]);
    }
  });

  test("operationIds, types and Go modules, over every short list of segments", () => {
    const short = segments.filter(({ length }) => length <= 2);
    const pairs = segments.filter(({ length }) => length <= 3).flatMap((a) => short.map((b) => [a, b]));
    const triples = short.flatMap((a) => short.flatMap((b) => short.map((c) => [a, b, c])));
    const lists = [...segments.map((segment) => [segment]), ...pairs, ...triples];
    expect(collisions(lists, goModuleName).slice(0, 5)).toEqual([]);
    const functions = lists
      .filter(({ length }) => length > 1)
      .map((list) => ({ module: list.slice(0, -1), name: list.at(-1) ?? "" }));
    expect(collisions(functions, operationIdOf).slice(0, 5)).toEqual([]);
    expect(collisions(functions, (named) => functionTypeName(named, "Args")).slice(0, 5)).toEqual([]);
  });

  test("types inside types, beside those of functions, tables and ids, over every short way", () => {
    const steps = ["a", "A", "_", "x_", "args", "bArgs", "doc", "aDoc", "", "é"];
    const functions = ["a", "A", "aDoc", "a_", "bArgs"].flatMap((module) =>
      ["a", "b", "bArgs", "a_Args", "args"].flatMap((name) => [
        { module: [module], name },
        { module: [module, "b"], name },
      ]),
    );
    const owners: [unknown, string][] = [
      ...functions.flatMap((named) =>
        (["Args", "Returns", "Success"] as const).map((role): [unknown, string] => [
          [named, role],
          functionTypeName(named, role),
        ]),
      ),
      ...steps.slice(0, -2).flatMap((table): [unknown, string][] => [
        [["doc", table], documentTypeName(table)],
        [["id", table], idTypeName(table)],
      ]),
    ];
    const inside = owners.flatMap(([owner, name]) =>
      steps.flatMap((step): [unknown, string][] => {
        const place = placeTypeName(name, step);
        return [
          [[owner, step], place],
          ...steps.map((next): [unknown, string] => [[owner, step, next], placeTypeName(place, next)]),
        ];
      }),
    );
    const all = [...owners, ...inside];
    expect(all.length).toBeGreaterThan(15_000);
    expect(collisions(all, ([, name]) => name).slice(0, 5)).toEqual([]);
    expect(all.filter(([, name]) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(name))).toEqual([]);
  });

  test("and over any others", () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.]{0,12}$/);
    const list = fc.array(segment, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(goModuleName(a) === goModuleName(b)).toBe(same);
      }),
    );
  });
});

describe("names are names in their language", () => {
  test("of every short segment", () => {
    expect(segments.map(goName).filter((name) => !/^[A-Z][A-Za-z0-9_]*$/.test(name))).toEqual([]);
    expect(segments.map(pythonName).filter((name) => !/^[a-z_][a-z0-9_]*$/.test(name))).toEqual([]);
  });

  test("Python rewrites none of them, and none means something to it", () => {
    const names = [...segments, "_init", "__init__", "_Class", "_call"].map(pythonName);
    const rewritten = names.filter((name) => name.startsWith("__") && !name.endsWith("__"));
    const special = names.filter((name) => /^__[a-z]+__$/.test(name));
    expect([rewritten, special]).toEqual([[], []]);
  });
});
