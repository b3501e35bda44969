import { parseFunctionSpec, specialise } from "../../../src/deployment/index.ts";
import { parseDocument } from "../../../src/document/index.ts";
import { rust } from "../../../src/languages/rust/index.ts";
import { buildApi } from "../../../src/model/index.ts";
import { readSources } from "../../../src/repository/read-sources.ts";
import { putCrate } from "./put-files.ts";

/** Writes the Rust crate of a deployment, internal functions included, and gives its folder. */
export async function writeRustCrate(functionSpec: unknown, name: string): Promise<string> {
  const { files } = await readSources();
  const { document } = parseDocument(files);
  const { spec, problems } = parseFunctionSpec(functionSpec, name);
  if (problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(problems));
  const tree = specialise(document.tree, spec, { includeInternal: true });
  const runtime = rust.base({ api: buildApi(document), sources: files });
  return putCrate(name, rust.deployment(buildApi({ tree }), runtime));
}
