import { asList, asObject, asText, type JsonObject, operationsOf } from "../document/index.ts";
import type { Authorization, Operation } from "./api.ts";

/** The operations of a bundled document, as emitters see them. */
export function buildOperations(tree: JsonObject): readonly Operation[] {
  const ofTheApi = operationsOf(tree).filter(({ operation }) => operation["x-convex-function"] === undefined);
  return ofTheApi.map(({ path, method, id, operation }) => ({
    id,
    method: method as Operation["method"],
    path,
    summary: asText(operation.summary),
    description: asText(operation.description),
    tag: asText(asList(operation.tags)[0]),
    authorization: authorizationOf(operation.security ?? tree.security),
    statuses: Object.keys(asObject(operation.responses))
      .map(Number)
      .sort((a, b) => a - b),
  }));
}

function authorizationOf(security: unknown): Authorization {
  const schemes = asList(security).map((requirement) => Object.keys(asObject(requirement)));
  if (schemes.length === 0) return "none";
  return schemes.some((names) => names.length === 0) ? "optional" : "deployKey";
}
