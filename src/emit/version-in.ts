/** The version of everything that is made here, from the text of the repository's `package.json`, where alone it stands. */
export function versionIn(sources: ReadonlyMap<string, string>): string {
  const { version } = JSON.parse(sources.get("package.json") ?? "{}");
  if (typeof version !== "string") throw new Error("package.json names no version");
  return version;
}
