import type { DeploymentWords } from "./deployment-words.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export type { DeploymentWords } from "./deployment-words.ts";

/** The words of every language of readers. */
export const deploymentWords: Readonly<Record<"en" | "ja", DeploymentWords>> = { en, ja };
