import type { GeneratedFile } from "../emit/generated-file.ts";
import type { Sources } from "./read-sources.ts";

/** The folders whose every file comes out of `plan`. */
export const ownedFolders: readonly string[] = ["generated", "docs/reference"];

/** The whole pipeline as one function: the text of the sources in, every generated file out. */
export async function plan(_sources: Sources): Promise<readonly GeneratedFile[]> {
  return [];
}
