import { asList, asObject, asText, type Json, type JsonObject } from "../json/index.ts";
import { type ConvexFunction, functionTypeName, operationIdOf } from "../model/index.ts";
import { Components } from "./components.ts";
import { describeDeployment } from "./describe-deployment.ts";
import type { FunctionSpec } from "./function-spec.ts";
import { setTopicsApart } from "./set-topics-apart.ts";
import { shareShapes } from "./share-shapes.ts";
import type { ValueFormat } from "./value-format.ts";
import { type DeploymentWords, deploymentWords } from "./words/index.ts";

/** What a deployment's document is made with. */
export interface SpecialiseOptions {
  /** How answers are written; every request says so. Without one, `convex_encoded_json`, which loses nothing. */
  readonly format?: ValueFormat;
  /** Internal functions too: only a deploy key may call them. */
  readonly includeInternal?: boolean;
  /** What is said of the functions; in English by default. The base document should be in the same language. */
  readonly words?: DeploymentWords;
}

const runPath = "/api/run/{functionIdentifier}";
const json = "application/json";

/**
 * The document of one deployment: the base document's own operations, and a path for every function.
 * `given` is the bundled document; nothing of it is changed.
 */
export function specialise(
  given: JsonObject,
  spec: FunctionSpec,
  options: SpecialiseOptions = {},
): JsonObject {
  const { format = "convex_encoded_json", includeInternal = false, words = deploymentWords.en } = options;
  const wanted = spec.functions.filter(({ visibility }) => includeInternal || visibility === "public");
  const { functions, types } = shareShapes({ functions: wanted, documents: spec.documents });
  const modules = [...new Set(functions.map(({ module }) => module.join("/")))].sort();
  const base = setTopicsApart(given, modules);
  const components = new Components(base, types, format, words);
  const run = asObject(asObject(asObject(base.paths)[runPath]).post);
  const { responses, shared } = failureResponses(run);

  const paths = functions.map((each): [string, Json] => [
    `/api/run/${[...each.module, each.name].join("/")}`,
    {
      post: {
        operationId: operationIdOf(each),
        tags: [each.module.join("/")],
        summary: words.function(each.kind, each.visibility === "internal", each.path),
        description: describeFunction(each, words),
        ...(each.visibility === "internal" ? { security: [{ deployKey: [] }] } : {}),
        ...(run.parameters === undefined ? {} : withoutIdentifier(run.parameters)),
        requestBody: requestBody(each, components, format, words),
        responses: { "200": success(each, components, words), ...responses },
        "x-convex-function": { path: each.path, kind: each.kind, visibility: each.visibility },
      },
    },
  ]);

  for (const { name, table } of types) if (table !== undefined) components.addDocument(table, name);
  const baseComponents = asObject(base.components);
  return {
    ...base,
    info: { ...asObject(base.info), ...describeDeployment(asObject(base.info), spec, format, words) },
    ...(spec.url === undefined ? {} : { servers: [{ url: spec.url, description: words.server }] }),
    // Who opens the page of a deployment comes for its functions.
    tags: [...modules.map((name) => ({ name, description: words.module(name) })), ...asList(base.tags)],
    paths: { ...asObject(base.paths), ...Object.fromEntries(paths) },
    components: {
      ...baseComponents,
      schemas: { ...asObject(baseComponents.schemas), ...components.sorted() },
      responses: { ...asObject(baseComponents.responses), ...shared },
    },
  };
}

function requestBody(
  each: ConvexFunction,
  components: Components,
  format: ValueFormat,
  words: DeploymentWords,
): JsonObject {
  const args =
    each.args.kind === "unknown"
      ? {
          type: "object",
          description: words.anyArguments,
          additionalProperties: true,
        }
      : components.argument(each.args);
  const schema = {
    type: "object",
    required: ["args", "format"],
    properties: {
      args,
      format: { type: "string", const: format, description: words.format },
    },
  };
  return { required: true, content: { [json]: { schema } } };
}

function success(each: ConvexFunction, components: Components, words: DeploymentWords): JsonObject {
  const ofFunction = (schema: JsonObject): JsonObject => ({
    description: words.ran,
    content: { [json]: { schema } },
  });
  if (each.returns === undefined) return ofFunction({ $ref: "#/components/schemas/FunctionResult" });
  const name = functionTypeName(each, "Success");
  const own = components.add(name, {
    type: "object",
    title: name,
    required: ["status", "value"],
    additionalProperties: true,
    properties: {
      status: { type: "string", const: "success" },
      value: {
        ...components.answer(each.returns),
        ...(each.inferred === true ? { "x-convex-inferred": true } : {}),
      },
      logLines: { $ref: "#/components/schemas/LogLines" },
    },
  });
  const failed = { $ref: "#/components/schemas/FunctionError" };
  const mapping = { success: own.$ref as Json, error: failed.$ref };
  return ofFunction({ oneOf: [own, failed], discriminator: { propertyName: "status", mapping } });
}

/** Every answer of `run` but 200, as components: written once, whatever the number of functions. */
function failureResponses(run: JsonObject): { responses: JsonObject; shared: JsonObject } {
  const responses: Record<string, Json> = {};
  const shared: Record<string, Json> = {};
  for (const [status, response] of Object.entries(asObject(run.responses))) {
    if (status === "200") continue;
    if (typeof asObject(response).$ref === "string") {
      responses[status] = response;
      continue;
    }
    shared[`Run${status}`] = withoutExamples(asObject(response));
    responses[status] = { $ref: `#/components/responses/Run${status}` };
  }
  return { responses, shared };
}

/** Examples speak of the operation that they were written for. */
function withoutExamples(response: JsonObject): JsonObject {
  if (response.content === undefined) return response;
  const content = Object.entries(asObject(response.content)).map(([type, media]): [string, Json] => {
    const { examples: _, example: __, ...rest } = asObject(media);
    return [type, rest];
  });
  return { ...response, content: Object.fromEntries(content) };
}

/** The parameters of `run` but for the function's path, which is part of the template here. */
function withoutIdentifier(parameters: Json): JsonObject {
  const kept = asList(parameters).filter(
    (parameter) =>
      asObject(parameter).in !== "path" &&
      !asText(asObject(parameter).$ref).toLowerCase().endsWith("functionidentifier"),
  );
  return kept.length === 0 ? {} : { parameters: kept };
}

/** What the author says has a paragraph of its own. */
function describeFunction(
  { kind, visibility, description, returns, inferred }: ConvexFunction,
  words: DeploymentWords,
): string {
  const sentences = [
    words.effect[kind],
    visibility === "internal" ? words.internal : undefined,
    returns === undefined ? words.anyReturn : undefined,
    inferred === true ? words.inferredReturn : undefined,
  ];
  const own = sentences.filter((sentence) => sentence !== undefined).join(" ");
  return description === undefined ? own : `${description}\n\n${own}`;
}
