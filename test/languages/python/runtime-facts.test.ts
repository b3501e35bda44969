import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { realApi } from "../../model/api-of.ts";

const folder = "src/languages/python/runtime/convex_openapi";
const files = readdirSync(folder).filter((name) => name.endsWith(".py"));

/** Ids that are words of their own in Convex, too: a function's kinds, and a verb. */
const words = ["query", "mutation", "action", "run"];
const ids = realApi.operations.map(({ id }) => id).filter((id) => !words.includes(id));

/** What paths end in. A single word is a word of many other things, and only its slash makes it a path. */
const ends = realApi.operations.map(({ path }) => path.slice(path.lastIndexOf("/") + 1));
const paths = ends.filter((end) => end.includes("_"));

const rules = [
  { name: "path", pattern: new RegExp(`/api/|["/](?:${paths.join("|")})["?/]`) },
  { name: "operationId", pattern: new RegExp(`["'](?:${ids.join("|")})["']`) },
  {
    name: "number of seconds",
    pattern:
      /\b\w*(?:second|timeout|delay)\w*(?:: *\w+)? *= *(?!0\.0\b)\d|\b\d+(?:\.\d+)? (?:s|ms|seconds)\b/i,
  },
];

describe("the hand-written runtime of Python knows no fact of an operation", () => {
  test("there is one", () => expect(files.length).toBeGreaterThan(30));

  test.for(rules)("no $name", ({ pattern }) => {
    const found = files.flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test.for([
    ['return page("x", "/api/list_snapshot", settings)', "path"],
    ['f"{_ROOT}/import_airbyte_records"; "streaming_import/get_schema"', "path"],
    ['Call(settings, "queryTs", None)', "operationId"],
    ["timeout: float = 30.0", "number of seconds"],
    ["_SECONDS: Final = 120.0", "number of seconds"],
    ["an attempt may take 120 s unless told otherwise", "number of seconds"],
  ] as const)("%s would be found", ([line, rule]) => {
    expect(rules.find(({ name }) => name === rule)?.pattern.test(line)).toBe(true);
  });
});
