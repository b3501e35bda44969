import fc from "fast-check";
import { resolve } from "../../src/document/index.ts";
import { asList, asObject, type JsonObject } from "../../src/json/index.ts";

/** Values that fit a schema of the document, made from the schema. Optional fields come and go. */
export function schemaArbitrary(tree: JsonObject, schema: unknown, depth = 0): fc.Arbitrary<unknown> {
  const target = resolve(tree, schema);
  if (target.const !== undefined) return fc.constant(target.const);
  if (target.enum !== undefined) return fc.constantFrom(...asList(target.enum));
  const branches = [...asList(target.oneOf), ...asList(target.anyOf)];
  if (branches.length > 0)
    return fc.oneof(...branches.map((branch) => schemaArbitrary(tree, branch, depth + 1)));
  const types = [target.type].flat().filter((type) => type !== undefined);
  if (types.length === 0) return fc.jsonValue({ maxDepth: 1 });
  return fc.oneof(...types.map((type) => ofType(tree, target, String(type), depth)));
}

function ofType(tree: JsonObject, schema: JsonObject, type: string, depth: number): fc.Arbitrary<unknown> {
  const number = (name: string) => (schema[name] === undefined ? undefined : Number(schema[name]));
  const within = <T extends object>(bounds: T) =>
    Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined)) as T;
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer(within({ min: number("minimum"), max: number("maximum") }) as fc.IntegerConstraints);
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "string": {
      if (typeof schema.pattern === "string") return fc.stringMatching(new RegExp(schema.pattern));
      const bounds = within({ minLength: number("minLength"), maxLength: number("maxLength") });
      return fc.string(bounds as fc.StringConstraints);
    }
    case "array":
      return fc.array(schemaArbitrary(tree, schema.items, depth + 1), { maxLength: depth > 3 ? 0 : 3 });
    default: {
      const properties = Object.entries(asObject(schema.properties));
      const fields = Object.fromEntries(
        properties.map(([name, field]) => [name, schemaArbitrary(tree, field, depth + 1)]),
      );
      const known = fc.record(fields, { requiredKeys: asList(schema.required).map(String) as never[] });
      if (schema.additionalProperties === false) return known;
      const rest = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
      const more = fc.dictionary(fc.stringMatching(/^[a-z]{9,12}$/), schemaArbitrary(tree, rest, depth + 1), {
        maxKeys: 2,
      });
      return fc.tuple(more, known).map(([one, other]) => ({ ...one, ...other }));
    }
  }
}
