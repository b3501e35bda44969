import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../peers/package.json", import.meta.url));
const told = new Set<string>();

/** A package of test/peers; says so, once, where it is not installed. */
export async function peer<Module>(name: string): Promise<Module | undefined> {
  try {
    return (await import(pathToFileURL(require.resolve(name)).href)) as Module;
  } catch {
    if (!told.has(name)) console.log(`skipped: ${name} (run npm run bench:install)`);
    told.add(name);
    return undefined;
  }
}

/** Which version of a package is measured: of test/peers, or else of the toolkit's own dependencies. */
export function versionOf(name: string): string {
  for (const home of ["test/peers/node_modules", "node_modules"]) {
    try {
      return JSON.parse(readFileSync(`${home}/${name}/package.json`, "utf8")).version;
    } catch {}
  }
  return "absent";
}
