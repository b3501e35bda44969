export { type Document, placeOf } from "./document.ts";
export { type Branch, branchOf, type Exchange } from "./exchange.ts";
export { asList, asObject, asText, isObject, type Json, type JsonObject } from "./json.ts";
export { type OperationAt, operationsOf, parametersOf, resolve, responsesOf } from "./operations-of.ts";
export { parseDocument } from "./parse-document.ts";
export { pointerStep, readPointer } from "./pointer.ts";
export { printJson } from "./print-json.ts";
export { checkRules, rules } from "./rules/index.ts";
