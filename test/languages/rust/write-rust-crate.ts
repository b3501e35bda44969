import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseFunctionSpec, specialise } from "../../../src/deployment/index.ts";
import { parseDocument } from "../../../src/document/index.ts";
import { rust } from "../../../src/languages/rust/index.ts";
import { buildApi } from "../../../src/model/index.ts";
import { readSources } from "../../../src/repository/read-sources.ts";
import { env } from "./rust-tools.ts";

/**
 * Writes the Rust crate of a deployment, internal functions included, and gives its folder: always the same for the same
 * name, beside what the compiler makes, so that nothing is compiled anew that was there before.
 */
export async function writeRustCrate(functionSpec: unknown, name: string): Promise<string> {
  const { files } = await readSources();
  const { document } = parseDocument(files);
  const { spec, problems } = parseFunctionSpec(functionSpec, name);
  if (problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(problems));
  const tree = specialise(document.tree, spec, { includeInternal: true });
  const folder = join(env.CARGO_TARGET_DIR ?? "", "crates", name.replaceAll(/\W+/g, "-"));
  rmSync(folder, { recursive: true, force: true });
  const runtime = rust.base({ api: buildApi(document), sources: files });
  for (const { path, text } of rust.deployment(buildApi({ tree }), runtime)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return folder;
}
