/** How long a description may be that a model reads, in UTF-16 code units. */
const longest = 1000;

/**
 * Somebody else's text as one line that can only be read as text: without control characters and marks of direction,
 * without what would open or close an element, and no longer than 1,000 characters.
 */
export function plainLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, "")
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replaceAll("`", "'")
    .trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
