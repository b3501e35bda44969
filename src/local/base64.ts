/** Standard base64 with or without its padding, as the backend decodes it; undefined for anything else. */
export function decodeBase64(text: string): Buffer | undefined {
  const bare = text.replace(/={1,2}$/, "");
  if (!/^[A-Za-z0-9+/]*$/.test(bare) || bare.length % 4 === 1) return undefined;
  const bytes = Buffer.from(bare, "base64");
  return bytes.toString("base64").replace(/={1,2}$/, "") === bare ? bytes : undefined;
}
