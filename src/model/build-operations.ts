import { operationsOf, parametersOf, resolve, responsesOf } from "../document/index.ts";
import { asList, asObject, asText, type JsonObject } from "../json/index.ts";
import type { Api } from "./api.ts";
import type { Authorization, Operation, OperationResponse, Parameter, RequestBody } from "./operation.ts";
import { ShapeReader } from "./read-shape.ts";
import type { NamedShape, Shape } from "./shape.ts";

/** The operations of a bundled document, the groups that they are in, and the shapes that they refer to by name. */
export function buildOperations(tree: JsonObject): Pick<Api, "operations" | "groups" | "schemas"> {
  const reader = new ShapeReader(tree, "json");
  const ofTheApi = operationsOf(tree).filter(({ operation }) => operation["x-convex-function"] === undefined);
  const operations = ofTheApi.map(({ path, method, id, operation }): Operation => {
    const { group, repeatable, timeoutSeconds } = asObject(operation["x-convex-call"]);
    const requestBody = buildRequestBody(tree, operation, reader);
    const responses = buildResponses(tree, operation, reader);
    return {
      id,
      method: method.toUpperCase() as Operation["method"],
      path,
      summary: asText(operation.summary),
      description: asText(operation.description),
      tag: asText(asList(operation.tags)[0]),
      deprecated: operation.deprecated === true,
      group: asText(group),
      parameters: buildParameters(tree, operation, reader),
      ...(requestBody === undefined ? {} : { requestBody }),
      sends: requestBody === undefined ? "nothing" : requestBody.shape === undefined ? "bytes" : "json",
      answers: answersOf(responses),
      repeatable: repeatable as Operation["repeatable"],
      timeoutSeconds: Number(timeoutSeconds),
      authorization: authorizationOf(operation.security ?? tree.security),
      responses,
    };
  });
  const groups = Object.entries(asObject(tree["x-convex-groups"])).map(([name, description]) => ({
    name,
    description: asText(description),
  }));
  return { operations, groups: groups.sort(byName), schemas: readSchemas(reader) };
}

function buildParameters(tree: JsonObject, operation: JsonObject, reader: ShapeReader): readonly Parameter[] {
  return parametersOf(tree, operation)
    .filter((parameter) => parameter["x-convex-sent-by-client"] !== true)
    .map((parameter) => ({
      name: asText(parameter.name),
      in: parameter.in as Parameter["in"],
      required: parameter.required === true,
      shape: reader.read(asObject(parameter.schema)),
      description: asText(parameter.description),
      multiSegment: parameter["x-multi-segment"] === true,
      secret: parameter["x-convex-secret"] === true,
    }));
}

function buildRequestBody(
  tree: JsonObject,
  operation: JsonObject,
  reader: ShapeReader,
): RequestBody | undefined {
  if (operation.requestBody === undefined) return undefined;
  const body = resolve(tree, operation.requestBody);
  const { mediaType = "", shape } = contentOf(body, reader);
  return {
    required: body.required === true,
    mediaType,
    ...(shape === undefined ? {} : { shape }),
    description: asText(body.description),
  };
}

function buildResponses(
  tree: JsonObject,
  operation: JsonObject,
  reader: ShapeReader,
): readonly OperationResponse[] {
  return [...responsesOf(tree, operation)]
    .map(([status, response]) => ({
      status,
      description: asText(response.description),
      ...contentOf(response, reader),
      neverSent: response["x-never-sent"] === true,
    }))
    .sort((a, b) => a.status - b.status);
}

/** The media type of a body, and its shape where that is JSON. */
function contentOf(
  holder: JsonObject,
  reader: ShapeReader,
): { readonly mediaType?: string; readonly shape?: Shape } {
  const [entry] = Object.entries(asObject(holder.content));
  if (entry === undefined) return {};
  const [mediaType, media] = entry;
  if (mediaType !== "application/json") return { mediaType };
  return { mediaType, shape: reader.read(asObject(asObject(media).schema)) };
}

/** The schemas that hold what functions returned, by name: a client takes the value out. */
const envelopes: Readonly<Record<string, "result" | "results">> = {
  FunctionResult: "result",
  QueryBatchResult: "results",
};

function answersOf(responses: readonly OperationResponse[]): Operation["answers"] {
  const { mediaType, shape } = responses.find(({ status }) => status === 200) ?? {};
  if (mediaType === undefined) return "nothing";
  if (shape === undefined) return mediaType.startsWith("text/") ? "text" : "bytes";
  return (shape.kind === "ref" ? envelopes[shape.name] : undefined) ?? "json";
}

function authorizationOf(security: unknown): Authorization {
  const schemes = asList(security).map((requirement) => Object.keys(asObject(requirement)));
  if (schemes.length === 0) return "none";
  return schemes.some((names) => names.length === 0) ? "optional" : "deployKey";
}

/** Every schema that was referred to, sorted. Reading one may bring others. */
function readSchemas(reader: ShapeReader): readonly NamedShape[] {
  const schemas: NamedShape[] = [];
  for (const name of reader.pending) {
    const schema = reader.schema(name);
    schemas.push({ name, shape: reader.read(schema), description: asText(schema.description) });
  }
  return schemas.sort(byName);
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);
