import { readPointer } from "../../json/pointer.ts";

/** A JSON Schema as the document holds it. */
type Schema = Readonly<Record<string, unknown>>;

/** One way in which a value does not fit: where, and what was expected. */
export interface Misfit {
  readonly path: string;
  readonly expected: string;
}

/**
 * Holds a value to a schema of the document, with the keywords that our documents use. It compiles nothing, so that
 * the page's policy can forbid `eval`; `convex-openapi/validators` are the real thing.
 */
export function checkSchema(root: Schema, schema: Schema, value: unknown, path = ""): Misfit[] {
  const wrong = (expected: string): Misfit[] => [{ path, expected }];
  const { $ref, ...rest } = schema;
  if (typeof $ref === "string") {
    const misfits = checkSchema(root, follow(root, $ref), value, path);
    return misfits.length > 0 ? misfits : checkSchema(root, rest, value, path);
  }
  if ("const" in schema && value !== schema.const) return wrong(JSON.stringify(schema.const));
  if (Array.isArray(schema.enum) && !schema.enum.includes(value))
    return wrong(schema.enum.map(String).join(", "));
  const types = schema.type === undefined ? [] : [schema.type].flat().map(String);
  if (types.length > 0 && !types.some((type) => isType(type, value))) return wrong(types.join(", "));
  const ofBranch = checkBranches(root, schema, value, path);
  if (ofBranch.length > 0) return ofBranch;
  const broken = limits.find(
    ([keyword, holds]) => schema[keyword] !== undefined && !holds(schema[keyword], value),
  );
  if (broken !== undefined) return wrong(`${broken[0]} ${schema[broken[0]]}`);
  if (Array.isArray(value) && schema.items !== undefined) {
    return value.flatMap((item, index) =>
      checkSchema(root, schema.items as Schema, item, `${path}/${index}`),
    );
  }
  return isObject(value) ? checkFields(root, schema, value, path) : [];
}

type Limit = readonly [keyword: string, holds: (limit: unknown, value: unknown) => boolean];

/** Characters as JSON Schema counts them: a pair of surrogates is one. */
const lengthOf = (text: string) => [...text].length;

/** A limit says nothing of values of another type. */
const limits: readonly Limit[] = [
  ["minimum", (limit, value) => typeof value !== "number" || value >= Number(limit)],
  ["maximum", (limit, value) => typeof value !== "number" || value <= Number(limit)],
  ["minLength", (limit, value) => typeof value !== "string" || lengthOf(value) >= Number(limit)],
  ["maxLength", (limit, value) => typeof value !== "string" || lengthOf(value) <= Number(limit)],
  ["pattern", (limit, value) => typeof value !== "string" || new RegExp(String(limit), "u").test(value)],
  ["minItems", (limit, value) => !Array.isArray(value) || value.length >= Number(limit)],
  ["maxItems", (limit, value) => !Array.isArray(value) || value.length <= Number(limit)],
  ["maxProperties", (limit, value) => !isObject(value) || Object.keys(value).length <= Number(limit)],
];

function checkFields(root: Schema, schema: Schema, value: Schema, path: string): Misfit[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const patterns = Object.entries((schema.patternProperties ?? {}) as Readonly<Record<string, Schema>>);
  const missing = ((schema.required ?? []) as readonly string[])
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ path: `${path}/${name}`, expected: "required" }));
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const at = `${path}/${name}`;
    const named = isObject(schema.propertyNames) ? checkSchema(root, schema.propertyNames, name, at) : [];
    const own = [
      ...(Object.hasOwn(properties, name) ? [properties[name]] : []),
      ...patterns.filter(([pattern]) => new RegExp(pattern, "u").test(name)).map(([, each]) => each),
    ];
    if (own.length === 0 && schema.additionalProperties === false) return [{ path: at, expected: "absent" }];
    const held = own.length > 0 ? own : [schema.additionalProperties];
    return [...named, ...held.flatMap((each) => (isObject(each) ? checkSchema(root, each, field, at) : []))];
  });
  return [...missing, ...fields];
}

function checkBranches(root: Schema, schema: Schema, value: unknown, path: string): Misfit[] {
  const keyword = schema.oneOf === undefined ? "anyOf" : "oneOf";
  const branches = schema[keyword] as readonly Schema[] | undefined;
  if (branches === undefined) return [];
  const misfits = branches.map((branch) => checkSchema(root, branch, value, path));
  const fitting = misfits.filter((list) => list.length === 0).length;
  if (fitting === 1 || (fitting > 1 && keyword === "anyOf")) return [];
  const said = fitting > 1 ? undefined : meant(schema, branches, misfits, value);
  return said ?? [{ path, expected: keyword }];
}

/** With a discriminator only the branch that was meant speaks. */
function meant(
  schema: Schema,
  branches: readonly Schema[],
  misfits: readonly Misfit[][],
  value: unknown,
): Misfit[] | undefined {
  const { propertyName, mapping } = (schema.discriminator ?? {}) as {
    propertyName?: string;
    mapping?: Schema;
  };
  if (propertyName === undefined || !isObject(value)) return undefined;
  const target = mapping?.[String(value[propertyName])];
  return misfits[branches.findIndex(({ $ref }) => $ref === target)];
}

function follow(root: Schema, ref: string): Schema {
  return readPointer(root as unknown, ref) as Schema;
}

function isType(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
