import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { GeneratedFile } from "../../src/emit/generated-file.ts";
import { isOfTools } from "../../src/generate/is-of-tools.ts";
import { compareFiles, writeFiles } from "../../src/generate/write-files.ts";
import { putTogether } from "../../src/repository/own-parts.ts";
import { filesBelow } from "../architecture/files-below.ts";

/** The toolkit of the sample deployment as users get it: `generated/sample` has only what is its own. */
export const wholeSample = "test/whole-sample/toolkit";

/** The toolkit of the sample deployment, put together from what is on the disk. */
export async function readWholeSample(): Promise<readonly GeneratedFile[]> {
  const own = await filesOf("generated/sample");
  const generated = await filesOf("generated");
  return putTogether(own, generated);
}

/** Makes the folder what it has to be; the runner does it before the tests. */
export async function writeWholeSample(): Promise<void> {
  const files = await readWholeSample();
  const folders = [...new Set(files.flatMap(({ path }) => path.split("/").slice(0, -1)[0] ?? []))];
  await writeFiles(wholeSample, files, await compareFiles(wholeSample, files, folders));
}

/** The modules of the toolkit that programs of this repository import, by path from its top. */
interface Modules {
  readonly "typescript/api.js": typeof import("../../generated/sample/typescript/api.js");
  readonly "validators/index.js": typeof import("../../generated/sample/validators/index.js");
}

/** Imports a module of the toolkit. */
export function importWholeSample<Path extends keyof Modules>(path: Path): Promise<Modules[Path]> {
  return import(pathToFileURL(resolve(wholeSample, path)).href);
}

async function filesOf(folder: string): Promise<readonly GeneratedFile[]> {
  const paths = filesBelow([folder], /./).map((path) => path.slice(folder.length + 1));
  return Promise.all(
    paths
      .filter((path) => !isOfTools(path))
      .map(async (path) => ({ path, text: await readFile(`${folder}/${path}`, "utf8") })),
  );
}
