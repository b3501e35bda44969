/**
 * The naming rule's core, the same for every language: a function path is a list of segments (the module's
 * pieces, then the export), and each segment becomes one token. `docs/decisions/names.md` has a case for each.
 *
 * A token begins with a lowercase letter and holds a `_` only before a digit, so that tokens can be joined by
 * `_` and still be told apart. Nothing but the segment itself is looked at: adding a function renames no other.
 */
export function tokenOf(segment: string): string {
  if (segment === "") return "x_1x";
  return beginLowercase(segment).replace(/[^A-Za-z0-9]/gu, escaped);
}

/** `_0` for a `_`, `_2e` for another printable mark of ASCII, `_1e9x` for anything else. */
function escaped(character: string): string {
  if (character === "_") return "_0";
  return /[ -~]/.test(character) ? `_${hex(character)}` : `_1${character.codePointAt(0)?.toString(16)}x`;
}

/**
 * A segment that begins with a lowercase letter. What does not, gets an `x` in front; so does what begins
 * with such an `x` already, which keeps `_get` and `x_get` apart.
 */
export function beginLowercase(segment: string): string {
  return /^x*[^a-z]/.test(segment) ? `x${segment}` : segment;
}

/** Two lowercase hex digits. The first is 2 to 7 for every printable mark of ASCII. */
export function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, "0");
}

/** The text with its first letter in uppercase. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * A word that a language keeps for itself gets a `_` at its end; so does that word with any number of `_`
 * at its end, which keeps `class` and `class_` apart.
 */
export function avoidReserved(name: string, reserved: ReadonlySet<string>): string {
  return reserved.has(name.replace(/_+$/, "")) ? `${name}_` : name;
}
