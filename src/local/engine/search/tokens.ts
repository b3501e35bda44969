/** Longer words are left out of an index, and out of a search. */
const longestBytes = 32;

/**
 * The words of a text as the backend's search splits it (`crates/search/src/constants.rs`): at whatever is neither a
 * letter nor a digit of any language, in lower case, without words of 32 bytes and more.
 */
export function tokensOf(text: string): string[] {
  return (text.match(/[\p{Alphabetic}\p{N}]+/gu) ?? [])
    .filter((word) => Buffer.byteLength(word) < longestBytes)
    .map((word) => word.toLowerCase());
}
