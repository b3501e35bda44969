import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { JsonObject } from "../../src/json/index.ts";
import { compileChecks, runtimeNamesIn } from "../../src/validators/compile-checks.ts";
import { checkName } from "../../src/validators/fast-keywords.ts";
import { type CompiledCheck, createValidator, type Validator } from "../../src/validators/runtime/index.ts";
import * as runtime from "../../src/validators/runtime/runtime.ts";

/** Compiles schemas and their components, and loads the result as the file that it would be. */
export async function compiled(
  schemas: ReadonlyMap<string, JsonObject>,
  components: JsonObject,
): Promise<(name: string) => Validator> {
  const all = new Map(schemas);
  for (const [name, schema] of Object.entries(components)) all.set(checkName(name), schema as JsonObject);
  const text = compileChecks(all, components);
  const folder = await mkdtemp(join(tmpdir(), "compiled-"));
  try {
    const file = join(folder, "checks.mjs");
    await writeFile(
      file,
      `const { ${runtimeNamesIn(text).join(", ")} } = globalThis.validatorRuntime;\n${text}`,
    );
    Object.assign(globalThis, { validatorRuntime: runtime });
    const checks: Record<string, CompiledCheck> = await import(/* @vite-ignore */ pathToFileURL(file).href);
    return (name) => createValidator(checks[name] as CompiledCheck, "#");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
