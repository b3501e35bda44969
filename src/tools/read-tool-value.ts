import type { Shape } from "../model/index.ts";
import type { Value } from "../values/index.ts";
import { findMisfit, isFields, memberOf } from "./find-misfit.ts";
import { isToldApart } from "./is-told-apart.ts";
import { type KnownTypes, resolveShape } from "./known-types.ts";
import { specialFloats } from "./special-floats.ts";
import { objectOf, readTagged } from "./tagged-value.ts";
import { readBytes, readInt64 } from "./text-forms.ts";
import { placeOf, ToolValueError } from "./tool-value-error.ts";

/**
 * Reads a value from the JSON that a model wrote by {@link toolSchema}: int64 as decimal digits, bytes as base64, NaN and
 * the like by name; where a union leaves open what a text is, the tagged form of {@link readTagged}.
 *
 * @throws ToolValueError at the first place that does not fit, with what is demanded there.
 */
export function readToolValue(json: unknown, shape: Shape, types: KnownTypes, path: string): Value {
  const value = readPlain(json, shape, types, path);
  const misfit = findMisfit(value, shape, types, path);
  if (misfit !== undefined) throw new ToolValueError(misfit.path, misfit.rule);
  return value;
}

/** Turns text into what the shape says that it is, and leaves everything else for the check afterwards. */
function readPlain(json: unknown, shape: Shape, types: KnownTypes, path: string): Value {
  const own = resolveShape(shape, types);
  switch (own.kind) {
    case "scalar":
      return readScalar(json, own.type, path);
    case "literal":
      if (typeof own.value === "bigint") return readScalar(json, "int64", path);
      return Object.is(own.value, -0) ? readScalar(json, "float64", path) : readTagged(json, path);
    case "list":
      if (!Array.isArray(json)) return readTagged(json, path);
      return json.map((item, index) => readPlain(item, own.of, types, placeOf(path, index)));
    case "record":
      if (!isFields(json)) return readTagged(json, path);
      return objectOf(
        Object.entries(json).map(([name, field]) => [
          name,
          readPlain(field, own.of, types, placeOf(path, name)),
        ]),
      );
    case "object": {
      if (!isFields(json)) return readTagged(json, path);
      const shapes = new Map(own.fields.map((field) => [field.name, field.shape]));
      return objectOf(
        Object.entries(json).map(([name, field]) => {
          const of = shapes.get(name);
          const at = placeOf(path, name);
          return [name, of === undefined ? readTagged(field, at) : readPlain(field, of, types, at)];
        }),
      );
    }
    case "union":
      return readUnion(json, own, types, path);
    default:
      return readTagged(json, path);
  }
}

function readUnion(
  json: unknown,
  union: Extract<Shape, { readonly kind: "union" }>,
  types: KnownTypes,
  path: string,
): Value {
  if (json === null || typeof json === "boolean") return json;
  if (!isToldApart(union, types)) return readTagged(json, path);
  const told = memberOf(json, union, types);
  if (told !== undefined) return readPlain(json, told, types, path);
  const [only] = union.of.filter((member) => {
    const own = resolveShape(member, types);
    return (
      !(own.kind === "scalar" && (own.type === "null" || own.type === "boolean")) && !isBooleanLiteral(own)
    );
  });
  return only === undefined || union.discriminator !== undefined
    ? readTagged(json, path)
    : readPlain(json, only, types, path);
}

const isBooleanLiteral = (shape: Shape) => shape.kind === "literal" && typeof shape.value === "boolean";

function readScalar(json: unknown, type: string, path: string): Value {
  switch (type) {
    case "int64": {
      const value = readInt64(json);
      if (value !== undefined) return value;
      throw new ToolValueError(path, 'expected a 64-bit integer in decimal digits, as text: "42"');
    }
    case "bytes": {
      const value = readBytes(json);
      if (value !== undefined) return value;
      throw new ToolValueError(path, "expected bytes as base64 text");
    }
    case "float64": {
      const value = typeof json === "string" ? specialFloats.get(json) : undefined;
      return value ?? readTagged(json, path);
    }
    default:
      return readTagged(json, path);
  }
}
