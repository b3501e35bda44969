import { deploymentWords } from "../deployment/index.ts";
import { emitDocument } from "../emit/emit-document.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { folderOf, pagesOf, renderRedoc } from "../reference/build-pages.ts";
import { distinctPlaces } from "../reference/distinct-places.ts";
import { forReaders } from "../reference/for-readers.ts";
import { functionSamples } from "../reference/function-samples.ts";
import { type Dictionary, translateDocument } from "../reference/translate-document.ts";
import type { DeploymentInput } from "./deployment-emitter.ts";

/** The reference of one deployment, in both languages: interactive pages, plain ones, and the document to download. */
export async function buildDeploymentReference({
  api,
  tree,
  treeIn,
  base,
  runtime,
}: DeploymentInput): Promise<readonly GeneratedFile[]> {
  const asset = (name: string) => runtime.find(({ path }) => path === name)?.text ?? "";
  const parts = {
    rendered: await renderRedoc(),
    script: asset("page.js"),
    style: asset("page.css"),
    samples: functionSamples(api),
    guides: false,
  };
  const translated = translateDocument(base, JSON.parse(asset("ja.json")) as Dictionary);
  const trees = { en: tree, ja: treeIn(deploymentWords.ja, translated) };
  return (["en", "ja"] as const).flatMap((language): readonly GeneratedFile[] => [
    ...pagesOf({ language, tree: forReaders(distinctPlaces(trees[language])), ...parts }),
    ...emitDocument({ tree: trees[language] }).map(({ path, text }) => ({
      path: path.replace(/^generated\//, folderOf[language]),
      text,
    })),
  ]);
}
