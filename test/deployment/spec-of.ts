import { readFileSync } from "node:fs";
import type { JsonObject } from "../../src/json/index.ts";
import type { ValidatorJson } from "./true-bytes.ts";

/** The document that a deployment's own is built on. */
export const base: JsonObject = JSON.parse(readFileSync("generated/openapi.json", "utf8"));

/** A function-spec that uses every validator. */
export const fixture = JSON.parse(readFileSync("test/fixtures/function-spec.json", "utf8"));

export const string = { type: "string" };
export const field = (fieldType: ValidatorJson, optional = false) => ({ fieldType, optional });
export const object = (value: Record<string, unknown>) => ({ type: "object", value });
export const query = (identifier: string, returns: unknown, args: unknown = object({})) => ({
  functionType: "Query",
  identifier,
  args,
  returns,
  visibility: { kind: "public" },
});
