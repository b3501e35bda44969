import { avoidReserved, capitalise, hex, tokenOf } from "../../model/names/index.ts";

/** Rust's keywords, those that it keeps for later, and the word that stands for anything. */
const reserved = new Set(
  (
    "abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen " +
    "if impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true " +
    "try type typeof union unsafe unsized use virtual where while yield"
  ).split(" "),
);

/**
 * A Rust name in snake_case, for one segment that stands alone, such as a function, a module or a field: a capital becomes
 * `_` and its lowercase letter, a `_` becomes two, a leading digit gets a `_` in front, and another character becomes `_0`
 * and its number. Every one of these is read back in only one way. Nothing at all, and `_` alone, get an `x`.
 */
export function rustName(segment: string): string {
  const snake = segment.replace(/[A-Z]|[^A-Za-z0-9]|^[0-9]/gu, (character) => {
    if (/[A-Za-z0-9]/.test(character)) return `_${character.toLowerCase()}`;
    if (character === "_") return "__";
    return /[ -~]/.test(character) ? `_0${hex(character)}` : `_0x${character.codePointAt(0)?.toString(16)}x`;
  });
  return /^_*$/.test(snake) ? `${snake}x` : avoidReserved(snake, reserved);
}

/** The constant that holds an operation: `QUERY_BATCH`. */
export function rustConstant(id: string): string {
  return rustName(id).toUpperCase();
}

/** A step of a type's name, for one that stands inside another: `Filter`. */
export function rustStep(segment: string): string {
  return capitalise(tokenOf(segment));
}

/** A text as a name of a type or of a variant, where only what stands beside it has to be told from it. */
function pascal(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "" && /^[A-Za-z0-9]+$/.test(part));
  const name = words.map(capitalise).join("");
  if (name === "") return "";
  const begun = /^[0-9]/.test(name) ? `N${name}` : name;
  return begun === "Self" ? "Self_" : begun;
}

/** The names of an enum's variants, one for each text and none twice: `Open`, `InProgress`. */
export function variantNames(texts: readonly string[]): readonly string[] {
  const plain = texts.map(pascal);
  return texts.map((text, at) => {
    const name = plain[at] ?? "";
    const isOnly = name !== "" && plain.filter((other) => other === name).length === 1;
    // The token of a text is that of no other, and the `V_` begins no plain name.
    return isOnly ? name : `V_${tokenOf(text)}`;
  });
}
