import type { LiteralValue } from "../../model/index.ts";
import { avoidReserved, beginLowercase, capitalise, hex, tokenOf } from "../../model/names/index.ts";

/** The field of the api struct that holds one module's functions: `Messages`, `Chat_Rooms`. */
export function goModuleName(module: readonly string[]): string {
  return module.map((segment) => capitalise(tokenOf(segment))).join("_");
}

/** Methods of these names have one signature in all of Go, and `go vet` complains about any other. */
const reserved = new Set(
  (
    "GobDecode GobEncode MarshalJSON MarshalXML ReadByte ReadRune UnmarshalJSON UnmarshalXML UnreadByte " +
    "UnreadRune WriteByte"
  ).split(" "),
);

/**
 * An exported Go name for one segment that stands alone, such as a method or a field: `List`, `Create_room`.
 * A `_` stays as it is, unless a digit follows, which is how an escape looks. A field may have no name at all.
 */
export function goName(segment: string): string {
  if (segment === "") return capitalise(tokenOf(segment));
  const name = beginLowercase(segment).replace(
    /_(?=[0-9])|[^A-Za-z0-9_]/g,
    (character) => `_${hex(character)}`,
  );
  return avoidReserved(capitalise(name), reserved);
}

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
