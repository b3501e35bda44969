export { parseFunctionSpec } from "./parse-function-spec.ts";
export { type SpecialiseOptions, specialise } from "./specialise.ts";
export { type ValueFormat, valueFormats } from "./value-format.ts";
export { type DeploymentWords, deploymentWords } from "./words/index.ts";
