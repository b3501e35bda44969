import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FunctionValidators } from "../../contract/index.ts";
import { parseFunctionSpec, specialise } from "../../deployment/index.ts";
import { readPackage } from "../../generate/read-package.ts";
import { makeTemporaryFolder } from "../../temporary/index.ts";
import { emitFunctionValidators } from "../../validators/emit-function-validators.ts";

/** Compiles and loads the validators of a function-spec's functions, as `generate` would write them. */
export async function loadValidators(json: unknown, file: string): Promise<FunctionValidators> {
  const { base, runtimes } = await readPackage(["validators"]);
  const { spec } = parseFunctionSpec(json, file);
  const own = emitFunctionValidators(specialise(base, spec, { includeInternal: true }), "validators");
  const { path: folder, remove } = await makeTemporaryFolder("convex-openapi-check-");
  try {
    for (const { path, text } of [...runtimes.filter(({ path }) => path.endsWith("/runtime.js")), ...own]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { functions } = await import(pathToFileURL(join(folder, "validators", "index.js")).href);
    return functions;
  } finally {
    await remove();
  }
}
