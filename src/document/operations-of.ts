import {
  asList,
  asObject,
  asText,
  isObject,
  type JsonObject,
  pointerStep,
  readPointer,
} from "../json/index.ts";

/** One operation of a bundled tree and where it stands. */
export interface OperationAt {
  readonly path: string;
  readonly method: string;
  readonly id: string;
  /** The JSON pointer of the operation in the bundled tree. */
  readonly pointer: string;
  readonly operation: JsonObject;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of a bundled tree, in the order of its paths. */
export function operationsOf(tree: JsonObject): readonly OperationAt[] {
  return Object.entries(asObject(tree.paths)).flatMap(([path, item]) =>
    Object.entries(asObject(item))
      .filter(([method, operation]) => methods.includes(method) && isObject(operation))
      .map(([method, operation]) => ({
        path,
        method,
        id: asText(asObject(operation).operationId),
        pointer: `/paths${pointerStep(path)}/${method}`,
        operation: asObject(operation),
      })),
  );
}

/** The object itself, or what its `$ref` leads to in the same tree. */
export function resolve(tree: JsonObject, value: unknown): JsonObject {
  const object = asObject(value);
  return typeof object.$ref === "string" ? resolve(tree, readPointer(tree, object.$ref)) : object;
}

/** The parameters of an operation, references followed. */
export function parametersOf(tree: JsonObject, operation: JsonObject): readonly JsonObject[] {
  return asList(operation.parameters).map((parameter) => resolve(tree, parameter));
}

/** The responses of an operation by status, references followed. */
export function responsesOf(tree: JsonObject, operation: JsonObject): ReadonlyMap<number, JsonObject> {
  return new Map(
    Object.entries(asObject(operation.responses)).map(([status, response]) => [
      Number(status),
      resolve(tree, response),
    ]),
  );
}
