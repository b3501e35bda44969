import type { Json } from "./json.ts";

/** One step of a JSON pointer (RFC 6901), escaped. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The steps of a JSON pointer, or of a reference within one document, read back as names. */
export function stepsOfPointer(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What a JSON pointer leads to, or undefined where it leads nowhere. */
export function readPointer(root: Json, pointer: string): Json | undefined;
export function readPointer(root: unknown, pointer: string): unknown;
export function readPointer(root: unknown, pointer: string): unknown {
  let at = root;
  for (const step of stepsOfPointer(pointer)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}
