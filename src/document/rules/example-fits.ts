import { asObject, asText, type Json, type JsonObject } from "../../json/index.ts";
import type { Document } from "../document.ts";
import type { Exchange } from "../exchange.ts";
import { type OperationAt, operationsOf, parametersOf, resolve, responsesOf } from "../operations-of.ts";
import { createSchemaCheck, type SchemaCheck } from "../schema-check.ts";
import type { Finding, Rule } from "./rule.ts";

/** An example is held to the schemas: what is sent, what comes back, and that its status is documented. */
export const exampleFits: Rule = {
  name: "example-fits",
  check: (document) => {
    const check = createSchemaCheck(document.tree);
    const operations = new Map(operationsOf(document.tree).map((operation) => [operation.id, operation]));
    return document.exchanges.flatMap((exchange) => {
      const operation = operations.get(exchange.operation);
      const wrong =
        operation === undefined
          ? [`There is no operation “${exchange.operation}”.`]
          : [
              ...wrongRequest(document, operation, exchange, check),
              ...wrongAnswer(document, operation, exchange, check),
            ];
      return wrong.map(
        (message): Finding => ({
          pointer: operation?.pointer ?? "",
          file: exchange.file,
          message,
          fix: "Mend the example, or the schema if the example is right.",
        }),
      );
    });
  },
};

function wrongRequest(
  { tree }: Document,
  { operation }: OperationAt,
  { request }: Exchange,
  check: SchemaCheck,
): readonly string[] {
  const parameters = new Map(
    parametersOf(tree, operation).map((parameter) => [asText(parameter.name), parameter]),
  );
  const strangers = Object.keys(request.parameters)
    .filter((name) => !parameters.has(name))
    .map((name) => `The operation has no parameter “${name}”.`);
  const missing = [...parameters.values()]
    .filter(({ name, required }) => required === true && request.parameters[asText(name)] === undefined)
    .map(({ name }) => `The parameter “${asText(name)}” is missing.`);
  const misfits = Object.entries(request.parameters).flatMap(([name, value]) =>
    check(parameters.get(name)?.schema ?? {}, value).map(
      (wrong) => `The parameter “${name}” does not fit: ${wrong}.`,
    ),
  );
  const body = wrongBody(tree, operation, request.body, check);
  if (!request.illFormed) return [...strangers, ...missing, ...misfits, ...body];
  return strangers.concat(
    misfits.length + body.length + missing.length === 0
      ? ["The request is called illFormed and fits its schema."]
      : [],
  );
}

function wrongBody(
  tree: JsonObject,
  operation: JsonObject,
  body: Json | undefined,
  check: SchemaCheck,
): string[] {
  const declared = resolve(tree, operation.requestBody);
  if (body === undefined) return declared.required === true ? ["The request has no body."] : [];
  if (operation.requestBody === undefined) return ["The operation takes no body."];
  return check(schemaOf(declared) ?? {}, body).map((wrong) => `The request does not fit: ${wrong}.`);
}

function wrongAnswer(
  { tree }: Document,
  { operation }: OperationAt,
  { status, answer }: Exchange,
  check: SchemaCheck,
): readonly string[] {
  const response = responsesOf(tree, operation).get(status);
  if (response === undefined) return [`The operation does not document status ${status}.`];
  const schema = schemaOf(response);
  if (schema === undefined) return answer === undefined ? [] : [`Status ${status} has an empty body.`];
  if (answer === undefined) return [`Status ${status} has a body, and the example has no answer.`];
  return check(schema, answer).map((wrong) => `The answer does not fit: ${wrong}.`);
}

function schemaOf(holder: JsonObject): Json | undefined {
  return asObject(Object.values(asObject(holder.content))[0]).schema;
}
