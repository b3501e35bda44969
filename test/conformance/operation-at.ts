import type { Operation } from "../../src/model/index.ts";
import { realApi } from "../model/api-of.ts";

/** The operation that a request is for, by the document: its method, and its target below the deployment's URL. */
export function operationAt(method: string, target: string): Operation | undefined {
  const [path = ""] = target.split("?");
  return realApi.operations.find(
    (operation) => operation.method === method && patternOf(operation).test(path),
  );
}

/** Whether callers of an operation choose the form of values by a field `format`, of the body or of each query in it. */
export function hasFormat({ requestBody }: Operation): boolean {
  const shape = requestBody?.shape;
  const named = shape?.kind === "ref" ? realApi.schemas.find(({ name }) => name === shape.name) : undefined;
  const fields = named?.shape.kind === "object" ? named.shape.fields : [];
  return fields.some(({ name }) => name === "format" || name === "queries");
}

/** Where a request for an operation goes, and what is in its query. */
export function targetOf(
  { path, parameters }: Operation,
  given: { readonly [name: string]: unknown },
): { readonly target: string; readonly query: { readonly [name: string]: string } } {
  const textOf = (name: string) => (given[name] === undefined ? undefined : String(given[name]));
  const target = parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((template, { name, multiSegment }) => {
      const value = textOf(name) ?? "";
      const segments = multiSegment ? value.split("/") : [value];
      return template.replace(`{${name}}`, segments.map(encodeURIComponent).join("/"));
    }, path);
  const query = parameters.flatMap((parameter) => {
    const value = textOf(parameter.name);
    return parameter.in === "query" && value !== undefined ? [[parameter.name, value] as const] : [];
  });
  return { target, query: Object.fromEntries(query) };
}

function patternOf({ path, parameters }: Operation): RegExp {
  const literal = path.split(/\{(\w+)\}/).map((piece, at) => {
    if (at % 2 === 0) return piece.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&");
    return parameters.some(({ name, multiSegment }) => name === piece && multiSegment) ? ".+" : "[^/]+";
  });
  return new RegExp(`^${literal.join("")}$`);
}
