/** The longest beginning of a text that takes up no more than so many bytes of UTF-8: no character is cut in two. */
export function cutText(text: string, mostBytes: number): string {
  if (text.length * 3 <= mostBytes) return text;
  // A character of UTF-16 takes a byte at least.
  const bytes = Buffer.from(text.slice(0, mostBytes + 1));
  if (bytes.length <= mostBytes) return text;
  let end = mostBytes;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.toString("utf8", 0, end);
}
