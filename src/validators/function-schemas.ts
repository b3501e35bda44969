import { operationsOf } from "../document/index.ts";
import { asList, asObject, asText, type JsonObject } from "../json/index.ts";

/** The schemas of one function, and where the deployment's document holds them. */
export interface FunctionSchemas {
  /** `chat/rooms:get`. */
  readonly path: string;
  /** `chat/rooms`. */
  readonly module: string;
  readonly args: PlacedSchema;
  /** Absent where the function declares no return validator. */
  readonly returns?: PlacedSchema;
}

/** A schema and its JSON pointer. */
export interface PlacedSchema {
  readonly schema: JsonObject;
  readonly place: string;
}

/** Reads the functions of a deployment's document, sorted by path. */
export function functionSchemas(tree: JsonObject): FunctionSchemas[] {
  const components = asObject(asObject(tree.components).schemas);
  const placed = (schema: unknown, place: string): PlacedSchema => {
    const { $ref } = asObject(schema);
    return { schema: asObject(schema), place: typeof $ref === "string" ? $ref : place };
  };
  return operationsOf(tree)
    .flatMap(({ operation, pointer }): FunctionSchemas[] => {
      const path = asText(asObject(operation["x-convex-function"]).path);
      if (path === "") return [];
      const json = (holder: unknown) =>
        asObject(asObject(asObject(asObject(holder).content)["application/json"]).schema);
      const at = `#${pointer}/requestBody/content/application~1json/schema/properties/args`;
      const args = placed(asObject(json(operation.requestBody).properties).args, at);
      const answer = asText(asObject(asList(json(asObject(operation.responses)["200"]).oneOf)[0]).$ref);
      const value = asObject(asObject(components[answer.split("/").at(-1) ?? ""]).properties).value;
      const module = path.slice(0, path.lastIndexOf(":"));
      if (answer === "") return [{ path, module, args }];
      return [{ path, module, args, returns: placed(value, `${answer}/properties/value`) }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
