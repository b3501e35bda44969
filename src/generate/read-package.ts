import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { asObject, type JsonObject, parseJson } from "../json/index.ts";
import { isOfTools } from "./is-of-tools.ts";

/** The parts of this package that a deployment's toolkit is made of, as they were published. */
export interface PackageFiles {
  readonly base: JsonObject;
  /** The clients of the documented API, by paths below `generated/`. */
  readonly runtimes: readonly GeneratedFile[];
}

/** Reads `generated/` of this package: below the repository's top, or below the installed package's. */
export async function readPackage(languages: readonly string[]): Promise<PackageFiles> {
  const generated = join(packageTop(), "generated");
  const base = asObject(parseJson(await readFile(join(generated, "openapi.json"), "utf8")));
  const folders = languages.filter((language) => existsSync(join(generated, language)));
  const files = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(generated, folder), { withFileTypes: true, recursive: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(generated.length + 1)
            .replaceAll("\\", "/"),
        );
      const kept = paths.filter((path) => !path.startsWith("sample/") && !isOfTools(path)).sort();
      return Promise.all(
        kept.map(async (path) => ({ path, text: await readFile(join(generated, path), "utf8") })),
      );
    }),
  );
  return { base, runtimes: files.flat() };
}

/** The nearest folder above this module that has the generated document; the code may run from `src` or `dist`. */
function packageTop(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    if (existsSync(join(at, "generated", "openapi.json"))) return at;
    if (dirname(at) === at) throw new Error("generated/openapi.json is missing from this package");
  }
}
