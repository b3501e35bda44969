import type { Exchange } from "./exchange.ts";
import { asObject, type Json, type JsonObject } from "./json.ts";
import { operationsOf, resolve } from "./operations-of.ts";
import { readPointer } from "./pointer.ts";

const json = "application/json";

/**
 * Puts every exchange where readers and tools look for examples: the request's beside its schema, the answer's
 * beside its status. A response that comes by reference gets its own copy, as examples belong to one operation.
 */
export function injectExchanges(tree: JsonObject, exchanges: readonly Exchange[]): JsonObject {
  const result = structuredClone(tree) as Mutable;
  for (const { pointer, id } of operationsOf(tree)) {
    const operation = readPointer(result, pointer) as Mutable;
    const own = exchanges.filter((exchange) => exchange.operation === id);
    for (const exchange of own) {
      if (exchange.request.body === undefined || exchange.request.illFormed) continue;
      addExample(operation.requestBody, exchange, exchange.request.body);
    }
    const responses = asObject(operation.responses) as Mutable;
    for (const status of Object.keys(responses)) {
      const answered = own.filter((exchange) => String(exchange.status) === status);
      if (!answered.some(({ answer }) => answer !== undefined)) continue;
      const response = structuredClone(resolve(tree, responses[status])) as Mutable;
      for (const exchange of answered) {
        if (exchange.answer !== undefined) addExample(response, exchange, exchange.answer);
      }
      responses[status] = response;
    }
  }
  return dropUnusedResponses(result);
}

type Mutable = { [key: string]: Json };

function addExample(holder: unknown, { name, summary, description }: Exchange, value: Json): void {
  const media = asObject(asObject(asObject(holder).content)[json]) as Mutable;
  const example = { summary, ...(description === undefined ? {} : { description }), value };
  media.examples = { ...asObject(media.examples), [name]: example };
}

/** A shared response that every operation has copied is no longer referred to. */
function dropUnusedResponses(tree: Mutable): JsonObject {
  const text = JSON.stringify(tree, (_, value) => (typeof value === "bigint" ? String(value) : value));
  const components = asObject(tree.components) as Mutable;
  const responses = Object.entries(asObject(components.responses)).filter(([name]) =>
    text.includes(`"#/components/responses/${name}"`),
  );
  if (responses.length > 0) components.responses = Object.fromEntries(responses);
  else delete components.responses;
  return tree;
}
