// The rules of the documentation, written down once more and plainly, to hold the engine to.

const types = ["undefined", "null", "bigint", "number", "boolean", "string", "bytes", "array", "object"];

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return value instanceof ArrayBuffer ? "bytes" : typeof value;
}

const sign = (a: number | bigint | boolean, b: number | bigint | boolean): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Floats in total order: -0 below 0, and a NaN of either sign beyond the infinities. */
function floatRank(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const raw = bits.getBigInt64(0);
  return raw < 0n ? -(2n ** 63n) - raw - 1n : raw;
}

function compareLists<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (a: Item, b: Item) => number,
): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compare(a[at] as Item, b[at] as Item);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const bytesOf = (value: unknown): readonly number[] => [
  ...(typeof value === "string" ? new TextEncoder().encode(value) : new Uint8Array(value as ArrayBuffer)),
];

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** Compares two values, either of which may be missing: by their types first, and within a type by what they hold. */
export function compareByRules(a: unknown, b: unknown): number {
  const type = typeOf(a);
  if (type !== typeOf(b)) return types.indexOf(type) - types.indexOf(typeOf(b));
  if (type === "number") return sign(floatRank(a as number), floatRank(b as number));
  if (type === "bigint" || type === "boolean") return sign(a as bigint, b as bigint);
  if (type === "string" || type === "bytes") return compareLists(bytesOf(a), bytesOf(b), sign);
  if (type === "array") return compareLists(a as unknown[], b as unknown[], compareByRules);
  if (type !== "object") return 0;
  return compareLists(
    entriesOf(a as object),
    entriesOf(b as object),
    (one, other) =>
      compareLists(bytesOf(one[0]), bytesOf(other[0]), sign) || compareByRules(one[1], other[1]),
  );
}

/** A validator as a schema exports it, as far as random schemas have them. */
export type RandomValidator =
  | { readonly type: "any" | "null" | "bigint" | "number" | "boolean" | "string" | "bytes" }
  | { readonly type: "literal"; readonly value: string | number | boolean }
  | { readonly type: "array"; readonly value: RandomValidator }
  | { readonly type: "union"; readonly value: readonly RandomValidator[] }
  | {
      readonly type: "record";
      readonly keys: { readonly type: "string" };
      readonly values: { readonly fieldType: RandomValidator; readonly optional: false };
    }
  | {
      readonly type: "object";
      readonly value: Readonly<
        Record<string, { readonly fieldType: RandomValidator; readonly optional: boolean }>
      >;
    };

/** Whether a value is what a validator describes. */
export function fitsByRules(validator: RandomValidator, value: unknown): boolean {
  switch (validator.type) {
    case "any":
      return value !== undefined;
    case "literal":
      return Object.is(validator.value, value);
    case "array":
      return Array.isArray(value) && value.every((item) => fitsByRules(validator.value, item));
    case "union":
      return validator.value.some((one) => fitsByRules(one, value));
    case "record":
      return (
        typeOf(value) === "object" &&
        entriesOf(value as object).every(([, field]) => fitsByRules(validator.values.fieldType, field))
      );
    case "object": {
      if (typeOf(value) !== "object") return false;
      const fields = new Map(entriesOf(value as object));
      const declared = Object.entries(validator.value);
      return (
        [...fields.keys()].every((name) => Object.hasOwn(validator.value, name)) &&
        declared.every(([name, { fieldType, optional }]) =>
          fields.has(name) ? fitsByRules(fieldType, fields.get(name)) : optional,
        )
      );
    }
    default:
      return typeOf(value) === validator.type;
  }
}
