/**
 * Milliseconds that one module may take to be imported, when `stalled` others have already been given up: the full
 * patience first, then less and less, but no less than `least`. A module that never ends is often imported by many, and the whole folder is to be
 * told of within half a minute.
 */
export function modulePatience(full: number, stalled: number, least = 500): number {
  return Math.max(Math.min(full, least), full / 3 ** stalled);
}

/** The full patience. The slowest module that was met in real folders takes half of it. */
export const fullPatience = 15_000;
