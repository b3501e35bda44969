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
