import type { Json, JsonObject } from "../json/index.ts";
import type { LiteralValue, ScalarType, Shape } from "../model/index.ts";
import { isToldApart } from "./is-told-apart.ts";
import { type KnownTypes, resolveShape } from "./known-types.ts";
import { plainLine } from "./plain-line.ts";
import { specialFloats, specialName } from "./special-floats.ts";
import { base64Pattern, int64Pattern } from "./text-forms.ts";

/** Whether int64, bytes and special floats are text, or objects that say what they are. */
type Form = "plain" | "tagged";

/**
 * The JSON Schema (2020-12) by which a model writes and reads values of a shape. Named types stand below `$defs`.
 * Objects are closed: a field that nobody declared is refused.
 */
export function toolSchema(shape: Shape, types: KnownTypes): JsonObject {
  const definitions = new Map<string, Json>();
  const schema = new SchemaPrinter(types, definitions).print(shape, "plain");
  return definitions.size === 0 ? schema : { ...schema, $defs: Object.fromEntries(definitions) };
}

class SchemaPrinter {
  readonly #types: KnownTypes;
  readonly #definitions: Map<string, Json>;

  constructor(types: KnownTypes, definitions: Map<string, Json>) {
    this.#types = types;
    this.#definitions = definitions;
  }

  print(shape: Shape, form: Form): JsonObject {
    switch (shape.kind) {
      case "unknown":
        return this.#define("any", anyValue);
      case "scalar":
        return this.#scalar(shape.type, form);
      case "literal":
        return literal(shape.value, form);
      case "id":
        return {
          type: "string",
          description: plainLine(`The id of a document of the table ${shape.table}.`),
        };
      case "ref":
        return this.#named(shape.name, form);
      case "list":
        return { type: "array", items: this.print(shape.of, form) };
      case "record": {
        const keys = this.#keys(shape.keys);
        return {
          type: "object",
          ...(keys === undefined ? {} : { propertyNames: keys }),
          additionalProperties: this.print(shape.of, form),
        };
      }
      case "object":
        return this.#object(shape, form);
      case "union":
        return this.#union(shape, form);
      default:
        throw new Error(`a function has no shape of kind ${shape.kind}`);
    }
  }

  #object({ fields }: Extract<Shape, { readonly kind: "object" }>, form: Form): JsonObject {
    const required = fields.filter(({ optional }) => !optional).map(({ name }) => name);
    return {
      type: "object",
      properties: Object.fromEntries(
        fields.map(({ name, shape, description }) => [
          name,
          {
            ...this.print(shape, form),
            ...(description === undefined ? {} : { description: plainLine(description) }),
          },
        ]),
      ),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
    };
  }

  #union(union: Extract<Shape, { readonly kind: "union" }>, form: Form): JsonObject {
    if (union.of.length === 0) return { not: {} };
    const inner = isToldApart(union, this.#types) ? form : "tagged";
    const texts = union.of.map((member) => (member.kind === "literal" ? member.value : undefined));
    if (texts.every((value) => typeof value === "string")) return { type: "string", enum: texts };
    return { anyOf: union.of.map((member) => this.print(member, inner)) };
  }

  #scalar(type: ScalarType, form: Form): JsonObject {
    const tagged = form === "tagged";
    switch (type) {
      case "int64":
        return this.#define(tagged ? "int64.tagged" : "int64", tagged ? tag("$int64", int64) : int64);
      case "bytes":
        return this.#define(tagged ? "bytes.tagged" : "bytes", tagged ? tag("$bytes", bytes) : bytes);
      case "float64":
        return this.#define(tagged ? "number.tagged" : "number", {
          anyOf: [{ type: "number" }, tagged ? tag("$float64", special) : special],
        });
      default:
        return { type };
    }
  }

  #named(name: string, form: Form): JsonObject {
    // A type's name is an identifier: with a dot it can be no other's.
    const key = form === "tagged" ? `${name}.tagged` : name;
    if (!this.#definitions.has(key)) {
      // Known before it is printed, so that a type that holds itself is not followed again.
      this.#definitions.set(key, true);
      const type = this.#types.get(name);
      if (type === undefined) throw new Error(`no type is called ${name}`);
      this.#definitions.set(key, {
        ...this.print(type.shape, form),
        ...(type.description === undefined ? {} : { description: plainLine(type.description) }),
      });
    }
    return { $ref: `#/$defs/${key}` };
  }

  #define(name: string, schema: JsonObject): JsonObject {
    this.#definitions.set(name, schema);
    return { $ref: `#/$defs/${name}` };
  }

  /** What the names of a record's fields have to be, where that says anything. */
  #keys(keys: Shape): JsonObject | undefined {
    const own = resolveShape(keys, this.#types);
    return own.kind === "scalar" || own.kind === "id" || own.kind === "unknown"
      ? undefined
      : this.print(keys, "plain");
  }
}

const int64: JsonObject = {
  type: "string",
  pattern: int64Pattern,
  description: "A 64-bit integer in decimal digits, as text.",
};
const bytes: JsonObject = { type: "string", pattern: base64Pattern, description: "Bytes as base64." };
const special: JsonObject = { type: "string", enum: [...specialFloats.keys()] };

function tag(name: string, content: JsonObject): JsonObject {
  return { type: "object", properties: { [name]: content }, required: [name], additionalProperties: false };
}

/** Everything that a Convex value may be. What it looks like is said in words: a schema of it would be read with every tool. */
const anyValue: JsonObject = {
  description:
    'Any value. A 64-bit integer is {"$int64": "42"}, bytes are {"$bytes": base64}, NaN and the like {"$float64": "NaN"}.',
};

function literal(value: LiteralValue, form: Form): JsonObject {
  if (typeof value === "bigint") {
    const digits: JsonObject = { type: "string", const: String(value) };
    return form === "tagged" ? tag("$int64", digits) : digits;
  }
  const name = typeof value === "number" ? specialName(value) : undefined;
  if (name === undefined) return { const: value };
  return form === "tagged" ? tag("$float64", { const: name }) : { const: name };
}
