import type { Field, LiteralValue, Shape } from "../model/index.ts";
import { shapeKey } from "./shape-key.ts";

/** Thrown inside this room for one validator that cannot be read; the function it belongs to is left out. */
export class ValidatorError extends Error {
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** Convex values nest 64 levels at most, so that a validator which nests deeper describes none. */
const maximumDepth = 64;

/** What a function-spec calls the scalars. `commitTs` is an int64 wherever a caller meets it. */
const scalars: Readonly<Record<string, Shape>> = {
  null: { kind: "scalar", type: "null" },
  number: { kind: "scalar", type: "float64" },
  bigint: { kind: "scalar", type: "int64" },
  commitTs: { kind: "scalar", type: "int64" },
  boolean: { kind: "scalar", type: "boolean" },
  string: { kind: "scalar", type: "string" },
  // On the wire a function is its handle.
  function: { kind: "scalar", type: "string" },
  bytes: { kind: "scalar", type: "bytes" },
  any: { kind: "unknown" },
  // What the backend itself reads as any, from before these two were taken away.
  map: { kind: "unknown" },
  set: { kind: "unknown" },
};

/** Told of a validator type that nobody has seen before, which is kept as unknown. */
export type OnUnknownType = (type: string, path: string) => void;

/** Reads the JSON of one validator, as `convex function-spec` prints it. */
export function parseValidator(json: unknown, onUnknownType: OnUnknownType, path = "", depth = 0): Shape {
  if (depth > maximumDepth) throw new ValidatorError(path, `nests deeper than ${maximumDepth} levels`);
  const below = (value: unknown, step: string) =>
    parseValidator(value, onUnknownType, `${path}${step}`, depth + 1);
  const node = recordOf(json, path, "is not a validator");
  const { type } = node;
  if (typeof type !== "string") throw new ValidatorError(path, "has no “type”");
  if (Object.hasOwn(scalars, type)) return scalars[type] as Shape;
  switch (type) {
    case "id":
      if (typeof node.tableName !== "string" || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(node.tableName)) {
        throw new ValidatorError(path, "is an id without the name of a table");
      }
      return { kind: "id", table: node.tableName };
    case "literal":
      return { kind: "literal", value: parseLiteral(node.value, path) };
    case "array":
      return { kind: "list", of: below(node.value, "[]") };
    case "record": {
      const { fieldType } = recordOf(node.values, path, "is a record without “values”");
      return { kind: "record", keys: below(node.keys, "{key}"), of: below(fieldType, "{}") };
    }
    case "object": {
      const entries = Object.entries(recordOf(node.value, path, "is an object without fields"));
      entries.sort(([a], [b]) => (a < b ? -1 : 1));
      return { kind: "object", fields: entries.map(([name, field]) => parseField(name, field, path, below)) };
    }
    case "union": {
      if (!Array.isArray(node.value)) throw new ValidatorError(path, "is a union without members");
      return unionOf(node.value.map((member) => below(member, "")));
    }
    default:
      onUnknownType(type, path);
      return { kind: "unknown" };
  }
}

function parseField(
  name: string,
  json: unknown,
  path: string,
  below: (value: unknown, step: string) => Shape,
): Field {
  const field = recordOf(json, `${path}.${name}`, "is not a field");
  if (!/^(?!\$)[ -~]{0,1024}$/.test(name)) {
    throw new ValidatorError(`${path}.${name}`, "is not a name that a field can have");
  }
  if (field.optional !== undefined && typeof field.optional !== "boolean") {
    throw new ValidatorError(`${path}.${name}`, "is neither optional nor required");
  }
  const { description } = field;
  return {
    name,
    shape: below(field.fieldType, `.${name}`),
    optional: field.optional === true,
    ...(typeof description === "string" ? { description } : {}),
  };
}

/** A union without unions inside, without a member twice, and not a union where it has one member. */
export function unionOf(members: readonly Shape[]): Shape {
  const flat = members.flatMap((member) => (member.kind === "union" ? member.of : [member]));
  if (flat.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  const seen = new Map<string, Shape>();
  for (const member of flat) {
    const key = shapeKey(member);
    if (!seen.has(key)) seen.set(key, member);
  }
  const [only, ...more] = seen.values();
  return only !== undefined && more.length === 0 ? only : { kind: "union", of: [...seen.values()] };
}

function parseLiteral(value: unknown, path: string): LiteralValue {
  const literal = literalOf(value, path);
  if (typeof literal === "number" && !Number.isFinite(literal)) {
    throw new ValidatorError(path, `is the literal ${literal}, for which neither JSON nor a type has a word`);
  }
  return literal;
}

function literalOf(value: unknown, path: string): LiteralValue {
  if (typeof value === "string" && /\p{Surrogate}/u.test(value)) {
    throw new ValidatorError(path, "is a literal that holds half a character, which no Convex string does");
  }
  // A deployment that is asked over HTTP gives decoded values, in which an int64 is a bigint already.
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint") return value;
  if (typeof value === "number") return value;
  const { $integer: integer, $float: float } = recordOf(value, path, "is a literal of no known type");
  if (typeof integer === "string") return eightBytes(integer, path).getBigInt64(0, true);
  if (typeof float === "string") return eightBytes(float, path).getFloat64(0, true);
  throw new ValidatorError(path, "is a literal of no known type");
}

function eightBytes(base64: string, path: string): DataView {
  const bytes = /^[A-Za-z0-9+/]{11}=?$/.test(base64) ? Uint8Array.from(Buffer.from(base64, "base64")) : [];
  if (bytes.length !== 8) throw new ValidatorError(path, "is a literal whose base64 is not eight bytes");
  return new DataView(Uint8Array.from(bytes).buffer);
}

function recordOf(value: unknown, path: string, reason: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ValidatorError(path, reason);
  }
  return value as Readonly<Record<string, unknown>>;
}
