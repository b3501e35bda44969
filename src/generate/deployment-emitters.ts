import type { GeneratedFile } from "../emit/generated-file.ts";
import { languages } from "../languages/index.ts";
import { emitFunctionValidators } from "../validators/emit-function-validators.ts";
import { buildDeploymentReference } from "./build-deployment-reference.ts";
import type { DeploymentEmitter, DeploymentInput } from "./deployment-emitter.ts";

/** Every folder that `convex-openapi generate` can make beside the document. A language is one by being in the registry. */
export const deploymentEmitters: readonly DeploymentEmitter[] = [
  ...languages.map(({ name, deployment }) => ({
    name,
    carries: () => true,
    emit: ({ api, runtime }: DeploymentInput) => deployment(api, runtime),
  })),
  { name: "validators", carries: (path) => /^runtime\.(?:js|d\.ts)$/.test(path), emit: emitValidators },
  { name: "docs", carries: () => true, emit: buildDeploymentReference },
];

/** The compiled validators of every function, and the runtime that those of the documented API use, too. */
function emitValidators({ tree, runtime }: DeploymentInput): readonly GeneratedFile[] {
  const own = emitFunctionValidators(tree, "validators").map(({ path, text }) => ({
    path: path.slice("validators/".length),
    text,
  }));
  return [...runtime, ...own];
}
