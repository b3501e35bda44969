import { refuse } from "./value-error.ts";

/** Any object, by its fields. */
export type Fields = { [field: string]: unknown };

/**
 * A field name after all that stand before it in an object, and what came next the last time. Objects in one place have
 * mostly one order of fields, so that the names of a table's documents are checked and compared once; after that, each
 * field costs one comparison of pointers.
 */
export interface Place {
  readonly name: string;
  /** Whether the names up to here are in order. */
  readonly sorted: boolean;
  /** What came next the last time: a guess. */
  next: Place | undefined;
  readonly others: Map<string, Place>;
  /** Before the first field of the objects that stand here. */
  inner: Place | undefined;
}

/** Before the first field of an object of its own kind. */
export const before = (name = "", sorted = true): Place => ({
  name,
  sorted,
  next: undefined,
  others: new Map(),
  inner: undefined,
});

/** Before the first field of a whole value. */
export let start: Place = before();

let places = 0;

/** The place of the next field, where it is not the one that was guessed. Refuses what is no field name. */
export function follow(place: Place, field: string): Place {
  let next = place.others.get(field);
  if (!next) {
    if (field[0] === "$") refuse("a field name must not start with $");
    if (!/^[ -~]{0,1024}$/.test(field)) {
      refuse("a field name must be printable ASCII, 1024 characters at most");
    }
    next = before(field, place.sorted && place.name <= field);
    // Records have names without end: what is remembered is forgotten now and then.
    if (++places > 4095) {
      places = 0;
      start = before();
    }
    place.others.set(field, next);
  }
  place.next = next;
  return next;
}
