import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { Route, WireAnswer } from "../http/route.ts";

const prefix = "/_local/reference/";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".yaml": "application/yaml",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
};

const missing: WireAnswer = {
  status: 404,
  body: "There is no such page.",
  contentType: "text/plain; charset=utf-8",
};

/** `GET /_local/reference/…`: the pages of a folder, text files only, nothing above it. */
export function referencePages(folder: string): readonly Route[] {
  const handle: Route["handle"] = async ({ path }) => {
    const asked = path.slice(prefix.length);
    const file = normalize(asked.endsWith("/") || asked === "" ? `${asked}index.html` : asked);
    const contentType = types[extname(file)];
    if (file.startsWith("..") || contentType === undefined) return missing;
    try {
      return { body: await readFile(join(folder, file), "utf8"), contentType };
    } catch {
      return missing;
    }
  };
  // A wildcard takes what is below it, not the folder itself.
  return [prefix, `${prefix}*`].map((path) => ({ method: "GET", path, bare: true, handle }));
}
