import { asObject, type Json, type JsonObject, pointerStep, readPointer } from "../json/index.ts";
import type { Exchange } from "./exchange.ts";
import { operationsOf, resolve } from "./operations-of.ts";

/** Where the same text stands again, by the pointer that it was written at: a translation of one is that of all. */
export type Copies = ReadonlyMap<string, readonly string[]>;

/**
 * Puts every exchange where readers and tools look for examples: the request's beside its schema, the answer's
 * beside its status. A response that comes by reference gets its own copy, as examples belong to one operation.
 */
export function injectExchanges(
  tree: JsonObject,
  exchanges: readonly Exchange[],
): { readonly tree: JsonObject; readonly copies: Copies } {
  const result = structuredClone(tree) as Mutable;
  const copies = new Map<string, string[]>();
  const note = (written: string, again: string) =>
    copies.set(written, [...(copies.get(written) ?? []), again]);
  for (const { pointer, id } of operationsOf(tree)) {
    const operation = readPointer(result, pointer) as Mutable;
    const own = exchanges.filter((exchange) => exchange.operation === id);
    const asked = new Map<string, string>();
    for (const exchange of own) {
      if (exchange.request.body === undefined || exchange.request.illFormed) continue;
      const at = addExample(operation.requestBody, exchange, exchange.request.body);
      if (at !== undefined) asked.set(exchange.name, `${pointer}/requestBody${at}`);
    }
    const responses = asObject(operation.responses) as Mutable;
    for (const status of Object.keys(responses)) {
      const answered = own.filter((exchange) => String(exchange.status) === status);
      if (!answered.some(({ answer }) => answer !== undefined)) continue;
      const { $ref: ref } = asObject(responses[status]);
      if (typeof ref === "string") note(ref.slice(1), `${pointer}/responses/${status}`);
      const response = structuredClone(resolve(tree, responses[status])) as Mutable;
      for (const exchange of answered) {
        if (exchange.answer === undefined) continue;
        const at = addExample(response, exchange, exchange.answer);
        const before = asked.get(exchange.name);
        if (at !== undefined && before !== undefined) note(before, `${pointer}/responses/${status}${at}`);
      }
      responses[status] = response;
    }
  }
  return { tree: dropUnusedResponses(result), copies };
}

type Mutable = { [key: string]: Json };

/** Adds the example to the media type of a body, JSON where there is a choice; says where, from the holder. */
function addExample(
  holder: unknown,
  { name, summary, description }: Exchange,
  value: Json,
): string | undefined {
  const content = asObject(asObject(holder).content);
  const [type] = "application/json" in content ? ["application/json"] : Object.keys(content);
  if (type === undefined) return undefined;
  const media = asObject(content[type]) as Mutable;
  const example = { summary, ...(description === undefined ? {} : { description }), value };
  media.examples = { ...asObject(media.examples), [name]: example };
  return `/content${pointerStep(type)}/examples${pointerStep(name)}`;
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
