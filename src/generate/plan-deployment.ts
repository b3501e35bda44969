import { parseFunctionSpec, type SpecialiseOptions, specialise } from "../deployment/index.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { type JsonObject, printJson } from "../json/index.ts";
import { buildApi } from "../model/index.ts";
import type { Problem } from "../problems/index.ts";
import { agentGuide } from "./agent-guide.ts";
import type { DeploymentInput } from "./deployment-emitter.ts";
import { deploymentEmitters } from "./deployment-emitters.ts";

/** What a deployment's toolkit is made of. */
export interface DeploymentSources {
  /** The bundled document of the API, `generated/openapi.json`. */
  readonly base: JsonObject;
  /** What `convex function-spec` prints, parsed, and where it came from, for problems. */
  readonly functionSpec: { readonly json: unknown; readonly file: string };
  /** The clients of the documented API, by paths below `generated/`: what a deployment's client carries along. */
  readonly runtimes: readonly GeneratedFile[];
}

/** What to make. */
export interface DeploymentOptions extends SpecialiseOptions {
  /** Names of `deploymentEmitters`; all of them by default. */
  readonly languages?: readonly string[];
}

/** The toolkit of one deployment, and what could not be made. */
export interface DeploymentPlan {
  readonly files: readonly GeneratedFile[];
  /** An error is a function that was left out; a warning is something that was kept but not understood. */
  readonly problems: readonly Problem[];
  /** How many functions the toolkit has. */
  readonly functions: number;
}

/** Everything that `convex-openapi generate` makes, as text: from the same sources the same bytes. */
export async function planDeployment(
  { base, functionSpec, runtimes }: DeploymentSources,
  { languages, ...options }: DeploymentOptions = {},
  onStep: (step: string) => void = () => {},
): Promise<DeploymentPlan> {
  onStep("reading the functions");
  const { spec, problems } = parseFunctionSpec(functionSpec.json, functionSpec.file);
  const isNone = problems.some(({ rule, place }) => rule === "function-spec" && place.pointer === undefined);
  if (isNone) return { files: [], problems, functions: 0 };
  onStep("making the document");
  // Clients speak the encoded form, which loses nothing, whatever form the document is asked for in.
  const encoded = { ...options, format: "convex_encoded_json" } as const;
  const tree = specialise(base, spec, encoded);
  const treeIn: DeploymentInput["treeIn"] = (words, document) =>
    specialise(document, spec, { ...encoded, words });
  const asked =
    options.format === undefined || options.format === "convex_encoded_json"
      ? tree
      : specialise(base, spec, options);
  const files: GeneratedFile[] = [];
  const api = buildApi({ tree });
  for (const { name, carries, emit } of deploymentEmitters) {
    // A reference page is 2.5 MB: it is made only for who asks.
    if (languages === undefined ? name === "docs" : !languages.includes(name)) continue;
    onStep(name);
    const runtime = runtimes
      .filter(({ path }) => path.startsWith(`${name}/`))
      .map(({ path, text }) => ({ path: path.slice(name.length + 1), text }))
      .filter(({ path }) => carries(path));
    const emitted = await emit({ api, tree, treeIn, base, runtime });
    files.push(...emitted.map(({ path, text }) => ({ path: `${name}/${path}`, text })));
  }
  files.push(...agentGuide(api, languages ?? deploymentEmitters.map(({ name }) => name)));
  // Printed last: the text of a large document is as large as all the rest, and would be held all the while.
  const document = { path: "openapi.json", text: printJson(asked) };
  return { files: [document, ...files], problems, functions: api.functions.length };
}
