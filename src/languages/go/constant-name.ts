import type { LiteralValue } from "../../model/index.ts";
import { beginLowercase } from "../../model/names/index.ts";

/**
 * The constant for one literal of a type: `Messages_ListArgs_order_asc`. Nothing else stands inside such a type, so
 * that the literal may keep its capitals and each `_` between letters. Where the type is named after a function
 * alone, a capital would look like one more piece of the function's path.
 */
export function constantName(type: string, literal: LiteralValue): string {
  const isPlace = /_[a-z]/.test(type);
  const text = spell(String(literal));
  if (!isPlace) return `${type}_${beginLowercase(text)}`;
  return `${type}_${/^x*[^A-Za-z]/.test(text) ? `x${text}` : text}`;
}

const plain = /[A-Za-z0-9]|(?<=[A-Za-z0-9])_(?=[A-Za-z])/;

/** Every character but the plain ones as `_0`, its code point in hexadecimal, and `x`. Nothing at all is `_0x`. */
function spell(text: string): string {
  if (text === "") return "_0x";
  const kept = new RegExp(`${plain.source}|.`, "gsu");
  return text.replace(kept, (character, at: number) => {
    const sticky = new RegExp(plain.source, "uy");
    sticky.lastIndex = at;
    return sticky.test(text) ? character : `_0${character.codePointAt(0)?.toString(16)}x`;
  });
}
