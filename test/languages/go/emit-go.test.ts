import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { go } from "../../../src/languages/go/index.ts";
import { constantName } from "../../../src/languages/go/names.ts";
import { GoTypes } from "../../../src/languages/go/types.ts";
import {
  type Api,
  type ConvexFunction,
  type NamedShape,
  type Operation,
  placeTypeName,
  type Shape,
} from "../../../src/model/index.ts";
import { apiOf } from "../../model/api-of.ts";

const scalar = (type: "string" | "float64" | "int64" | "boolean" | "bytes" | "null"): Shape => ({
  kind: "scalar",
  type,
});
const literal = (value: string | number | bigint | boolean): Shape => ({ kind: "literal", value });
const union = (...of: Shape[]): Shape => ({ kind: "union", of });
const object = (fields: { [name: string]: Shape }): Shape => ({
  kind: "object",
  fields: Object.entries(fields).map(([name, shape]) => ({ name, shape, optional: false })),
});
const id = (table: string): Shape => ({ kind: "id", table });
const ref = (name: string): Shape => ({ kind: "ref", name });

/** The type of a shape that stands in a place called T, and what had to be declared for it. */
function typed(shape: Shape, types: readonly NamedShape[] = []): readonly [string, string] {
  const go = new GoTypes({ types });
  const type = go.type(shape, "T").text;
  return [type, go.declarations.map(({ text }) => text).join("\n")];
}

test.for<[string, Shape, string]>([
  ["anything", { kind: "unknown" }, "any"],
  ["null alone", scalar("null"), "Null"],
  ["a list of bytes", { kind: "list", of: scalar("bytes") }, "[][]byte"],
  ["a record by id", { kind: "record", keys: id("users"), of: scalar("int64") }, "map[UsersId]int64"],
  [
    "a record by any of two ids",
    { kind: "record", keys: union(id("a"), id("b")), of: scalar("int64") },
    "map[string]int64",
  ],
  ["a nullable scalar", union(scalar("string"), scalar("null")), "*string"],
  ["a nullable list", union(scalar("null"), { kind: "list", of: scalar("string") }), "*[]string"],
  ["a union of one", union(scalar("string")), "string"],
  ["a union of null alone", union(scalar("null")), "Null"],
  ["a union of nothing", union(), "Never"],
  ["a union with anything", union(scalar("string"), { kind: "unknown" }), "any"],
  ["a literal beside its scalar", union(literal("a"), scalar("string")), "string"],
  ["ids of two tables, which look alike", union(id("a"), id("b")), "string"],
  ["an id, twice", union(id("a"), id("a")), "AId"],
  ["both booleans", union(literal(true), literal(false)), "bool"],
  ["minus zero, for which Go has no constant", literal(-0), "float64"],
  ["a union inside a union", union(union(scalar("int64"), scalar("null")), scalar("int64")), "*int64"],
])("%s", ([, shape, want]) => {
  expect(typed(shape)[0]).toBe(want);
});

test("literals of one type are constants", () => {
  expect(typed(union(literal("in_progress"), literal("a-b"), literal("")))[1]).toBe(`\
// T takes only the values of its constants.
type T string

// The values of T.
const (
	T_in_progress T = "in_progress"
	T_a_02dxb     T = "a-b"
	T_x_0x        T = ""
)

func (T) convexLiterals() []any {
	return []any{"in_progress", "a-b", ""}
}
`);
});

test("a field tells the members of a union apart where each has a literal of its own in it", () => {
  const shape = union(
    object({ kind: literal("circle"), r: scalar("float64") }),
    object({ kind: literal("none") }),
    scalar("null"),
  );
  expect(typed(shape)[1]).toBe(`\
// T is one of T_circle, T_none, or nil for null.
type T interface{ isT() }

func (T_circle) isT() {}

func (T_none) isT() {}

func init() {
	RegisterUnion[T](true, "kind",
		Member[T_circle]("circle"),
		Member[T_none]("none"),
	)
}

// T_circle always has the kind "circle".
type T_circle struct {
	R float64 \`convex:"r"\`
}

func (T_circle) convexConstants() map[string]any {
	return map[string]any{"kind": "circle"}
}

// T_none always has the kind "none".
type T_none struct{}

func (T_none) convexConstants() map[string]any {
	return map[string]any{"kind": "none"}
}
`);
});

test("members without such a field are tried in order, and scalars are wrapped", () => {
  const [, text] = typed(union(scalar("int64"), ref("A"), { kind: "list", of: scalar("string") }), [
    { name: "A", shape: object({ a: scalar("string") }) },
  ]);
  expect(text).toContain("type T_int64 int64\n");
  expect(text).toContain("type T_list []string\n");
  expect(text).toContain(
    'RegisterUnion[T](false, "",\n\t\tMember[T_int64](nil),\n\t\tMember[A](nil),\n\t\tMember[T_list](nil),\n',
  );
});

test("absent and null are two things, and columns stop at comments", () => {
  const shape: Shape = {
    kind: "object",
    fields: [
      { name: "_id", shape: id("users"), optional: false },
      { name: "id", shape: scalar("string"), optional: true },
      { name: "note", shape: union(scalar("string"), scalar("null")), optional: true, description: "- why" },
    ],
  };
  expect(typed(shape)[1]).toBe(`\
type T struct {
	X_id UsersId          \`convex:"_id"\`
	Id   Optional[string] \`convex:"id"\`

	// – why
	Note Optional[*string] \`convex:"note"\`
}
`);
});

test("a struct that holds itself does so by a pointer", () => {
  const node = object({ next: ref("Node"), other: ref("Other") });
  const other = object({ back: ref("Node") });
  const go = new GoTypes({
    types: [
      { name: "Node", shape: node },
      { name: "Other", shape: other },
    ],
  });
  go.declare({ name: "Node", shape: node });
  expect(go.declarations[0]?.text).toContain("Next  *Node");
  expect(go.declarations[0]?.text).toContain("Other *Other");
});

// As encoding/json has it: `-` alone leaves a field out, and one comma behind it does not count.
test.for([
  ["-", '"convex:\\"-,\\""'],
  ["-,", '"convex:\\"-,,\\""'],
  ["-a", '"convex:\\"-a\\""'],
  ["", '"convex:\\"\\""'],
])("the field %j has the tag %s", ([name = "", tag]) => {
  const [, text] = typed(object({ [name]: scalar("string") }));
  expect(text.split("\n")[1]?.trim().split(/ +/).slice(2).join(" ")).toBe(tag);
  expect(text).toMatch(/^type T struct \{\n\t[A-Z]\w* string /);
});

test("literals that read alike make members of different names", () => {
  const text = typed(union(object({ kind: literal(1n) }), object({ kind: literal(1) })))[1];
  const names = [...text.matchAll(/^type (\w+) struct/gm)].map(([, name]) => name);
  expect([names.length, new Set(names).size]).toEqual([2, 2]);
});

test("a field that may be missing tells no members apart", () => {
  const kind = (value: string, optional: boolean, own: string): Shape => ({
    kind: "object",
    fields: [
      { name: "kind", shape: literal(value), optional },
      { name: own, shape: scalar("string"), optional: false },
    ],
  });
  expect(typed(union(kind("a", true, "x"), kind("b", false, "y")))[1]).toContain(
    'RegisterUnion[T](false, "",',
  );
});

test("names are told apart by what they name, whatever that is", () => {
  const steps = ["a", "A", "_a", "x_a", "xa", "a_b", "a.b", "a-b", "a b", "", "é", "😀", "item", "Item"];
  for (const name of [placeTypeName, constantName]) {
    for (const type of ["T", "M_FArgs_order"]) {
      const names = steps.map((step) => name(type, step));
      expect(new Set(names).size).toBe(steps.length);
      expect(names.filter((each) => !/^(?:T|M_FArgs_order)_\w+$/.test(each))).toEqual([]);
    }
  }
  expect(placeTypeName(placeTypeName("T", "a"), "b")).not.toBe(placeTypeName("T", "a_b"));
  expect(constantName("M_FArgs_order", "NEXT_UP")).toBe("M_FArgs_order_NEXT_UP");
  expect(constantName("M_FReturns", "XArgs"), "the arguments of m/fReturns:x").toBe("M_FReturns_xXArgs");
});

const api = (...functions: ConvexFunction[]): Api => apiOf({ functions });

test("a function is a method of its module, and an internal one of another tree", () => {
  const list: ConvexFunction = {
    kind: "query",
    visibility: "public",
    path: "chat/rooms:list",
    module: ["chat", "rooms"],
    name: "list",
    args: object({}),
    returns: scalar("null"),
  };
  const { text = "" } =
    go.deployment(api(list, { ...list, visibility: "internal" }), []).find(({ path }) => path === "api.go") ??
    {};
  expect(text).toContain(`\
func (f Chat_Rooms_Functions) List(ctx context.Context, options ...CallOption) error {
	_, err := Call[Null](ctx, f.caller, KindQuery, "chat/rooms:list", nil, options...)
	return err
}
`);
  expect(text).toContain("func (f Chat_Rooms_InternalFunctions) List(");
  expect(text.split("\n")[0]).toBe("// Code generated by convex-openapi. DO NOT EDIT.");
});

test("no name of the runtime can be one that a deployment's types or modules get", () => {
  const names = readdirSync("src/languages/go/runtime").flatMap((file) =>
    [
      ...readFileSync(`src/languages/go/runtime/${file}`, "utf8").matchAll(
        /^(?:func|type|const|var|\t)\s?([A-Z]\w*)/gm,
      ),
    ].map(([, name = ""]) => name),
  );
  expect(names).toContain("NewClient");
  expect(names).toContain("KindNetwork");
  expect(names.filter((name) => /_|Doc$|Id$|^(New)?(Internal)?API$/.test(name))).toEqual([]);
});

test("no type that the document makes can be one that a deployment's types get", () => {
  const texts = ["schemas.go", "groups.go"].map((file) => readFileSync(`generated/go/${file}`, "utf8"));
  const names = [...texts.join("\n").matchAll(/^type (\w+)/gm)].map(([, name = ""]) => name);
  expect(names).toContain("ClearTablesCall");
  expect(names.filter((name) => /^[A-Za-z0-9]*(?:Doc|Id)(?:_|$)|^[A-Za-z0-9]+_[A-Z]/.test(name))).toEqual([]);
});

test("the runtime is copied without its tests, and says from where", () => {
  const runtime = new Map([
    ["src/languages/go/runtime/client.go", "package convex\n"],
    ["src/languages/go/runtime/client_test.go", "package convex\n"],
    ["src/languages/go/runtime/README.md", "# A\n"],
    ["src/languages/python/runtime/client.py", ""],
    ["LICENSE", "As it is.\n"],
    ["package.json", '{ "version": "7.8.9" }'],
  ]);
  const files = go.base({ api: apiOf({}), sources: runtime });
  expect(files.map(({ path }) => path)).toEqual([
    "client.go",
    "README.md",
    "LICENSE",
    "version.go",
    "operations.go",
    "functions.go",
    "groups.go",
    "schemas.go",
  ]);
  expect(files.find(({ path }) => path === "version.go")?.text).toContain('const Version = "7.8.9"\n');
  expect(files.map(({ text }) => text.split("\n")[0])).toEqual([
    "// Code generated by convex-openapi: copied from src/languages/go/runtime/client.go. DO NOT EDIT.",
    "<!-- Copied from src/languages/go/runtime/README.md by convex-openapi. Do not edit. -->",
    "As it is.",
    ...Array.from({ length: 5 }, () => "// Code generated by convex-openapi. DO NOT EDIT."),
  ]);
});

const brew: Operation = {
  id: "brewTea",
  method: "PUT",
  path: "/api/tea/{pot}",
  summary: "Brew **tea**.",
  description: "See [water](#water).",
  tag: "tea",
  deprecated: false,
  group: "kitchen",
  parameters: [
    {
      name: "pot",
      in: "path",
      required: true,
      shape: scalar("string"),
      description: "Which.",
      multiSegment: false,
      secret: false,
    },
    {
      name: "lumps",
      in: "query",
      required: false,
      shape: { kind: "number", format: "integer" },
      description: "",
      multiSegment: false,
      secret: false,
    },
  ],
  requestBody: { required: true, mediaType: "application/json", shape: ref("Client"), description: "" },
  sends: "json",
  answers: "json",
  repeatable: "whenKeyed",
  timeoutSeconds: 7,
  authorization: "deployKey",
  responses: [
    { status: 200, description: "", mediaType: "application/json", shape: ref("Cup"), neverSent: false },
  ],
};

test("an operation is a line of the table, a method of its group, and types", () => {
  const api = apiOf({
    operations: [brew],
    groups: [{ name: "kitchen", description: "Hot drinks." }],
    schemas: [
      { name: "Client", shape: object({ leaf: scalar("string") }), description: "`A` tea." },
      { name: "Cup", shape: { kind: "open", fields: [], of: { kind: "json" } } },
      { name: "Unused", shape: scalar("string") },
    ],
  });
  const runtime = new Map([
    ["src/languages/go/runtime/client.go", "package convex\n\ntype Client struct{}\n"],
    ["package.json", '{ "version": "7.8.9" }'],
  ]);
  const files = new Map(go.base({ api, sources: runtime }).map(({ path, text }) => [path, text]));
  expect(files.get("operations.go")).toContain(`\
var brewTeaOperation = operation{
	id:         "brewTea",
	method:     "PUT",
	path:       "/api/tea/{pot}",
	sends:      sendsJSON,
	mediaType:  "application/json",
	answers:    answersJSON,
	repeatable: repeatableWhenKeyed,
	timeout:    7 * time.Second,
	parameters: []parameter{{name: "pot", in: inPath}, {name: "lumps", in: inQuery}},
}
`);
  expect(files.get("groups.go")).toContain(`\
// BrewTea is the operation brewTea: Brew tea.
//
// See water.
//
// It needs a deploy key. It is repeated after failures that pass where every table has a primary key, and else only when the connection was refused. An attempt may take 7 s unless [Timeout] says otherwise.
func (g KitchenOperations) BrewTea(
	ctx context.Context, parameters BrewTeaParameters, body ClientJSON, options ...CallOption,
) (Cup, error) {
	return answerAs[Cup](ctx, g.client, &brewTeaOperation, typedCall(parameters, body), options)
}
`);
  expect(files.get("schemas.go")).toBe(`\
// Code generated by convex-openapi. DO NOT EDIT.

package convex

// BrewTeaParameters is what brewTea takes beside its body.
type BrewTeaParameters struct {
	// Which.
	Pot string \`convex:"pot"\`

	Lumps Optional[int64] \`convex:"lumps"\`
}

// ClientJSON is the schema Client of the document.
//
// A tea.
type ClientJSON struct {
	Leaf string \`convex:"leaf"\`
}

// Cup is the schema Cup of the document.
type Cup = map[string]any
`);
});
