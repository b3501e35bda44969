import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isOfTools } from "../generate/is-of-tools.ts";
import { contractPage } from "./emit-contract.ts";

/** Everything `plan` may look at: paths from the top of the repository to text. */
export interface Sources {
  readonly files: ReadonlyMap<string, string>;
}

/** The folders that `plan` reads. */
const roots = ["docs/guides", "docs/ja", "docs/samples", "openapi", "src"];

/** Files that generated packages take over, and the page of which a part is printed. */
const singleFiles = ["LICENSE", "README.md", "package.json", contractPage];

/** Reads every source below the repository's top, sorted by path. */
export async function readSources(top = "."): Promise<Sources> {
  const entries = await Promise.all(
    roots.map((root) => readdir(join(top, root), { withFileTypes: true, recursive: true })),
  );
  const paths = entries
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isOfTools(path.replaceAll("\\", "/")))
    .concat(singleFiles.map((file) => join(top, file)))
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
