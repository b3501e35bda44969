import type { LiteralValue } from "../../model/index.ts";
import { capitalise, tokenOf } from "../../model/names/index.ts";

/**
 * The name of a type that stands inside another and has none of its own: `Messages_ListArgs__Filter`. No name of
 * the model holds two underscores in a row, so the way to it is told in only one way.
 */
export function nestedName(parent: string, step: string): string {
  const token = /^[\w.]+$/.test(step) ? tokenOf(step) : `x${spell(step, /[A-Za-z0-9]/)}`;
  return `${parent}__${capitalise(token)}`;
}

/**
 * The constant for one literal of a type: `Messages_ListArgs__Order__asc`. Letters, digits and a `_` between
 * letters stay as they are.
 */
export function constantName(type: string, literal: LiteralValue): string {
  return `${type}__${spell(String(literal), /[A-Za-z0-9]|(?<=[A-Za-z0-9])_(?=[A-Za-z])/)}`;
}

/** Every character but the plain ones as `_0`, its code point in hexadecimal, and `x`. Nothing at all is `_0x`. */
function spell(text: string, plain: RegExp): string {
  if (text === "") return "_0x";
  const kept = new RegExp(`${plain.source}|.`, "gsu");
  return text.replace(kept, (character, at: number) => {
    const sticky = new RegExp(plain.source, "uy");
    sticky.lastIndex = at;
    return sticky.test(text) ? character : `_0${character.codePointAt(0)?.toString(16)}x`;
  });
}
