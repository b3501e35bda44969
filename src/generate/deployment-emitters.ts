import type { JsonObject } from "../document/index.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { languages } from "../languages/index.ts";
import type { Api } from "../model/index.ts";
import { emitFunctionValidators } from "../validators/emit-function-validators.ts";
import { buildDeploymentReference } from "./build-deployment-reference.ts";

/** What an emitter of a deployment's toolkit may look at. */
export interface DeploymentInput {
  /** The deployment's functions and types. */
  readonly api: Api;
  /** The deployment's document in the encoded format, for what needs the schemas themselves. */
  readonly tree: JsonObject;
  /** The client of the documented API in this language, its paths from the top of that package. */
  readonly runtime: readonly GeneratedFile[];
}

/** One folder of a deployment's toolkit. Paths are relative to it. */
export interface DeploymentEmitter {
  /** The folder's name, and the word for `--lang`. */
  readonly name: string;
  readonly emit: (input: DeploymentInput) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;
}

/** Every folder that `convex-openapi generate` can make beside the document. A language is one by being in the registry. */
export const deploymentEmitters: readonly DeploymentEmitter[] = [
  ...languages.map(({ name, deployment }) => ({
    name,
    emit: ({ api, runtime }: DeploymentInput) => deployment(api, runtime),
  })),
  { name: "validators", emit: emitValidators },
  { name: "docs", emit: buildDeploymentReference },
];

/** The compiled validators of every function, and the runtime that those of the documented API use, too. */
function emitValidators({ tree, runtime }: DeploymentInput): readonly GeneratedFile[] {
  const own = emitFunctionValidators(tree, "validators").map(({ path, text }) => ({
    path: path.slice("validators/".length),
    text,
  }));
  return [...runtime.filter(({ path }) => /^runtime\.(?:js|d\.ts)$/.test(path)), ...own];
}
