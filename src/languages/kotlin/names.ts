import type { LiteralValue } from "../../model/index.ts";
import { avoidReserved, beginLowercase, hex, tokenOf } from "../../model/names/index.ts";

/** The words that Kotlin or Java keeps for itself, and what every object has there. */
const reserved = new Set(
  (
    "abstract as assert boolean break byte case catch char class const continue default do double else enum " +
    "exports extends false final finally float for fun goto if implements import in instanceof int interface is " +
    "long native new null object package private protected public return short static strictfp super switch " +
    "synchronized this throw throws transient true try typealias typeof val var void volatile when while " +
    "clone equals finalize getClass hashCode notify notifyAll toString wait"
  ).split(" "),
);

/**
 * The name of a function or of a property. A `_` stays as it is, at the beginning too, unless a digit follows, which is
 * how an escape looks. Getters of two names in one class must differ, so that no name begins with a capital.
 */
export function kotlinName(segment: string): string {
  if (segment === "") return tokenOf(segment);
  const kept = /^_[a-z]/.test(segment) ? segment : beginLowercase(segment);
  const name = kept.replace(/_(?=[0-9])|[^A-Za-z0-9_]/g, (character) => `_${hex(character)}`);
  return avoidReserved(name, reserved);
}

/** The property that holds one module's functions: `messages`, `chat_rooms`. */
export function moduleName(module: readonly string[]): string {
  return avoidReserved(module.map(tokenOf).join("_"), reserved);
}

/** What every enum has beside its entries, and what would be read as a modifier where an entry begins. */
const ofEnums = new Set([
  ...reserved,
  ..."declaringClass entries name ordinal value valueOf values".split(" "),
  ...(
    "actual annotation companion constructor crossinline data expect external fun get infix init inline inner " +
    "internal lateinit noinline open operator out override reified sealed set suspend tailrec vararg"
  ).split(" "),
]);

/** The entry of an enum for one literal. Literals that read alike and differ in type never meet in one enum. */
export function entryName(literal: LiteralValue): string {
  return avoidReserved(tokenOf(String(literal)), ofEnums);
}

/** The types that Kotlin knows without an import, as far as a schema could be called so. */
export const builtInTypes: ReadonlySet<string> = new Set(
  (
    "Any Array Boolean Byte ByteArray ByteString Char Collection Comparable Double Enum Error Exception Float Function " +
    "Int Iterable Iterator List Long Map Nothing Number Pair Result Set Short String Throwable Triple Unit"
  ).split(" "),
);
