import { describe, expect, test } from "vitest";
import { parseDocument, placeOf } from "../../src/document/index.ts";
import { printJson } from "../../src/json/index.ts";

const front = (more: string) => `openapi: 3.1.0\ninfo: {title: T, version: "1"}\n${more}`;

/** One document from a few files, given by their names below openapi/. */
function parse(files: Record<string, string>) {
  return parseDocument(new Map(Object.entries(files).map(([path, text]) => [`openapi/${path}`, text])));
}

describe("references between files", () => {
  const files = {
    "openapi.yaml": front("paths:\n  /a:\n    $ref: paths/a.yaml\n"),
    "paths/a.yaml":
      "post:\n  operationId: a\n  description:\n    $ref: ../prose/a.md\n  responses:\n    '200':\n      description: ok.\n      content:\n        application/json:\n          schema:\n            $ref: ../schemas/Tree.yaml\n",
    "schemas/Tree.yaml": "type: array\nitems:\n  $ref: Tree.yaml\n",
    "prose/a.md": "Text of *a*.\n",
  };

  test("a schema becomes a component under its file's name, also when it refers to itself", () => {
    const { document, problems } = parse(files);
    expect(problems).toEqual([]);
    expect(document.tree.components).toEqual({
      schemas: { Tree: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
    });
  });

  test("a path item and a page of prose are put in place", () => {
    const { document } = parse(files);
    expect(document.tree.paths).toMatchObject({
      "/a": { post: { operationId: "a", description: "Text of *a*.\n" } },
    });
  });

  test("every pointer knows the file and line it was written at", () => {
    const { document } = parse(files);
    expect(placeOf(document, "/components/schemas/Tree/items")).toMatchObject({
      file: "openapi/schemas/Tree.yaml",
      line: 2,
    });
    expect(placeOf(document, "/paths/~1a/post/operationId/unwritten")).toMatchObject({
      file: "openapi/paths/a.yaml",
      line: 2,
    });
  });
});

const wrong: readonly { given: string; files: Record<string, string>; want: object }[] = [
  {
    given: "a reference that leads to no file",
    files: { "openapi.yaml": front("paths:\n  /a:\n    $ref: paths/b.yaml\n") },
    want: {
      rule: "dead-reference",
      place: { file: "openapi/openapi.yaml", line: 5, pointer: "/paths/~1a/$ref" },
    },
  },
  {
    given: "a file that nothing refers to",
    files: { "openapi.yaml": front("paths: {}\n"), "schemas/Lonely.yaml": "type: string\n" },
    want: { rule: "unused-file", place: { file: "openapi/schemas/Lonely.yaml", line: 1 } },
  },
  {
    given: "a key that is written twice",
    files: { "openapi.yaml": front("paths: {}\npaths: {}\n") },
    want: { rule: "yaml", place: { file: "openapi/openapi.yaml", line: 4 } },
  },
  {
    given: "an example with a field of its own",
    files: {
      "openapi.yaml": front("paths: {}\n"),
      "examples/a/success.yaml": "summary: A.\nrequest: {authorization: none}\nstatus: 200\nanswr: 1\n",
    },
    want: { rule: "example-file", message: "“answr” is not a field of an example." },
  },
];

test.for(wrong)("a problem: $given", ({ files, want }) => {
  expect(parse(files).problems).toContainEqual(expect.objectContaining(want));
});

test("an integer that no double can hold is printed digit by digit", () => {
  const { document } = parse({ "openapi.yaml": front("x-cursor: 1767225600123456789\nx-small: 12\n") });
  expect(printJson(document.tree)).toContain('"x-cursor": 1767225600123456789,\n  "x-small": 12');
});
