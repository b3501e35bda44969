import { asObject, asText, type Document } from "../document/index.ts";
import type { Api } from "./api.ts";
import { buildOperations } from "./operations.ts";

/** The document as emitters see it. It has no functions of its own; a deployment's document brings them. */
export function buildApi({ tree }: Pick<Document, "tree">): Api {
  const info = asObject(tree.info);
  return {
    title: asText(info.title),
    version: asText(info.version),
    description: asText(info.description),
    operations: buildOperations(tree),
    functions: [],
    types: [],
    tables: [],
  };
}
