import { avoidReserved } from "../../model/names/index.ts";

/** `await` calls a member named `then`, whatever it is: an object that has one cannot be passed around. */
const reserved = new Set(["then"]);

/** The property of the api object for one segment: the segment as the author wrote it, but for `then`. */
export function typescriptName(segment: string): string {
  return avoidReserved(segment, reserved);
}
