import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import ts from "typescript";
import type { GeneratedFile } from "../../../src/emit/generated-file.ts";

/** A folder that sees the repository's packages, as a consumer's project sees its own. The caller removes it. */
export async function writeProject(files: readonly GeneratedFile[]): Promise<string> {
  await mkdir("node_modules/.cache", { recursive: true });
  const folder = await mkdtemp("node_modules/.cache/consumer-");
  for (const { path, text } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return folder;
}

/** How TypeScript finds modules: as Node does, or as bundlers do. */
const resolutions = {
  node: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

/** What the strictest TypeScript says about files, one line each. Declarations are checked, too. */
export function typeErrors(
  files: readonly string[],
  resolution: keyof typeof resolutions = "node",
): readonly string[] {
  const program = ts.createProgram([...files], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    ...resolutions[resolution],
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    return `${file?.fileName.split("/").slice(-2).join("/")}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
