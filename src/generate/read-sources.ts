import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Everything `plan` may look at: paths from the top of the repository to text. */
export interface Sources {
  readonly files: ReadonlyMap<string, string>;
}

/** The folders that `plan` reads. */
const roots = ["docs/guides", "docs/ja", "docs/samples", "openapi", "src"];

/** The files at the top that generated packages take over. */
const topFiles = ["LICENSE", "package.json"];

/** What tools of other languages leave beside sources; git ignores it. */
const ofTools = /(^|\/)(node_modules|__pycache__|\.venv|\.[a-z]+_cache|[^/]*\.egg-info)\//;

/** Reads every source below the repository's top, sorted by path. */
export async function readSources(top = "."): Promise<Sources> {
  const entries = await Promise.all(
    roots.map((root) => readdir(join(top, root), { withFileTypes: true, recursive: true })),
  );
  const paths = entries
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !ofTools.test(path.replaceAll("\\", "/")))
    .concat(topFiles.map((file) => join(top, file)))
    .sort();
  const texts = await Promise.all(
    paths.map(
      async (path): Promise<[string, string]> => [
        path.slice(top === "." ? 0 : top.length + 1).replaceAll("\\", "/"),
        await readFile(path, "utf8"),
      ],
    ),
  );
  return { files: new Map(texts) };
}
