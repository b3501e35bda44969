import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.ts";
import { filesBelow } from "./files-below.ts";

const law = readFileSync("docs/architecture.md", "utf8");

/** Every row of the table of rooms: the room, and what it may import. */
const written = [...law.matchAll(/^\| `((?:src\/|scripts|generated)[^`]*)`\s*\|[^|]+\|([^|]+)\|$/gm)].map(
  ([, room = "", may = ""]) => ({ room, may: may.trim() }),
);

/** The rows of `<name>` are those of every language that has no row of its own. */
const rooms = written.flatMap(({ room, may }) => {
  const imports = may.replace(
    "src/languages/<name>",
    languages.map(({ name }) => `src/languages/${name}`).join(", "),
  );
  if (!room.includes("<name>")) return [{ room, may: imports }];
  return languages
    .filter(({ name }) => !written.some((row) => row.room === `src/languages/${name}`))
    .map(({ name }) => ({ room: room.replace("<name>", name), may: imports }));
});

/** Relative imports of one file, as paths from the top of the repository. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => normalize(join(dirname(file), specifier)));
}

/** The longest room that a path lies in. */
function roomOf(path: string): string | undefined {
  return rooms
    .map(({ room }) => room)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

const files = filesBelow(["src", "scripts"], /\.(ts|mts|cts|js|mjs)$/);

describe("the table of rooms", () => {
  test("has rows, and each names a folder that exists", () => {
    expect(rooms.length).toBeGreaterThan(5);
    expect(rooms.filter(({ room }) => !existsSync(room)).map(({ room }) => room)).toEqual([]);
  });

  test("names only rooms that have a row", () => {
    const known = new Set(rooms.map(({ room }) => room));
    const named = rooms.flatMap(({ may }) => (/^(nothing|everything)$/.test(may) ? [] : may.split(", ")));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test("has no circle", () => {
    const edges = new Map(
      rooms.map(({ room, may }) => [room, may.split(", ").filter((to) => roomOf(to) === to)]),
    );
    const circle = (room: string, path: readonly string[]): string | undefined =>
      path.includes(room)
        ? [...path, room].join(" -> ")
        : (edges.get(room) ?? [])
            .map((next) => circle(next, [...path, room]))
            .find((found) => found !== undefined);
    expect([...edges.keys()].map((room) => circle(room, [])).filter(Boolean)).toEqual([]);
  });
});

describe("imports", () => {
  test.for(files)("%s stays inside its walls", (file) => {
    const room = roomOf(file);
    expect(room, `${file} lies in no room of docs/architecture.md`).toBeDefined();
    const may = rooms.find((row) => row.room === room)?.may ?? "nothing";
    if (may === "everything") return;
    const allowed = new Set([room, ...may.split(", ")]);
    const strangers = importsOf(file).filter((path) => {
      const target = roomOf(path);
      return target === undefined ? /^(src|scripts|test|generated)\//.test(path) : !allowed.has(target);
    });
    expect(strangers, `${file} may import only ${[...allowed].join(", ")}`).toEqual([]);
  });
});

/** The first circle that a walk along the imports meets, or nothing. */
function circleFrom(file: string, done: Set<string>, path: readonly string[] = []): string | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(" -> ");
  if (done.has(file)) return undefined;
  for (const next of importsOf(file).filter((each) => files.includes(each))) {
    const circle = circleFrom(next, done, [...path, file]);
    if (circle !== undefined) return circle;
  }
  done.add(file);
  return undefined;
}

test("no files import each other in a circle", () => {
  const done = new Set<string>();
  expect(files.map((file) => circleFrom(file, done)).filter((circle) => circle !== undefined)).toEqual([]);
  expect(done.size).toBe(files.length);
});

describe("names", () => {
  test("no drawers: a file or folder is named after what it does", () => {
    // What a language makes of types is a cell that each language has: there the word says what it does.
    const drawers = files
      .filter((file) => !/^src\/languages\/\w+\/types\.ts$/.test(file))
      .filter((file) => /(^|\/)(utils?|helpers?|common|shared|misc|lib|core|types)(\/|\.)/.test(file));
    expect(drawers).toEqual([]);
  });

  test("every path that the hand-written docs name exists", () => {
    const docs = ["README.md", ...filesBelow(["docs"], /\.md$/)].filter(
      (doc) => !doc.startsWith("docs/reference/"),
    );
    const dead = docs.flatMap((doc) =>
      [...readFileSync(doc, "utf8").matchAll(/`((?:openapi|scripts|generated|src|test|docs)\/[\w./-]*)`/g)]
        .map((match) => match[1] ?? "")
        .filter((path) => !existsSync(path))
        .map((path) => `${doc}: ${path}`),
    );
    expect(dead).toEqual([]);
  });
});
