import type { ValidatorJson } from "../function-spec.ts";

/**
 * A union in an order of its own: the checker orders the members of a union by when it met them, and a function that is
 * added elsewhere would reorder them. Null comes last.
 */
export function joinTypes(members: readonly ValidatorJson[]): ValidatorJson {
  const flat = members.flatMap((member) => (member.type === "union" ? member.value : [member]));
  const any = flat.find(({ type }) => type === "any");
  if (any !== undefined) return any;
  const byText = new Map(flat.map((member) => [JSON.stringify(member), member]));
  const [yes, no] = [true, false].map((value) => JSON.stringify({ type: "literal", value }));
  if (byText.has(yes as string) && byText.has(no as string)) {
    byText.delete(yes as string);
    byText.delete(no as string);
    byText.set(JSON.stringify({ type: "boolean" }), { type: "boolean" });
  }
  const sorted = [...byText]
    .sort(([a, { type: one }], [b, { type: two }]) => rank(one) - rank(two) || (a < b ? -1 : 1))
    .map(([, member]) => member);
  const [only] = sorted;
  return sorted.length === 1 && only !== undefined ? only : { type: "union", value: sorted };
}

const rank = (type: ValidatorJson["type"]): number => (type === "null" ? 1 : 0);
