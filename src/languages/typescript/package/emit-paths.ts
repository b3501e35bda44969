import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { Document } from "../../../document/index.ts";
import type { GeneratedFile } from "../../../emit/generated-file.ts";
import { typesOfModule } from "../types-of-module.ts";

/** The types of every path of the document, in the form that openapi-fetch reads. */
export async function emitPaths({ tree }: Document): Promise<readonly GeneratedFile[]> {
  const nodes = await openapiTS(exactAsDouble(tree), { silent: true });
  const header = "// Generated from openapi/ by `npm run generate`. Do not edit.\n\n";
  return [
    { path: "paths.d.ts", text: header + astToString(nodes) },
    { path: "paths.d.cts", text: header + typesOfModule("paths").text },
  ];
}

/** The tool knows no bigint; they occur in examples only, which become comments. */
function exactAsDouble(tree: Document["tree"]): OpenAPI3 {
  return JSON.parse(
    JSON.stringify(tree, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
  ) as OpenAPI3;
}
