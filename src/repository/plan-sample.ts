import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inspectConvexFolder } from "../convex-folder/index.ts";
import type { Document } from "../document/index.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { planDeployment } from "../generate/plan-deployment.ts";
import { ownParts } from "./own-parts.ts";
import type { Sources } from "./read-sources.ts";

const home = "src/repository/sample/convex/";

/**
 * `generated/sample/`: what `convex-openapi generate` makes of the sample deployment in every language, without what
 * stands in `generated/` already. \`putTogether\` makes the whole of it.
 */
export async function planSample(
  { tree }: Pick<Document, "tree">,
  { files }: Sources,
  generated: readonly GeneratedFile[],
): Promise<readonly GeneratedFile[]> {
  const runtimes = generated.flatMap(({ path, text }) =>
    path.startsWith("generated/") ? [{ path: path.slice("generated/".length), text }] : [],
  );
  const functionSpec = { json: await inspectSample(files), file: home };
  const plan = await planDeployment({ base: tree, functionSpec, runtimes });
  if (plan.problems.length > 0) throw new Error(`the sample has problems: ${JSON.stringify(plan.problems)}`);
  return ownParts(plan.files, runtimes).map(({ path, text }) => ({ path: `generated/sample/${path}`, text }));
}

/** Loading functions needs a folder: text in, a function-spec out. It is sorted, and knows nothing of the folder. */
async function inspectSample(files: Sources["files"]): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "convex-openapi-sample-"));
  try {
    for (const [path, text] of files) {
      if (!path.startsWith(home)) continue;
      const target = join(folder, "convex", path.slice(home.length));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    const { spec, tables, tableDescriptions, problems } = await inspectConvexFolder(join(folder, "convex"), {
      readSources: true,
    });
    if (problems.length > 0) throw new Error(`the sample cannot be read: ${JSON.stringify(problems)}`);
    return {
      functions: spec.functions,
      tables: Object.fromEntries(tables),
      tableDescriptions: Object.fromEntries(tableDescriptions),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
