import type { Shape } from "../model/index.ts";
import type { Json, Value } from "../values/index.ts";
import { findMisfit, isFields, memberOf } from "./find-misfit.ts";
import { isToldApart } from "./is-told-apart.ts";
import { type KnownTypes, resolveShape } from "./known-types.ts";
import { specialName } from "./special-floats.ts";
import { printTagged } from "./tagged-value.ts";
import { printBytes } from "./text-forms.ts";
import { ToolValueError } from "./tool-value-error.ts";

/**
 * Writes a value as {@link toolSchema} says of its shape: the opposite of {@link readToolValue}.
 *
 * @throws ToolValueError at the first place where the value does not fit the shape.
 */
export function printToolValue(value: Value, shape: Shape, types: KnownTypes, path: string): Json {
  const misfit = findMisfit(value, shape, types, path);
  if (misfit !== undefined) throw new ToolValueError(misfit.path, misfit.rule);
  return printFitting(value, shape, types);
}

function printFitting(value: Value, shape: Shape, types: KnownTypes): Json {
  const own = resolveShape(shape, types);
  switch (own.kind) {
    case "scalar":
    case "literal":
      return printScalar(value);
    case "list":
      return (value as Value[]).map((item) => printFitting(item, own.of, types));
    case "record":
      return printFields(value, () => own.of, types);
    case "object": {
      const shapes = new Map(own.fields.map((field) => [field.name, field.shape]));
      return printFields(value, (name) => shapes.get(name) as Shape, types);
    }
    case "union": {
      if (value === null || typeof value === "boolean") return value;
      if (!isToldApart(own, types)) return printTagged(value);
      const member =
        memberOf(value, own, types) ??
        own.of.find((each) => findMisfit(value, each, types, "") === undefined);
      return printFitting(value, member as Shape, types);
    }
    default:
      return printTagged(value);
  }
}

function printFields(value: Value, shapeOf: (name: string) => Shape, types: KnownTypes): Json {
  if (!isFields(value)) throw new Error("a value that fits an object is one");
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) =>
      field === undefined ? [] : [[name, printFitting(field, shapeOf(name), types)]],
    ),
  );
}

function printScalar(value: Value): Json {
  if (typeof value === "bigint") return String(value);
  if (value instanceof ArrayBuffer) return printBytes(value);
  return typeof value === "number" ? (specialName(value) ?? value) : (value as Json);
}
