import { decodeValue } from "../../../values/index.ts";
import type { Indexed } from "../order/sort-key.ts";

/** Reads a value of a query, which npm `convex` writes as `{"$undefined": null}` where it is missing. */
export function readValue(json: unknown): Indexed {
  if (typeof json !== "object" || json === null) return json === 0 ? json : decodeValue(json);
  return Object.hasOwn(json, "$undefined") ? undefined : decodeValue(json);
}
