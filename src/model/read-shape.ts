import { asList, asObject, asText, isObject, type Json, type JsonObject } from "../json/index.ts";
import type { LiteralValue, Shape } from "./shape.ts";

/** The components that stand for one kind of value, whatever the format that they write it in. */
const components: Readonly<Record<"values" | "json", Readonly<Record<string, Shape>>>> = {
  values: {
    Int64: { kind: "scalar", type: "int64" },
    Float64: { kind: "scalar", type: "float64" },
    Bytes: { kind: "scalar", type: "bytes" },
    EncodedValue: { kind: "unknown" },
  },
  json: {
    EncodedValue: { kind: "unknown" },
    CleanValue: { kind: "json" },
    ExportValue: { kind: "json" },
  },
};

const prefix = "#/components/schemas/";

/**
 * Reads schemas as shapes: those of a deployment's functions as Convex values, those of the API's own operations as the
 * JSON that travels.
 */
export class ShapeReader {
  readonly #schemas: JsonObject;
  readonly #components: Readonly<Record<string, Shape>>;
  /** What a schema leaves open, or says in a way that is not ours. */
  readonly #anything: Shape;
  /** Named shapes that were referred to, in the order in which they were met. */
  readonly pending = new Set<string>();

  constructor(tree: JsonObject, of: "values" | "json") {
    this.#schemas = asObject(asObject(tree.components).schemas);
    this.#components = components[of];
    this.#anything = { kind: of === "values" ? "unknown" : "json" };
  }

  /** The schema of that name. */
  schema(name: string): JsonObject {
    return asObject(this.#schemas[name]);
  }

  /** What a schema describes. */
  read(schema: JsonObject): Shape {
    if (typeof schema.$ref === "string") return this.#refer(schema.$ref.slice(prefix.length));
    if (schema.const !== undefined) return { kind: "literal", value: schema.const as LiteralValue };
    if (schema.not !== undefined) return { kind: "union", of: [] };
    if (schema.enum !== undefined) {
      return { kind: "union", of: asList(schema.enum).map((value) => ({ kind: "literal", value }) as Shape) };
    }
    const members = asList(schema.oneOf ?? schema.anyOf);
    if (members.length > 0) return this.#readUnion(members, schema);
    if (Array.isArray(schema.type)) {
      return { kind: "union", of: schema.type.map((type) => this.read({ ...schema, type })) };
    }
    switch (schema.type) {
      case "null":
      case "string":
      case "boolean":
        return { kind: "scalar", type: schema.type };
      case "number":
        return { kind: "number", format: "double" };
      case "integer":
        return { kind: "number", format: schema.format === "int64" ? "int64" : "integer" };
      case "array":
        return { kind: "list", of: this.read(asObject(schema.items)) };
      case "object":
        return this.#readObject(schema);
      default:
        return this.#anything;
    }
  }

  #readUnion(members: readonly Json[], schema: JsonObject): Shape {
    const discriminator = asText(asObject(schema.discriminator).propertyName);
    const of = members.map((member) => this.read(asObject(member)));
    // One value in several formats: clients ask for the one that loses nothing.
    const whole = of.find(({ kind }) => kind === "unknown") ?? of.find(({ kind }) => kind === "json");
    if (whole !== undefined && this.#anything.kind === "json") return whole;
    return { kind: "union", of, ...(discriminator === "" ? {} : { discriminator }) };
  }

  #readObject(schema: JsonObject): Shape {
    const literal = encodedLiteral(schema);
    if (literal !== undefined) return { kind: "literal", value: literal };
    const rest = this.#restOf(schema);
    if (schema.properties === undefined && rest !== undefined) {
      if (schema.additionalProperties === true && this.#anything.kind === "unknown") return rest;
      const keys: Shape =
        schema.propertyNames === undefined
          ? { kind: "scalar", type: "string" }
          : this.read(asObject(schema.propertyNames));
      return { kind: "record", keys, of: rest };
    }
    const required = new Set(asList(schema.required));
    const fields = Object.entries(asObject(schema.properties)).map(([name, value]) => {
      const field = asObject(value);
      const { description } = field;
      return {
        name,
        shape: this.read(field),
        optional: !required.has(name),
        ...(typeof description === "string" ? { description } : {}),
      };
    });
    return rest === undefined ? { kind: "object", fields } : { kind: "open", fields, of: rest };
  }

  /** What fields may hold that are not listed. Nothing where none are wanted. */
  #restOf(schema: JsonObject): Shape | undefined {
    const [pattern] = Object.values(asObject(schema.patternProperties));
    if (pattern !== undefined) return this.read(asObject(pattern));
    if (schema.additionalProperties === true) return this.#anything;
    return isObject(schema.additionalProperties) ? this.read(schema.additionalProperties) : undefined;
  }

  #refer(name: string): Shape {
    const component = this.#components[name];
    if (component !== undefined) return component;
    const table = this.schema(name)["x-convex-table"];
    if (typeof table === "string") return { kind: "id", table };
    this.pending.add(name);
    return { kind: "ref", name };
  }
}

/** An int64 or -0 that stands in a literal validator is an object with one constant field. */
function encodedLiteral(schema: JsonObject): bigint | number | undefined {
  const properties = asObject(schema.properties);
  const { const: integer } = asObject(properties.$integer);
  if (typeof integer === "string") return Buffer.from(integer, "base64").readBigInt64LE();
  const { const: float } = asObject(properties.$float);
  return typeof float === "string" ? Buffer.from(float, "base64").readDoubleLE() : undefined;
}
