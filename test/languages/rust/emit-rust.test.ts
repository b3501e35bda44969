import { expect, test } from "vitest";
import { code } from "../../../src/emit/code.ts";
import { rustConstant, rustName, variantNames } from "../../../src/languages/rust/names.ts";
import { type NamedPlace, root } from "../../../src/languages/rust/places.ts";
import { docComment } from "../../../src/languages/rust/text.ts";
import { RustTypes } from "../../../src/languages/rust/types.ts";
import type { Shape } from "../../../src/model/index.ts";

const scalar = (type: "string" | "float64" | "int64" | "boolean" | "bytes" | "null"): Shape => ({
  kind: "scalar",
  type,
});
const literal = (value: string | number | bigint | boolean): Shape => ({ kind: "literal", value });
const union = (...of: Shape[]): Shape => ({ kind: "union", of });
const id = (table: string): Shape => ({ kind: "id", table });
const ref = (name: string): Shape => ({ kind: "ref", name });
const object = (fields: { [name: string]: Shape }, ...optional: string[]): Shape => ({
  kind: "object",
  fields: Object.entries(fields).map(([name, shape]) => ({
    name,
    shape,
    optional: optional.includes(name),
  })),
});

const module = ["api", "f"];

/** The type of a shape that stands in a place called T, and what had to be declared for it. */
function typed(shape: Shape, named: Readonly<Record<string, Shape>> = {}): readonly [string, string] {
  const places = new Map(
    Object.entries(named).map(([name, inner]): [string, NamedPlace] => [
      name,
      { place: root(module, name), shape: inner },
    ]),
  );
  const values = {
    value: code`crate::Value`,
    object: code`Fields`,
    bytes: code`crate::Bytes`,
    isExact: true,
  };
  const types = new RustTypes(places, values, (table) => root(["tables", rustName(table)], "Id"));
  for (const { place, shape: inner } of places.values()) types.declare(place, inner, []);
  const type = types.type(shape, root(module, "T")).text;
  return [
    type,
    types
      .declarationsIn(module)
      .map(({ text }) => text)
      .join("\n"),
  ];
}

test.for<[string, Shape, string]>([
  ["anything", { kind: "unknown" }, "crate::Value"],
  ["null alone", scalar("null"), "()"],
  ["a list of bytes", { kind: "list", of: scalar("bytes") }, "Vec<crate::Bytes>"],
  [
    "a record by id",
    { kind: "record", keys: id("users"), of: scalar("int64") },
    "std::collections::BTreeMap<crate::tables::users::Id, i64>",
  ],
  [
    "a record by any of two ids",
    { kind: "record", keys: union(id("a"), id("b")), of: scalar("int64") },
    "std::collections::BTreeMap<String, i64>",
  ],
  ["a nullable scalar", union(scalar("string"), scalar("null")), "Option<String>"],
  ["a nullable list", union(scalar("null"), { kind: "list", of: scalar("string") }), "Option<Vec<String>>"],
  ["a union of one", union(scalar("string")), "String"],
  ["a union of null alone", union(scalar("null")), "()"],
  ["a union of nothing", union(), "crate::Never"],
  ["a union with anything", union(scalar("string"), { kind: "unknown" }), "crate::Value"],
  ["a literal beside its scalar", union(literal("a"), scalar("string")), "String"],
  ["ids of two tables, which look alike", union(id("a"), id("b")), "String"],
  ["an id, twice", union(id("a"), id("a")), "crate::tables::a::Id"],
  ["both booleans", union(literal(true), literal(false)), "bool"],
  ["minus zero, which an enum could not tell from zero", literal(-0), "f64"],
  ["a union inside a union", union(union(scalar("int64"), scalar("null")), scalar("int64")), "Option<i64>"],
  ["a table whose name is a keyword", id("type"), "crate::tables::type_::Id"],
])("%s", ([, shape, want]) => {
  expect(typed(shape)[0]).toBe(want);
});

test("an enum of texts is read and written by serde alone", () => {
  expect(typed(union(literal("in_progress"), literal("a-b"), literal("")))[1]).toBe(`\
/// One of several literals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum T {
    /// \`in_progress\`.
    #[serde(rename = "in_progress")]
    InProgress,
    /// \`a-b\`.
    #[serde(rename = "a-b")]
    AB,
    /// The empty text.
    #[serde(rename = "")]
    V_x_1x,
}
`);
});

test("an enum of numbers says which type of number it is", () => {
  expect(typed(union(literal(1n), literal(-2n)))[1]).toContain(
    "crate::shape_macros::literals!(T as i64: 1_i64 => N1, -2_i64 => Minus2);",
  );
  expect(typed(union(literal(1), literal(2.5)))[1]).toContain(
    "crate::shape_macros::literals!(T as f64: 1_f64 => N1, 2.5_f64 => N2Point5);",
  );
});

test("a field tells the members of a union apart where each has a literal of its own in it", () => {
  const [type, text] = typed(
    union(
      object({ kind: literal("circle"), r: scalar("float64") }),
      object({ kind: literal("none") }),
      scalar("null"),
    ),
  );
  expect(type).toBe("Option<crate::api::f::T>");
  expect(text).toContain('crate::shape_macros::union!(T by "kind": "circle" => Circle, "none" => None);');
  expect(text).toContain("    /// Where `kind` is `circle`.\n    Circle(crate::api::f::TCircle),\n");
  expect(text).toContain("    pub kind: crate::api::f::TCircle_Kind,\n");
});

test("members without such a field are tried in the order of the validator", () => {
  const shape = union(scalar("int64"), ref("A"), { kind: "list", of: scalar("string") });
  const [, text] = typed(shape, { A: object({ a: scalar("string") }) });
  expect(text).toContain("crate::shape_macros::union!(T: Int64, Ref, List);");
  expect(text).toContain("    Ref(crate::api::f::A),\n");
  expect(text).toContain("    List(Vec<String>),\n");
});

test("absent and null are two things", () => {
  const shape = object({ a: union(scalar("null"), scalar("string")), b: scalar("int64") }, "a", "b");
  const [, text] = typed(shape);
  expect(text).toBe(`\
/// A part of what its name begins with.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct T {
    /// The field \`a\`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::shapes::present")]
    pub a: Option<Option<String>>,
    /// The field \`b\`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::shapes::present")]
    pub b: Option<i64>,
}
`);
});

test("a field that may be null has to be there", () => {
  const [, text] = typed(object({ a: union(scalar("null"), scalar("string")) }));
  expect(text).toContain(
    '#[serde(deserialize_with = "crate::shapes::nullable")]\n    pub a: Option<String>,',
  );
});

test("what holds itself is boxed where it does so directly, and nowhere else", () => {
  const [, text] = typed(ref("Tree"), {
    Tree: object({
      next: union(ref("Tree"), scalar("null")),
      all: { kind: "list", of: ref("Tree") },
      other: ref("Leaf"),
    }),
    Leaf: object({ name: scalar("string") }),
  });
  expect(text).toContain("pub next: Box<Option<crate::api::f::Tree>>,");
  expect(text).toContain("pub all: Vec<crate::api::f::Tree>,");
  expect(text).toContain("pub other: crate::api::f::Leaf,");
});

test("a field goes by its own name on the wire, whatever it is called in Rust", () => {
  const [, text] = typed(
    object({ tokenIdentifier: scalar("string"), type: scalar("string"), "a b": scalar("string") }),
  );
  expect(text).toContain('#[serde(rename = "tokenIdentifier")]\n    pub token_identifier: String,');
  expect(text).toContain('#[serde(rename = "type")]\n    pub type_: String,');
  expect(text).toContain('#[serde(rename = "a b")]\n    pub a_020b: String,');
});

test.for([
  ["listAll", "list_all"],
  ["list_all", "list__all"],
  ["_id", "__id"],
  ["2nd", "_2nd"],
  ["", "x"],
  ["_", "__x"],
  ["type", "type_"],
  ["é", "_0xe9x"],
] as const)("%s is called %s", ([given, want]) => expect(rustName(given)).toBe(want));

test("names that fall together in capitals are told apart", () => {
  expect(variantNames(["a-b", "a_b", "c"])).toEqual(["V_a_2db", "V_a_0b", "C"]);
  expect(rustConstant("queryBatch")).toBe("QUERY_BATCH");
});

test("no text becomes code, a link or a tag in a doc comment", () => {
  expect(docComment("a <b> [c](d) */ ```\nlet x;\n``` https://e.f/g.").text).toBe(
    "/// a \\<b\\> c */ '\n/// let x;\n/// ' <https://e.f/g>.",
  );
});
