import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseFunctionSpec, specialise } from "../../../src/deployment/index.ts";
import { parseDocument } from "../../../src/document/index.ts";
import { go } from "../../../src/languages/go/index.ts";
import { buildApi } from "../../../src/model/index.ts";
import { readSources } from "../../../src/repository/read-sources.ts";

/** Writes the Go module of a deployment into a new folder, internal functions included, and gives that folder. */
export async function writeGoModule(functionSpec: unknown, file: string): Promise<string> {
  const { files } = await readSources();
  const { document } = parseDocument(files);
  const { spec, problems } = parseFunctionSpec(functionSpec, file);
  if (problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(problems));
  const tree = specialise(document.tree, spec, { includeInternal: true });
  const folder = mkdtempSync(join(tmpdir(), "convex-go-"));
  const runtime = go.base({ api: buildApi(document), sources: files });
  for (const { path, text } of go.deployment(buildApi({ tree }), runtime)) {
    const target = join(folder, "go", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return join(folder, "go");
}
