import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseFunctionSpec, specialise } from "../../../src/deployment/index.ts";
import { parseDocument } from "../../../src/document/index.ts";
import { kotlin } from "../../../src/languages/kotlin/index.ts";
import { buildApi } from "../../../src/model/index.ts";
import { readSources } from "../../../src/repository/read-sources.ts";
import { compiledPackage, compileKotlin, strictly } from "./kotlin-tools.ts";

/** Writes the sources of a deployment, internal functions included, into a new folder: only what it adds to the package. */
export async function writeDeployment(functionSpec: unknown, file: string): Promise<string> {
  const { files } = await readSources();
  const { document } = parseDocument(files);
  const { spec, problems } = parseFunctionSpec(functionSpec, file);
  if (problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(problems));
  const tree = specialise(document.tree, spec, { includeInternal: true });
  const folder = mkdtempSync(join(tmpdir(), "convex-kotlin-"));
  for (const { path, text } of kotlin.deployment(buildApi({ tree }), [])) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return folder;
}

/**
 * Compiles a deployment as strictly as the package, which it is one module with, and gives the classpath of both. The
 * package is not compiled again for it.
 */
export async function compileDeployment(name: string, folder: string): Promise<readonly string[]> {
  const base = await compiledPackage();
  const friends = `-Xfriend-paths=${base[0]}`;
  return [await compileKotlin(name, [folder], base, [...strictly, friends]), ...base];
}
