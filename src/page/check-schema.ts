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
  if (typeof schema.$ref === "string") return checkSchema(root, follow(root, schema.$ref), value, path);
  const wrong = (expected: string): Misfit[] => [{ path, expected }];
  if ("const" in schema && value !== schema.const) return wrong(JSON.stringify(schema.const));
  if (Array.isArray(schema.enum) && !schema.enum.includes(value))
    return wrong(schema.enum.map(String).join(", "));
  const types = schema.type === undefined ? [] : [schema.type].flat().map(String);
  if (types.length > 0 && !types.some((type) => isType(type, value))) return wrong(types.join(", "));
  const branches = (schema.oneOf ?? schema.anyOf) as readonly Schema[] | undefined;
  if (branches !== undefined) {
    const misfits = branches.map((branch) => checkSchema(root, branch, value, path));
    if (misfits.every((list) => list.length > 0))
      return meant(schema, branches, misfits, value) ?? wrong("anyOf");
  }
  if (typeof value === "string") {
    if (value.length < Number(schema.minLength ?? 0)) return wrong(`minLength ${schema.minLength}`);
    if (typeof schema.pattern === "string" && !new RegExp(schema.pattern, "u").test(value)) {
      return wrong(schema.pattern);
    }
  }
  if (Array.isArray(value) && schema.items !== undefined) {
    return value.flatMap((item, index) =>
      checkSchema(root, schema.items as Schema, item, `${path}/${index}`),
    );
  }
  return isObject(value) ? checkFields(root, schema, value, path) : [];
}

function checkFields(root: Schema, schema: Schema, value: Schema, path: string): Misfit[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const missing = ((schema.required ?? []) as readonly string[])
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ path: `${path}/${name}`, expected: "required" }));
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
    if (own === false) return [{ path: `${path}/${name}`, expected: "absent" }];
    return isObject(own) ? checkSchema(root, own, field, `${path}/${name}`) : [];
  });
  return [...missing, ...fields];
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
  return ref
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (at, step) => (at as Schema)[step.replaceAll("~1", "/").replaceAll("~0", "~")],
      root,
    ) as Schema;
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
