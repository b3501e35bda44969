export { applyMadeOverlay, applyOverlay, applyOverlays, stepsOf } from "./apply-overlay.ts";
export { type Document, placeOf } from "./document.ts";
export { asList, asObject, asText, isObject, type Json, type JsonObject } from "./json.ts";
export { type OperationAt, operationsOf, parametersOf, resolve, responsesOf } from "./operations-of.ts";
export { parseDocument } from "./parse-document.ts";
export { parseYaml } from "./parse-yaml.ts";
export { readPointer } from "./pointer.ts";
export { printJson } from "./print-json.ts";
export { checkRules, rules } from "./rules/index.ts";
