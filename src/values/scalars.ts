import { refuse } from "./value-error.ts";

/** Refuses a lone surrogate, which could not be written as UTF-8. Where the method is missing, the backend refuses it. */
export function checkString(text: string & { isWellFormed?(): boolean }): string {
  return text.isWellFormed?.() === false ? refuse("a string must not hold a lone surrogate") : text;
}

/** Eight bytes of an int64 or a float64, and a view on them; little-endian, as the backend has them. */
export const eight: Uint8Array<ArrayBuffer> = new Uint8Array(8);
export const view: DataView = new DataView(eight.buffer);
