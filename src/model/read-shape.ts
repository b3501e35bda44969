import { asList, asObject, asText, isObject, type JsonObject } from "../document/index.ts";
import type { LiteralValue, Shape } from "./shape.ts";

/** The components that stand for one scalar, whatever the format that they write it in. */
const scalars: Readonly<Record<string, Shape>> = {
  Int64: { kind: "scalar", type: "int64" },
  Float64: { kind: "scalar", type: "float64" },
  Bytes: { kind: "scalar", type: "bytes" },
  EncodedValue: { kind: "unknown" },
};

const prefix = "#/components/schemas/";

/** Reads schemas of a deployment's document back as shapes. */
export class ShapeReader {
  readonly #schemas: JsonObject;
  /** Named shapes that were referred to and not yet read. */
  readonly pending = new Set<string>();

  constructor(tree: JsonObject) {
    this.#schemas = asObject(asObject(tree.components).schemas);
  }

  /** The schema of that name. */
  schema(name: string): JsonObject {
    return asObject(this.#schemas[name]);
  }

  /** What values a schema describes. What it leaves open, or says in a way that is not ours, is unknown. */
  read(schema: JsonObject): Shape {
    if (typeof schema.$ref === "string") return this.#refer(schema.$ref.slice(prefix.length));
    if (schema.const !== undefined) return { kind: "literal", value: schema.const as LiteralValue };
    if (schema.not !== undefined) return { kind: "union", of: [] };
    if (schema.enum !== undefined) {
      return { kind: "union", of: asList(schema.enum).map((value) => ({ kind: "literal", value }) as Shape) };
    }
    const members = asList(schema.oneOf ?? schema.anyOf);
    if (members.length > 0) {
      const discriminator = asText(asObject(schema.discriminator).propertyName);
      const of = members.map((member) => this.read(asObject(member)));
      return { kind: "union", of, ...(discriminator === "" ? {} : { discriminator }) };
    }
    switch (schema.type) {
      case "null":
      case "string":
      case "boolean":
        return { kind: "scalar", type: schema.type };
      case "array":
        return { kind: "list", of: this.read(asObject(schema.items)) };
      case "object":
        return this.#readObject(schema);
      default:
        return { kind: "unknown" };
    }
  }

  #readObject(schema: JsonObject): Shape {
    const literal = encodedLiteral(schema);
    if (literal !== undefined) return { kind: "literal", value: literal };
    if (isObject(schema.additionalProperties)) {
      const keys = this.read(asObject(schema.propertyNames));
      return { kind: "record", keys, of: this.read(schema.additionalProperties) };
    }
    if (schema.properties === undefined && schema.additionalProperties === true) return { kind: "unknown" };
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
    return { kind: "object", fields };
  }

  #refer(name: string): Shape {
    const scalar = scalars[name];
    if (scalar !== undefined) return scalar;
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
