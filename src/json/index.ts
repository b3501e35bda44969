export { asList, asObject, asText, isObject, type Json, type JsonObject } from "./json.ts";
export { parseJson } from "./parse-json.ts";
export { pointerStep, readPointer, stepsOfPointer } from "./pointer.ts";
export { printJson } from "./print-json.ts";
