import type { DeploymentWords } from "../deployment/index.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import type { JsonObject } from "../json/index.ts";
import type { Api } from "../model/index.ts";

/** What an emitter of a deployment's toolkit may look at. */
export interface DeploymentInput {
  /** The deployment's functions and types. */
  readonly api: Api;
  /** The deployment's document in the encoded format, for what needs the schemas themselves. */
  readonly tree: JsonObject;
  /** The same of the API's document in another language. */
  readonly treeIn: (words: DeploymentWords, base: JsonObject) => JsonObject;
  /** The documented API's document. */
  readonly base: JsonObject;
  /** The client of the documented API in this language, its paths from the top of that package. */
  readonly runtime: readonly GeneratedFile[];
}

/** One folder of a deployment's toolkit. Paths are relative to it. */
export interface DeploymentEmitter {
  /** The folder's name, and the word for `--lang`. */
  readonly name: string;
  /** Whether a file of that folder of the documented API goes into the toolkit, or is read to make it. */
  readonly carries: (path: string) => boolean;
  readonly emit: (input: DeploymentInput) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;
}
