import { blockComment, type Code, code, joined, nothing, numeral, quoted, word } from "../../emit/code.ts";
import type { LiteralValue, NamedShape, Shape } from "../../model/index.ts";
import { propertyName } from "./text.ts";

const scalars: Readonly<Record<Extract<Shape, { kind: "scalar" }>["type"], Code>> = {
  string: code`string`,
  float64: code`number`,
  int64: code`bigint`,
  boolean: code`boolean`,
  bytes: code`ArrayBuffer`,
  null: code`null`,
};

const numbers: Readonly<Record<Extract<Shape, { kind: "number" }>["format"], Code>> = {
  double: code`number`,
  integer: code`number`,
  int64: code`Int64`,
};

/** The TypeScript type of the values that a shape describes, as a client takes and gives them. */
export function shapeType(shape: Shape): Code {
  switch (shape.kind) {
    case "unknown":
    case "json":
      return code`unknown`;
    case "number":
      return numbers[shape.format];
    case "scalar":
      return scalars[shape.type];
    case "literal":
      return literalType(shape.value);
    case "id":
      return code`Id<${quoted(shape.table)}>`;
    case "ref":
      return word(shape.name);
    case "list":
      return code`${grouped(shape.of)}[]`;
    case "record":
      return code`Record<${shapeType(shape.keys)}, ${shapeType(shape.of)}>`;
    case "object":
      return objectType(shape);
    case "open":
      return code`${objectType(shape)} & Record<string, unknown>`;
    case "union":
      return shape.of.length === 0 ? code`never` : joined(shape.of.map(shapeType), code` | `);
  }
}

/** `export type` of a named shape, with what there is to say about it. */
export function typeDeclaration({ name, shape, description }: NamedShape): Code {
  const comment = description === undefined ? nothing : code`${blockComment(description)}\n`;
  return code`${comment}export type ${word(name)} = ${shapeType(shape)};\n`;
}

function objectType({ fields }: Extract<Shape, { kind: "object" | "open" }>): Code {
  if (fields.length === 0) return code`NoFields`;
  const lines = fields.map(({ name, shape, optional, description }) => {
    const comment = description === undefined ? nothing : code`${blockComment(description)}\n`;
    // A field that is given as undefined is left out when it is sent.
    const type = optional
      ? code`?: ${shapeType(shape)}${inherited(name)} | undefined`
      : code`: ${shapeType(shape)}`;
    return code`${comment}${propertyName(name)}${type};`;
  });
  return code`{\n  ${joined(lines, code`\n`)}\n}`;
}

/**
 * Every object has a `constructor` and its like, so that TypeScript holds a missing field of such a name to be of the
 * wrong type. What is inherited is allowed, then: it is never sent, and it is what one reads where nothing came.
 */
function inherited(name: string): Code {
  return !name.startsWith("_") && name in Object.prototype ? code` | Object[${quoted(name)}]` : nothing;
}

function literalType(value: LiteralValue): Code {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return value ? code`true` : code`false`;
  return typeof value === "bigint" ? code`${numeral(value)}n` : numeral(value);
}

function grouped(shape: Shape): Code {
  const type = shapeType(shape);
  return shape.kind === "union" && shape.of.length > 1 ? code`(${type})` : type;
}
