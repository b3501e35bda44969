import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { env } from "./rust-tools.ts";

/** A file of a crate, by its path in the crate. */
export interface CrateFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Puts a crate beside what the compiler makes, always at the same place for the same name, and gives that place. What is
 * there already is not written again, so that nothing is compiled again.
 */
export function putCrate(name: string, files: readonly CrateFile[]): string {
  const folder = join(env.CARGO_TARGET_DIR ?? "", "crates", name.replaceAll(/\W+/g, "-"));
  mkdirSync(folder, { recursive: true });
  const wanted = new Set([...files.map(({ path }) => join(folder, path)), join(folder, "Cargo.lock")]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(path)) rmSync(path);
  }
  for (const { path, text } of files) {
    const target = join(folder, path);
    if (existsSync(target) && readFileSync(target, "utf8") === text) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return folder;
}

/** The files of a folder as those of a crate, below another folder of it where one is named. */
export function filesOf(folder: string, below = ""): readonly CrateFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "Cargo.lock")
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({
      path: join(below, path.slice(join(folder, "/").length)),
      text: readFileSync(path, "utf8"),
    }));
}
