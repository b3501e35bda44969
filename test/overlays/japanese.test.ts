import { describe, expect, test } from "vitest";
import { applyOverlays, parseDocument, parseYaml, placesOf, stepsOf } from "../../src/document/index.ts";
import {
  asList,
  asObject,
  isObject,
  type Json,
  type JsonObject,
  pointerStep,
  readPointer,
} from "../../src/json/index.ts";
import { readSources } from "../../src/repository/read-sources.ts";

const { files } = await readSources();
const { written: tree, copies } = parseDocument(files).document;
const overlays = new Map([...files].filter(([path]) => path.startsWith("openapi/overlays/ja/")));
const { tree: japanese, problems } = applyOverlays(tree, overlays, copies);

/** Fields whose text a reader sees. */
const readable = new Set(["summary", "description", "x-displayName", "why", "fix"]);
/** Fields that hold data and not a description of it. */
const data = new Set(["value", "example", "default", "enum", "const", "mapping"]);

/** Names that are the same in every language, word for word. */
const names = new Set(["/info/title"]);
/** Words that are names of values wherever they stand. */
const namesOfValues = /Infinity/g;

interface Text {
  readonly pointer: string;
  readonly text: string;
}

function textsOf(value: Json, pointer = ""): Text[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const below = `${pointer}${pointerStep(key)}`;
    if (readable.has(key) && typeof field === "string") return [{ pointer: below, text: field }];
    const isName = pointer.endsWith("/properties");
    if (!isName && (data.has(key) || (key === "examples" && pointer.endsWith("/schema")))) return [];
    return textsOf(field, below);
  });
}

/** The text without its blocks of code. */
function outsideFences(text: string): string {
  return text.replace(/```[\s\S]*?```/g, "");
}

/** Prose outside of code: paragraphs, table cells that are not only code, list items. */
function proseOf(text: string): string[] {
  return outsideFences(text)
    .split("\n")
    .map((line) =>
      line
        .replace(/`[^`]*`/g, "")
        .replace(/\]\([^)]*\)/g, "")
        .replace(namesOfValues, ""),
    )
    .filter((line) => /[A-Za-z]{3,}.*[A-Za-z]{3,}/.test(line));
}

const spoken = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

test("every action of the Japanese overlays matches", () => {
  expect(problems).toEqual([]);
});

test("the overlays only replace text that English has, and add nothing", () => {
  const added = [...overlays].flatMap(([path, text]) =>
    asList(asObject(parseYaml(path, text).data).actions).flatMap((action) => {
      const { target, update } = asObject(action);
      const places = placesOf(stepsOf(String(target)) ?? [], copies).map((steps) =>
        steps.map(pointerStep).join(""),
      );
      const says = (key: string) =>
        places.some((at) => typeof readPointer(tree, `${at}/${key}`) === "string");
      return Object.keys(asObject(update))
        .filter((key) => !readable.has(key) || !says(key))
        .map((key) => `${path}: ${target} ${key}`);
    }),
  );
  expect(added).toEqual([]);
});

describe("every text that a reader sees is Japanese", () => {
  test.for(textsOf(japanese as JsonObject))("$pointer", ({ pointer, text }) => {
    if (names.has(pointer)) return;
    expect(
      spoken.test(text),
      `no overlay of openapi/overlays/ja/ says “${text.slice(0, 80)}” in Japanese`,
    ).toBe(true);
    expect(proseOf(text).filter((line) => !spoken.test(line))).toEqual([]);
  });
});

test("code, links and numbers of error codes are the same in both languages", () => {
  const english = new Map(textsOf(tree).map(({ pointer, text }) => [pointer, text]));
  const marks = (text: string) =>
    [...new Set(outsideFences(text).match(/`[^`\n]+`|\]\([^)]+\)|\b[1-5]\d\d\b/g) ?? [])].sort();
  const differing = textsOf(japanese as JsonObject)
    .map(({ pointer, text }) => ({ pointer, en: marks(english.get(pointer) ?? ""), ja: marks(text) }))
    .filter(({ en, ja }) => en.join() !== ja.join())
    .map(({ pointer, en, ja }) => ({
      pointer,
      missing: en.filter((mark) => !ja.includes(mark)),
      added: ja.filter((mark) => !en.includes(mark)),
    }));
  expect(differing).toEqual([]);
});
