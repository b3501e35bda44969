import { showValue } from "../../validation/show.ts";
import { type FieldPath, parseFieldPath, showFieldPath } from "../order/field-at.ts";
import { afterPrefix, type Indexed, sortKey, sortKeys } from "../order/sort-key.ts";
import { type KeyRange, prefixRange } from "../store/index-tree.ts";
import { PlatformError } from "../transaction/platform-error.ts";
import { readValue } from "./read-value.ts";

/** One step of `withIndex("name", (q) => q.eq(...).gt(...))`, as npm `convex` sends it. */
export interface RangeStep {
  readonly type: "Eq" | "Gt" | "Gte" | "Lt" | "Lte";
  readonly fieldPath: string;
  readonly value: unknown;
}

interface Bound {
  readonly value: Indexed;
  readonly inclusive: boolean;
}

interface Split {
  readonly equal: ReadonlyMap<string, Indexed>;
  readonly field: string | undefined;
  readonly lower: Bound | undefined;
  readonly upper: Bound | undefined;
}

const comparators = { Gt: ">", Gte: ">=", Lt: "<", Lte: "<=" } as const;
const guide = "For more information see https://docs.convex.dev/using/indexes.";
const id: FieldPath = ["_id"];

/**
 * The keys of an index that a range names: equal to some values in the first fields, and within bounds in the next.
 *
 * @param index - as in messages, `table.index`.
 * @param fields - the index's own, without the `_id` that ends each of its keys.
 * @throws {@link PlatformError} when the steps do not follow the index, in the backend's words.
 */
export function compileRange(
  index: string,
  fields: readonly FieldPath[],
  steps: readonly RangeStep[],
): KeyRange {
  const { equal, field, lower, upper } = split(index, steps);
  const names = [...fields, id].map((path) => path.join("."));
  const shown = `[${fields.map(showFieldPath).join(", ")}]`;
  for (const name of [...equal.keys(), ...(field === undefined ? [] : [field])])
    if (!names.includes(name))
      throw new PlatformError(
        `The index range included a comparison with ${quote(name)}, but ${index} with fields ${shown} doesn't index this field. ${guide}`,
      );
  const inOrder = [...equal.keys()].sort((a, b) => names.indexOf(a) - names.indexOf(b));
  const used = field === undefined ? inOrder : [...inOrder, field];
  const wrong = used.find((name, at) => names[at] !== name);
  if (wrong !== undefined)
    throw new PlatformError(
      `Tried to query index ${index} but the query didn't use the index fields in order.\n` +
        `Index fields: ${shown}\nQuery fields: [${used.map(quote).join(", ")}]\n` +
        `First incorrect field: ${quote(wrong)}\n${guide}`,
    );
  const prefix = sortKeys(inOrder.map((name) => equal.get(name)));
  const whole = prefixRange(prefix);
  return {
    start: lower === undefined ? whole.start : startOf(prefix + sortKey(lower.value), lower),
    end: upper === undefined ? whole.end : endOf(prefix + sortKey(upper.value), upper),
  };
}

const startOf = (key: string, { inclusive }: Bound): string => (inclusive ? key : afterPrefix(key));
const endOf = (key: string, { inclusive }: Bound): string => (inclusive ? afterPrefix(key) : key);
const quote = (name: string): string => `"${name}"`;

/** Tells equalities from bounds, and refuses what is said twice. */
function split(index: string, steps: readonly RangeStep[]): Split {
  const equal = new Map<string, Indexed>();
  let field: string | undefined;
  let lower: Bound | undefined;
  let upper: Bound | undefined;
  for (const { type, fieldPath, value: json } of steps) {
    const name = parseFieldPath(fieldPath).join(".");
    const value = readValue(json);
    if (type === "Eq") {
      if (equal.has(name)) throw defined("equality", name, "==", equal.get(name));
      equal.set(name, value);
      continue;
    }
    const below = type === "Lt" || type === "Lte";
    if ((below ? upper : lower) !== undefined)
      throw defined(below ? "upper" : "lower", name, comparators[type], value);
    if (field !== undefined && field !== name)
      throw new PlatformError(
        `Upper and lower bounds in \`range\` can only be applied to a single index field. This query against index ${index} attempted to set a range bound on both ${quote(field)} and ${quote(name)}. Consider using \`filter\` instead. See https://docs.convex.dev/using/indexes for more info.`,
      );
    field = name;
    const bound = { value, inclusive: type === "Gte" || type === "Lte" };
    if (below) upper = bound;
    else lower = bound;
  }
  if (field !== undefined && equal.has(field)) throw defined("inequality", field, "==", equal.get(field));
  return { equal, field, lower, upper };
}

const defined = (bound: string, name: string, comparator: string, value: Indexed): PlatformError =>
  new PlatformError(
    `Already defined ${bound} bound in index range. Can't add ${quote(name)} ${comparator} ${value === undefined ? "undefined" : showValue(value)}.`,
  );
