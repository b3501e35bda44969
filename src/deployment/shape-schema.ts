import type { Json, JsonObject } from "../json/index.ts";
import type { Shape } from "../model/index.ts";
import { enumSchema, literalSchema } from "./literal-schema.ts";
import { scalarComponent } from "./scalar-schemas.ts";
import type { ValueFormat } from "./value-format.ts";

/** Says that a component is needed, and how to refer to it. */
export type Refer = (component: string) => JsonObject;

/** What a printer of schemas has to know beside the shape. */
export interface SchemaContext {
  readonly format: ValueFormat;
  /** Called for every scalar component and every id type. */
  readonly refer: Refer;
  /** Called for every table whose ids occur. */
  readonly referId: (table: string) => JsonObject;
  /** Called for every named shape. */
  readonly referType: (name: string) => JsonObject;
  /** The literal that stands in a field of a named object: what a discriminator tells it by. */
  readonly literalIn: (name: string, field: string) => string;
}

/** The JSON Schema of a shape's bytes in one format. Objects are closed: an unknown field is refused by the backend. */
export function shapeSchema(shape: Shape, context: SchemaContext): JsonObject {
  switch (shape.kind) {
    case "unknown":
      return scalarOf("unknown", context);
    case "scalar":
      return scalarOf(shape.type, context);
    case "literal":
      return literalSchema(shape.value, context.format);
    case "id":
      return context.referId(shape.table);
    case "ref":
      return context.referType(shape.name);
    case "list":
      return { type: "array", items: shapeSchema(shape.of, context) };
    case "record":
      return {
        type: "object",
        propertyNames: keySchema(shape.keys, context),
        additionalProperties: shapeSchema(shape.of, context),
      };
    case "object": {
      const required = shape.fields.filter(({ optional }) => !optional).map(({ name }) => name);
      return {
        type: "object",
        ...(required.length === 0 ? {} : { required }),
        additionalProperties: false,
        properties: Object.fromEntries(
          shape.fields.map(({ name, shape: of, description }): [string, Json] => [
            name,
            { ...shapeSchema(of, context), ...(description === undefined ? {} : { description }) },
          ]),
        ),
      };
    }
    case "union":
      return unionSchema(shape, context);
    case "json":
    case "number":
    case "open":
      throw new Error(`no validator of a function says ${shape.kind}`);
  }
}

function scalarOf(type: Parameters<typeof scalarComponent>[0], { format, refer }: SchemaContext): JsonObject {
  const component = scalarComponent(type, format);
  return component === undefined ? { type } : refer(component);
}

/** What the fields of a Convex object may be called. A key that begins with `$` would be an encoded value. */
const fieldName = "^(?!\\$)[ -~]*$";

/** Keys are text in every format. */
function keySchema(keys: Shape, context: SchemaContext): JsonObject {
  if (keys.kind === "literal") return literalSchema(keys.value, context.format);
  if (keys.kind === "union") {
    return enumSchema(keys.of) ?? { anyOf: keys.of.map((member) => keySchema(member, context)) };
  }
  return { ...shapeSchema(keys, context), pattern: fieldName };
}

function unionSchema(union: Extract<Shape, { kind: "union" }>, context: SchemaContext): JsonObject {
  if (union.of.length === 0) return { not: {} };
  const { discriminator } = union;
  const schemas = union.of.map((member) => shapeSchema(member, context));
  if (discriminator === undefined) return enumSchema(union.of) ?? { anyOf: schemas };
  const mapping = union.of.map((member, index): [string, Json] => {
    if (member.kind !== "ref") throw new Error("a member of a discriminated union has no name");
    return [context.literalIn(member.name, discriminator), (schemas[index] as JsonObject).$ref as Json];
  });
  return {
    oneOf: schemas,
    discriminator: { propertyName: discriminator, mapping: Object.fromEntries(mapping) },
  };
}
