import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nastyFunctionSpec } from "./nasty-function-spec.ts";

/** A function-spec whose generated code is put before a language's own tools. */
export interface NamedSpec {
  readonly name: string;
  readonly json: unknown;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** The project's own: every name and sentence that could hurt, and every validator there is. */
export const ownSpecs: readonly NamedSpec[] = [
  { name: "every name and sentence that could hurt", json: nastyFunctionSpec },
  { name: "test/fixtures/function-spec.json", json: readJson("test/fixtures/function-spec.json") },
];

/** Those of real apps, from the folder that is named: they are other people's, so that the repository holds none. */
export function realSpecs(): readonly NamedSpec[] {
  const folder = process.env.CONVEX_OPENAPI_REAL_SPECS;
  if (folder === undefined) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  if (files.length === 0) throw new Error(`${folder} holds no function-spec.`);
  return files.sort().map((file) => ({ name: file, json: readJson(join(folder, file)) }));
}
