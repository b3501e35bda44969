import type { JsonObject } from "../json/index.ts";
import type { Place } from "../problems/index.ts";
import type { Exchange } from "./exchange.ts";
import type { Copies } from "./inject-exchanges.ts";

/** The whole document in one piece: every file reference resolved, every example in its place. */
export interface Document {
  /** OpenAPI 3.1 as plain JSON. References point into `#/components`. */
  readonly tree: JsonObject;
  /** The tree as it was written, before what readers see was printed into it: what overlays are put on. */
  readonly written: JsonObject;
  /** Where each JSON pointer of `tree` was written, for problems. */
  readonly places: ReadonlyMap<string, Place>;
  /** Every example, sorted by operation and case. */
  readonly exchanges: readonly Exchange[];
  /** What the tree says more than once. */
  readonly copies: Copies;
}

/** The nearest written place at or above a pointer of the bundled tree. */
export function placeOf(document: Document, pointer: string): Place {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = document.places.get(at);
    if (place !== undefined) return place;
    if (at === "") return { file: "openapi/openapi.yaml", pointer };
  }
}
