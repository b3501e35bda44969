import type { Document } from "../document/index.ts";
import { bundleText } from "../emit/bundle-text.ts";
import { emitDocument } from "../emit/emit-document.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { emitGo } from "../languages/go/index.ts";
import { emitPythonRuntime } from "../languages/python/index.ts";
import { buildTypescriptClient } from "../languages/typescript/package/build-client.ts";
import { emitPaths } from "../languages/typescript/package/emit-paths.ts";
import type { Api } from "../model/index.ts";
import { emitDocumentValidators } from "../validators/emit-document-validators.ts";
import { buildReference } from "./build-reference.ts";
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

/** Everything that is made of the document, in the order in which it is printed. A new output is a new line here. */
export const emitters: readonly Emitter[] = [
  { name: "document", emit: ({ document }) => emitDocument(document) },
  {
    name: "TypeScript client",
    emit: async ({ document, sources }) => {
      const paths = await emitPaths(document);
      return [...paths, ...(await buildTypescriptClient(sources.files, paths))];
    },
  },
  {
    name: "validators",
    emit: ({ document, sources }) =>
      emitDocumentValidators({ document, sources: sources.files, bundle: bundleText }),
  },
  { name: "Python", emit: ({ sources }) => emitPythonRuntime(sources.files) },
  { name: "Go", emit: ({ api, sources }) => emitGo(api, sources.files) },
  { name: "reference", emit: buildReference },
];
