import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every file below the folders whose name fits, sorted, with forward slashes. */
export function filesBelow(folders: readonly string[], name: RegExp): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && name.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/")),
    )
    .filter((path) => !path.includes("node_modules/"))
    .sort();
}
