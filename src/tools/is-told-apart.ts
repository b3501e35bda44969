import type { Shape } from "../model/index.ts";
import { type KnownTypes, resolveShape } from "./known-types.ts";

type Union = Extract<Shape, { readonly kind: "union" }>;

/** Kinds of member that look like nothing else, however they are written. */
function isPlain(member: Shape): boolean {
  if (member.kind === "scalar") return member.type === "null" || member.type === "boolean";
  return member.kind === "literal" && typeof member.value === "boolean";
}

/**
 * Whether it can be seen which member of a union a JSON value is meant for, although int64, bytes and special floats
 * are written as text: each member has a literal that tells it, all are literals of text, or one alone may be anything
 * but null or a boolean.
 */
export function isToldApart(union: Union, types: KnownTypes): boolean {
  if (union.discriminator !== undefined) return true;
  const members = union.of.map((member) => resolveShape(member, types)).filter((member) => !isPlain(member));
  return (
    members.length <= 1 ||
    members.every((member) => member.kind === "literal" && typeof member.value === "string")
  );
}
