import type { JsonObject } from "../document/index.ts";
import type { ScalarType } from "../model/index.ts";
import type { ValueFormat } from "./value-format.ts";

/**
 * The components that a deployment's document needs beside its own: what each scalar looks like on the wire,
 * by format. Where the base document has one of the same name, that one stands.
 */
export const scalarSchemas: JsonObject = {
  Int64: {
    type: "object",
    title: "Int64",
    description: "A 64-bit integer: its eight bytes, little-endian, in base64.",
    required: ["$integer"],
    additionalProperties: false,
    properties: { $integer: { type: "string", pattern: "^[A-Za-z0-9+/]{10}[AEIMQUYcgkosw048]=$" } },
  },
  SpecialFloat64: {
    type: "object",
    title: "SpecialFloat64",
    description:
      "A number that JSON has no form for: NaN, Infinity, -Infinity or -0, as eight bytes in base64.",
    required: ["$float"],
    additionalProperties: false,
    properties: {
      $float: { type: "string", pattern: "^(?:[A-Za-z0-9+/]{8}[89+/][HPXfnv3/]8|AAAAAAAAAIA)=$" },
    },
  },
  Float64: {
    title: "Float64",
    description: "A floating-point number. A number of JSON, but for what JSON has no form for.",
    anyOf: [{ type: "number" }, { $ref: "#/components/schemas/SpecialFloat64" }],
  },
  Bytes: {
    type: "object",
    title: "Bytes",
    description: "Bytes in base64.",
    required: ["$bytes"],
    additionalProperties: false,
    properties: {
      $bytes: { type: "string", pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" },
    },
  },
  EncodedValue: { title: "EncodedValue", description: "Any Convex value, encoded." },
  CleanInt64: {
    type: "string",
    title: "CleanInt64",
    description: "A 64-bit integer in decimal digits.",
    pattern: "^(?:0|-?[1-9][0-9]{0,18})$",
  },
  CleanFloat64: {
    title: "CleanFloat64",
    description: "A floating-point number.",
    anyOf: [{ type: "number" }, { type: "string", enum: ["NaN", "Infinity", "-Infinity"] }],
  },
  CleanBytes: {
    type: "string",
    title: "CleanBytes",
    description: "Bytes in base64.",
    contentEncoding: "base64",
  },
  CleanValue: { title: "CleanValue", description: "Any Convex value, in the format `json`." },
  ExportInt64: {
    type: "integer",
    format: "int64",
    title: "ExportInt64",
    description: "A 64-bit integer. Parsers that only know doubles round it beyond 2^53.",
  },
  ExportValue: { title: "ExportValue", description: "Any Convex value, in the format `export_json`." },
};

/** The component that says how a scalar is written, where it is not a type of JSON itself. */
const names: Readonly<Record<ValueFormat, Readonly<Partial<Record<ScalarType | "unknown", string>>>>> = {
  convex_encoded_json: { int64: "Int64", float64: "Float64", bytes: "Bytes", unknown: "EncodedValue" },
  json: { int64: "CleanInt64", float64: "CleanFloat64", bytes: "CleanBytes", unknown: "CleanValue" },
  export_json: { int64: "ExportInt64", float64: "Float64", bytes: "Bytes", unknown: "ExportValue" },
};

/** The component for a scalar or an unknown value, or nothing where a plain `type` says it all. */
export function scalarComponent(type: ScalarType | "unknown", format: ValueFormat): string | undefined {
  return names[format][type];
}
