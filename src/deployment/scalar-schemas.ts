import type { JsonObject } from "../json/index.ts";
import type { ScalarType } from "../model/index.ts";
import type { ValueFormat } from "./value-format.ts";
import type { DeploymentWords } from "./words/index.ts";

/**
 * The components that a deployment's document needs and the base document has no use for: what each scalar looks like
 * on the wire, by format. What both need (`Int64`, `Bytes`, `EncodedValue`, …) stands in openapi/schemas/ alone.
 */
export const scalarSchemas: Readonly<Record<string, JsonObject>> = {
  Float64: {
    title: "Float64",
    anyOf: [{ type: "number" }, { $ref: "#/components/schemas/SpecialFloat64" }],
  },
  CleanInt64: {
    type: "string",
    title: "CleanInt64",
    pattern: "^(?:0|-?[1-9][0-9]{0,18})$",
  },
  CleanFloat64: {
    title: "CleanFloat64",
    anyOf: [{ type: "number" }, { type: "string", enum: ["NaN", "Infinity", "-Infinity"] }],
  },
  CleanBytes: {
    type: "string",
    title: "CleanBytes",
    contentEncoding: "base64",
  },
  ExportInt64: {
    type: "integer",
    format: "int64",
    title: "ExportInt64",
  },
};

/** Such a component with what is said of it, or nothing where it is none. */
export function scalarSchema(name: string, { components }: DeploymentWords): JsonObject | undefined {
  const { title, type, format, ...rest } = scalarSchemas[name] ?? {};
  if (title === undefined) return undefined;
  return {
    ...(type === undefined ? {} : { type }),
    ...(format === undefined ? {} : { format }),
    title,
    description: components[name] ?? "",
    ...rest,
  };
}

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
