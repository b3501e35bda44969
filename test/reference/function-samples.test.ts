import { expect, test } from "vitest";
import type { Api, ConvexFunction, Shape } from "../../src/model/index.ts";
import { functionSamples } from "../../src/reference/function-samples.ts";
import { apiOf } from "../model/api-of.ts";

const api = (given: Partial<ConvexFunction>, types: Api["types"] = []): Api =>
  apiOf({
    types,
    functions: [
      {
        kind: "query",
        visibility: "public",
        path: "notes:list",
        module: ["notes"],
        name: "list",
        args: { kind: "object", fields: [] },
        ...given,
      },
    ],
  });

function sampleOf(given: Partial<ConvexFunction>, label: string, types: Api["types"] = []): string {
  const [samples = []] = functionSamples(api(given, types)).values();
  return samples.find((sample) => sample.label === label)?.source ?? "";
}

const scalar = (type: "string" | "float64" | "int64" | "bytes" | "null" | "boolean"): Shape => ({
  kind: "scalar",
  type,
});
const argsOf = (shapes: Readonly<Record<string, Shape>>, optional = false): Shape => ({
  kind: "object",
  fields: Object.entries(shapes).map(([name, shape]) => ({ name, shape, optional })),
});

// Base64 of eight bytes with the lowest first, as the documentation of values has it.
test.for([
  { label: "curl", given: { n: scalar("int64") }, want: `"args": {"n": {"$integer": "AQAAAAAAAAA="}}` },
  { label: "curl", given: { b: scalar("bytes") }, want: `{"b": {"$bytes": "AAAAAAAAAAA="}}` },
  { label: "curl", given: { "it's": scalar("null") }, want: `{"it'\\''s": null}` },
  {
    label: "curl",
    given: { z: { kind: "literal", value: -0 } },
    want: `{"z": {"$float": "AAAAAAAAAIA="}}`,
  },
  { label: "TypeScript", given: { n: scalar("int64") }, want: "api.notes.list({ n: 1n })" },
  { label: "TypeScript", given: { "a-b": scalar("boolean") }, want: `({ "a-b": true })` },
  { label: "TypeScript", given: { __proto__x: scalar("null") }, want: "({ __proto__x: null })" },
  {
    label: "TypeScript",
    given: Object.fromEntries([["__proto__", scalar("null")]]),
    want: `({ ["__proto__"]: null })`,
  },
  {
    label: "TypeScript",
    given: { id: { kind: "id", table: "notes" } },
    want: `({ id: "<id of notes>" as Id<"notes"> })`,
  },
  { label: "Python", given: { x: scalar("float64") }, want: `api.notes.list({"x": 1.0})` },
  { label: "Python", given: { x: { kind: "literal", value: 1e21 } }, want: `{"x": 1e+21}` },
  { label: "Go", given: { n: scalar("int64"), x: scalar("float64") }, want: `{"n": int64(1), "x": 1.0}` },
] as const)("$label says $want", ({ label, given, want }) => {
  expect(sampleOf({ args: argsOf(given) }, label)).toContain(want);
});

test.for([
  { label: "curl", want: `{"args": {}, "format"` },
  { label: "TypeScript", want: "api.notes.list()" },
  { label: "Python", want: "api.notes.list()" },
])("$label leaves out what is optional", ({ label, want }) => {
  expect(sampleOf({ args: argsOf({ limit: scalar("float64") }, true) }, label)).toContain(want);
});

test.for([
  { label: "curl", want: `"$CONVEX_URL/api/run/a/b/import"` },
  { label: "TypeScript", want: "api.a.b.import()" },
  { label: "Python", want: "api.a.b.import_()" },
  { label: "Go", want: `client.Action(context.Background(), "a/b:import", args)` },
])("$label names a function as it must", ({ label, want }) => {
  const given = { kind: "action", path: "a/b:import", module: ["a", "b"], name: "import" } as const;
  expect(sampleOf(given, label)).toContain(want);
});

test.for([
  { label: "curl", want: `"Authorization: Convex $CONVEX_DEPLOY_KEY"` },
  { label: "TypeScript", want: "deployKey: process.env.CONVEX_DEPLOY_KEY" },
  { label: "Python", want: `deploy_key=os.environ["CONVEX_DEPLOY_KEY"]` },
  { label: "Go", want: `convex.WithDeployKey(os.Getenv("CONVEX_DEPLOY_KEY"))` },
])("$label brings a deploy key where only that may call, and nowhere else", ({ label, want }) => {
  expect(sampleOf({ visibility: "internal" }, label)).toContain(want);
  expect(sampleOf({}, label)).not.toContain("KEY");
});

test.for([
  { label: "curl", want: `{"cursor": null, "numItems": 1}` },
  { label: "TypeScript", want: "{ cursor: null, numItems: 1 }" },
  { label: "Python", want: `{"cursor": None, "numItems": 1.0}` },
  { label: "Go", want: `map[string]any{"cursor": nil, "numItems": 1.0}` },
])("$label asks for the first page, to which no cursor leads", ({ label, want }) => {
  const cursor: Shape = { kind: "union", of: [scalar("string"), scalar("null")] };
  const page = argsOf({ cursor, numItems: scalar("float64") });
  expect(sampleOf({ args: argsOf({ paginationOpts: page }) }, label)).toContain(want);
  expect(sampleOf({ args: argsOf({ cursor }) }, label)).toContain(`"cursor"`);
});

test("a shape that holds itself ends at the first chance, and one that must hold itself has no samples", () => {
  const tree = (children: Shape) => [{ name: "Tree", shape: argsOf({ children }) }];
  const ref: Shape = { kind: "ref", name: "Tree" };
  const list: Shape = { kind: "list", of: ref };
  expect(sampleOf({ args: ref }, "Python", tree(list))).toContain(`api.notes.list({"children": []})`);
  expect(sampleOf({ args: ref }, "Python", tree(ref))).toBe("");
});

test("long arguments take a line for each field", () => {
  const long = { kind: "literal", value: "x".repeat(60) } as const;
  expect(sampleOf({ args: argsOf({ first: long, second: scalar("null") }) }, "TypeScript")).toContain(
    `api.notes.list({\n  first: "${long.value}",\n  second: null,\n});`,
  );
});
