import { expect, test } from "vitest";
import { applyOverlay, parseYaml, stepsOf } from "../../src/document/index.ts";
import type { JsonObject } from "../../src/json/index.ts";

const tree: JsonObject = {
  info: { title: "Old" },
  paths: { "/a/{b}": { post: { tags: ["x"], list: [{ n: 1 }] } } },
};

/** An overlay of one action, written as its YAML file would be. */
function overlayOf(target: string, update: string) {
  const text = `overlay: 1.0.0\ninfo: { title: T, version: 1.0.0 }\nactions:\n  - target: ${target}\n    update: ${update}\n`;
  return parseYaml("openapi/overlays/x.yaml", text);
}

test.for([
  { target: "$.info", update: "{ title: New }", want: { ...tree, info: { title: "New" } } },
  {
    target: "$.paths['/a/{b}'].post",
    update: "{ tags: [y], summary: S }",
    want: { ...tree, paths: { "/a/{b}": { post: { tags: ["x", "y"], list: [{ n: 1 }], summary: "S" } } } },
  },
  {
    target: "$.paths['/a/{b}'].post.list[0]",
    update: "{ n: 2 }",
    want: { ...tree, paths: { "/a/{b}": { post: { tags: ["x"], list: [{ n: 2 }] } } } },
  },
])("$target is updated", ({ target, update, want }) => {
  expect(applyOverlay(tree, overlayOf(target, update))).toEqual({ tree: want, problems: [] });
});

test.for([
  { target: "$.paths['/a'].post", rule: "overlay-no-match" },
  { target: "$.paths['/a/{b}'].post.list[1]", rule: "overlay-no-match" },
  { target: "$.paths.*", rule: "overlay-target" },
  { target: "paths", rule: "overlay-target" },
])("$target is a problem with its file and line", ({ target, rule }) => {
  const { tree: after, problems } = applyOverlay(tree, overlayOf(`"${target}"`, "{ n: 1 }"));
  expect(after).toEqual(tree);
  expect(problems).toMatchObject([{ rule, place: { file: "openapi/overlays/x.yaml", line: 4 } }]);
});

test.for([
  { given: "$", want: [] },
  { given: "$.a['b.c'][2]['it\\'s']", want: ["a", "b.c", 2, "it's"] },
  { given: "$..a", want: undefined },
  { given: "$[?@.x]", want: undefined },
])("$given is read as steps", ({ given, want }) => {
  expect(stepsOf(given)).toEqual(want);
});

test("what stands twice is changed twice, also where the first place has gone", () => {
  const copies = new Map([
    ["/components/responses/Gone", ["/paths/~1a~1{b}/post/responses/400"]],
    ["/paths/~1a~1{b}/post/asked", ["/paths/~1a~1{b}/post/answered"]],
  ]);
  const given: JsonObject = {
    paths: { "/a/{b}": { post: { responses: { 400: { d: "old" } }, asked: { s: 1 }, answered: { s: 1 } } } },
  };
  const gone = applyOverlay(given, overlayOf("$.components.responses.Gone", "{ d: new }"), copies);
  const both = applyOverlay(gone.tree, overlayOf("$.paths['/a/{b}'].post.asked", "{ s: 2 }"), copies);
  expect([...gone.problems, ...both.problems]).toEqual([]);
  expect(both.tree).toEqual({
    paths: { "/a/{b}": { post: { responses: { 400: { d: "new" } }, asked: { s: 2 }, answered: { s: 2 } } } },
  });
});
