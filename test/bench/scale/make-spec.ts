/** A function-spec of `count` functions, shaped like those of real apps: modules of 20, documents, ids, unions, int64. */
export function makeSpec(count: number): { readonly functions: readonly object[] } {
  return { functions: Array.from({ length: count }, (_, index) => makeFunction(index)) };
}

const kinds = ["Query", "Mutation", "Action"];
const scalar = (type: string) => ({ type });
const field = (fieldType: object, optional = false) => ({ fieldType, optional });
const object = (value: object) => ({ type: "object", value });
const literal = (value: string) => ({ type: "literal", value });

function documentOf(table: string): object {
  return object({
    _id: field({ type: "id", tableName: table }),
    _creationTime: field(scalar("number")),
    title: field(scalar("string")),
    body: field(scalar("string"), true),
    count: field(scalar("bigint")),
    status: field({ type: "union", value: [literal("draft"), literal("sent"), literal("gone")] }),
    tags: field({ type: "array", value: scalar("string") }),
    content: field({
      type: "union",
      value: [
        object({ type: field(literal("text")), text: field(scalar("string")) }),
        object({
          type: field(literal("file")),
          data: field(scalar("bytes")),
          name: field(scalar("string"), true),
        }),
      ],
    }),
  });
}

function makeFunction(index: number): object {
  const module = Math.floor(index / 20);
  const table = `table${module}`;
  const own = `field${index}`;
  const returns = [
    { type: "array", value: documentOf(table) },
    { type: "union", value: [documentOf(table), scalar("null")] },
    object({ [own]: field(scalar("number")), page: field({ type: "array", value: documentOf(table) }) }),
    scalar("null"),
    null,
  ][index % 5];
  return {
    functionType: kinds[index % 3],
    identifier: `area${module % 10}/module${module}.js:function${index}`,
    visibility: { kind: "public" },
    args: object({
      id: field({ type: "id", tableName: table }),
      limit: field(scalar("bigint"), true),
      [own]: field(
        object({ from: field(scalar("number")), to: field(scalar("number"), true) }),
        index % 2 === 0,
      ),
      mode: field({ type: "union", value: [literal("a"), literal("b"), scalar("null")] }),
    }),
    returns,
  };
}

/** How the function with that number is called on an api object. */
export function callOf(index: number): string {
  const module = Math.floor(index / 20);
  return `api.area${module % 10}.module${module}.function${index}`;
}
