import type { JsonObject } from "../json/index.ts";
import type { LiteralValue, Shape } from "../model/index.ts";
import type { ValueFormat } from "./value-format.ts";

type Literal = Extract<Shape, { kind: "literal" }>;

/** One literal as its bytes on the wire. */
export function literalSchema(value: LiteralValue, format: ValueFormat): JsonObject {
  if (typeof value === "string") return { type: "string", const: value };
  if (typeof value === "boolean") return { type: "boolean", const: value };
  if (typeof value === "bigint") return int64Literal(value, format);
  if (Object.is(value, -0) && format === "convex_encoded_json") return onlyField("$float", "AAAAAAAAAIA=");
  return { type: "number", const: value };
}

/** Several string literals as one schema, which every tool prints as an enumeration. */
export function enumSchema(members: readonly Shape[]): JsonObject | undefined {
  const values = members.filter(isLiteral).map(({ value }) => value);
  if (values.length !== members.length || values.length === 0) return undefined;
  return values.every((value) => typeof value === "string") ? { type: "string", enum: values } : undefined;
}

function isLiteral(shape: Shape): shape is Literal {
  return shape.kind === "literal";
}

function int64Literal(value: bigint, format: ValueFormat): JsonObject {
  if (format === "json") return { type: "string", const: String(value) };
  // The document's own JSON is read by parsers that know doubles only: what they would round is a bigint here.
  if (format === "export_json") {
    return { type: "integer", const: Number.isSafeInteger(Number(value)) ? Number(value) : value };
  }
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return onlyField("$integer", bytes.toString("base64"));
}

function onlyField(name: string, value: string): JsonObject {
  return {
    type: "object",
    required: [name],
    additionalProperties: false,
    properties: { [name]: { type: "string", const: value } },
  };
}
