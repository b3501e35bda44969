import type { Document } from "../document/index.ts";
import { asList, asObject, asText } from "../json/index.ts";
import type { Api } from "./api.ts";
import { buildFunctions } from "./build-functions.ts";
import { buildOperations } from "./build-operations.ts";
import { buildRetries } from "./build-retries.ts";

/** The document as emitters see it: its operations and, where it is a deployment's, the functions. */
export function buildApi({ tree }: Pick<Document, "tree">): Api {
  const info = asObject(tree.info);
  const [server] = asList(tree.servers);
  const url = asText(asObject(server).url);
  return {
    title: asText(info.title),
    version: asText(info.version),
    description: asText(info.description),
    ...buildOperations(tree),
    retries: buildRetries(tree),
    ...buildFunctions(tree),
    ...(url !== "" && !url.includes("{") && { url }),
  };
}
