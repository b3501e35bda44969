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
 * A `_` stays as it is, unless a digit follows, which is how an escape looks.
 */
export function goName(segment: string): string {
  const name = beginLowercase(segment).replace(
    /_(?=[0-9])|[^A-Za-z0-9_]/g,
    (character) => `_${hex(character)}`,
  );
  return avoidReserved(capitalise(name), reserved);
}
