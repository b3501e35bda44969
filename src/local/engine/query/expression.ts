import { showValue } from "../../validation/show.ts";
import { compareValues, sameValue } from "../order/compare-values.ts";
import { type FieldPath, fieldAt, parseFieldPath } from "../order/field-at.ts";
import type { Indexed } from "../order/sort-key.ts";
import type { Fields } from "../store/stored-document.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import { readValue } from "./read-value.ts";

/** What a filter makes of a document. */
export type Evaluate = (document: Fields) => Indexed;

type Json = Readonly<Record<string, unknown>>;

const comparisons: Readonly<Record<string, (left: Indexed, right: Indexed) => boolean>> = {
  $eq: sameValue,
  $neq: (left, right) => !sameValue(left, right),
  $lt: (left, right) => compareValues(left, right) < 0,
  $lte: (left, right) => compareValues(left, right) <= 0,
  $gt: (left, right) => compareValues(left, right) > 0,
  $gte: (left, right) => compareValues(left, right) >= 0,
};

interface Arithmetic {
  readonly verb: string;
  readonly integers: (left: bigint, right: bigint) => bigint;
  readonly floats: (left: number, right: number) => number;
}

const arithmetic: Readonly<Record<string, Arithmetic>> = {
  $add: { verb: "add", integers: (a, b) => a + b, floats: (a, b) => a + b },
  $sub: { verb: "subtract", integers: (a, b) => a - b, floats: (a, b) => a - b },
  $mul: { verb: "multiply", integers: (a, b) => a * b, floats: (a, b) => a * b },
  $div: { verb: "divide", integers: (a, b) => a / b, floats: (a, b) => a / b },
  $mod: { verb: "mod", integers: (a, b) => a % b, floats: (a, b) => a % b },
};

/**
 * Compiles the expression of a `.filter`. It compares as indexes do, and reckons only with two numbers of one type.
 *
 * @throws {@link PlatformError} while it is evaluated, in the backend's words.
 */
export function compileExpression(json: unknown): Evaluate {
  const [operator = "", operand] = Object.entries(json as Json)[0] ?? [];
  if (operator === "$field") return readField(parseFieldPath(operand as string));
  if (operator === "$literal") {
    const literal = readValue(operand);
    return () => literal;
  }
  if (operator === "$not") {
    const inner = compileCondition(operand);
    return (document) => !inner(document);
  }
  if (operator === "$and" || operator === "$or") {
    const conditions = (operand as unknown[]).map(compileCondition);
    return operator === "$and"
      ? (document) => conditions.every((holds) => holds(document))
      : (document) => conditions.some((holds) => holds(document));
  }
  if (operator === "$neg") return negate(compileExpression(operand));
  const [left, right] = (operand as [unknown, unknown]).map(compileExpression) as [Evaluate, Evaluate];
  const compare = comparisons[operator];
  if (compare !== undefined) return (document) => compare(left(document), right(document));
  const reckon = arithmetic[operator];
  if (reckon === undefined) throw new PlatformError(`unknown variant \`${operator}\``);
  return (document) => reckonWith(reckon, left(document), right(document));
}

/** Compiles an expression that must be true or false. */
export function compileCondition(json: unknown): (document: Fields) => boolean {
  const evaluate = compileExpression(json);
  return (document) => {
    const value = evaluate(document);
    if (typeof value === "boolean") return value;
    throw new PlatformError(`Cannot use value ${show(value)} (type ${typeName(value)}) as a Boolean`);
  };
}

function readField(path: FieldPath): Evaluate {
  return (document) => fieldAt(document, path);
}

function reckonWith({ verb, integers, floats }: Arithmetic, left: Indexed, right: Indexed): Indexed {
  if (typeof left === "number" && typeof right === "number") return floats(left, right);
  if (typeof left === "bigint" && typeof right === "bigint") {
    if (right === 0n && (verb === "divide" || verb === "mod"))
      throw new PlatformError(`Cannot ${verb} ${left} by zero`);
    const result = integers(left, right);
    if (BigInt.asIntN(64, result) === result) return result;
    throw new PlatformError(`Cannot ${verb} ${left} and ${right}: the result is out of range for Int64`);
  }
  throw new PlatformError(
    `Cannot ${verb} ${show(left)} (type ${typeName(left)}) and ${show(right)} (type ${typeName(right)})`,
  );
}

function negate(inner: Evaluate): Evaluate {
  return (document) => {
    const value = inner(document);
    if (typeof value === "number") return -value;
    if (typeof value !== "bigint")
      throw new PlatformError(`Cannot negate ${show(value)} (type ${typeName(value)})`);
    if (value === -(2n ** 63n))
      throw new PlatformError(`Cannot negate ${value}: the result is out of range for Int64`);
    return -value;
  };
}

const show = (value: Indexed): string => (value === undefined ? "undefined" : showValue(value));

/** The backend's name for a value's type. */
function typeName(value: Indexed): string {
  if (value === undefined) return "undefined";
  if (value === null) return "Null";
  if (Array.isArray(value)) return "Array";
  if (value instanceof ArrayBuffer) return "Bytes";
  const names: Record<string, string> = {
    bigint: "Int64",
    number: "Float64",
    boolean: "Boolean",
    string: "String",
  };
  return names[typeof value] ?? "Object";
}
