/**
 * Where a reader of a log stands: how many entries after a cursor it has dealt with, and which execution the last one
 * of them belongs to. A cursor is that of a whole page, and a reader may stop within one.
 */
export interface LogPosition {
  readonly since: number;
  readonly seen: number;
  readonly last: string;
}

/** A position as a text to keep. */
export const printPosition = ({ since, seen, last }: LogPosition): string =>
  seen === 0 ? String(since) : `${since}/${seen}/${last}`;

/** Reads a position; what is none begins with everything that there is. */
export function readPosition(text: string | undefined): LogPosition {
  const [since = "", seen = "0", last = ""] = (text ?? "0").split("/");
  const [from, count] = [Number(since), Number(seen)];
  return Number.isFinite(from) && Number.isInteger(count)
    ? { since: from, seen: count, last }
    : { since: 0, seen: 0, last: "" };
}

/**
 * How many entries of a page the reader has dealt with already. The deployment may have forgotten some of them
 * meanwhile, so that the execution of the last one counts more than their number.
 */
export function seenOf(
  { seen, last }: LogPosition,
  entries: readonly { readonly executionId: string }[],
): number {
  if (seen === 0) return 0;
  for (let at = Math.min(seen, entries.length) - 1; at >= 0; at--)
    if (entries[at]?.executionId === last) return at + 1;
  return 0;
}
