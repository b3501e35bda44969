import { stringify } from "yaml";
import type { Document } from "../document/index.ts";
import { printJson } from "../json/index.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The bundled document in both notations. */
export function emitDocument({ tree }: Pick<Document, "tree">): readonly GeneratedFile[] {
  const yaml = stringify(tree, { lineWidth: 0, aliasDuplicateObjects: false });
  return [
    { path: "generated/openapi.json", text: `${printJson(tree)}\n` },
    {
      path: "generated/openapi.yaml",
      text: `# Generated from openapi/ by \`npm run generate\`. Do not edit.\n${yaml}`,
    },
  ];
}
