import type { Document } from "../document/index.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import type { Api } from "../model/index.ts";
import type { Sources } from "./read-sources.ts";

/** What an emitter may look at. */
export interface EmitterInput {
  readonly document: Document;
  readonly api: Api;
  /** The text of hand-written sources that are copied or bundled into the output, such as runtimes. */
  readonly sources: Sources;
}

/** One line of the pipeline: a name for the progress line, and a pure function to files. */
export interface Emitter {
  readonly name: string;
  readonly emit: (input: EmitterInput) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;
}
