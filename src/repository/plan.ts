import { checkRules, parseDocument } from "../document/index.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { buildApi } from "../model/index.ts";
import type { Problem } from "../problems/index.ts";
import { emitters } from "./emitters.ts";
import { lintDocument } from "./lint-document.ts";
import { planSample } from "./plan-sample.ts";
import type { Sources } from "./read-sources.ts";
import { SourceProblems } from "./source-problems.ts";

export { SourceProblems } from "./source-problems.ts";

/** The folders whose every file comes out of `plan`. */
export const ownedFolders: readonly string[] = ["generated", "docs/reference"];

/** Told before each step begins, for a progress line. */
export type OnStep = (step: string) => void;

/**
 * The whole pipeline as one function: the text of the sources in, every generated file out.
 * The same text gives the same bytes. Throws `SourceProblems` when a rule is broken.
 */
export async function plan(sources: Sources, onStep: OnStep = () => {}): Promise<readonly GeneratedFile[]> {
  onStep("reading the document");
  const { document, problems } = parseDocument(sources.files);
  stopAt(problems);
  onStep("checking the house rules");
  stopAt(checkRules(document));
  onStep("linting");
  stopAt(await lintDocument(document));
  const api = buildApi(document);
  const files: GeneratedFile[] = [];
  for (const { name, emit } of emitters) {
    onStep(name);
    files.push(...(await emit({ document, api, sources })));
  }
  onStep("sample deployment");
  files.push(...(await planSample(document, sources, files)));
  return files;
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === "error")) throw new SourceProblems(problems);
}
