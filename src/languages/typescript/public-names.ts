/** What has an idiom of its own in TypeScript; everything else is called as `docs/surface.json` calls it. */
const own: Readonly<Record<string, string>> = {
  "package createClient": "createConvexClient",
  // As in Convex's own clients, and in `fetch`.
  "clientOptions token": "auth",
  "clientOptions transport": "fetch",
};

/** How public names read in TypeScript. */
export function publicNames(section: string, name: string): readonly string[] {
  return [own[`${section} ${name}`] ?? name];
}
