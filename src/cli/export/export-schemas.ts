import { streamingExport } from "../../../generated/typescript/operations.js";
import type { Json } from "../../json/index.ts";
import { printJson } from "../../json/index.ts";
import type { ConvexClient } from "../../languages/typescript/runtime/client/index.ts";
import { ConvexCallError } from "../../languages/typescript/runtime/errors/index.ts";
import type { ExportState } from "./export-state.ts";
import { replaceFile } from "./inside-folder.ts";
import { fileOf, schemaFileOf } from "./table-file.ts";

/** The tables that a deployment describes, or why it does not. */
export interface WrittenSchemas {
  /** The files of their documents. */
  readonly files: readonly string[];
  readonly refusal?: string;
}

/** Writes the JSON Schema of each exported table beside its documents. A deployment may refuse: see `jsonSchemas`. */
export async function writeSchemas(
  folder: string,
  { tables, format }: ExportState,
  client: ConvexClient,
  signal: AbortSignal,
): Promise<WrittenSchemas> {
  let schemas: Readonly<Record<string, unknown>>;
  try {
    schemas = await streamingExport(client).jsonSchemas({ byComponent: true, format }, { signal });
  } catch (error) {
    const refused = error instanceof ConvexCallError && error.kind === "status" && error.status;
    if (refused === 400 || refused === 404) return { files: [], refusal: (error as Error).message };
    throw error;
  }
  const files: string[] = [];
  for (const [component, byTable] of Object.entries(schemas)) {
    for (const [table, schema] of Object.entries(byTable as Readonly<Record<string, Json>>)) {
      if (tables.length > 0 && !(component === "" && tables.includes(table))) continue;
      const file = fileOf(component, table);
      files.push(file);
      const text = `${printJson(schema)}\n`;
      await replaceFile(folder, schemaFileOf(file), text);
    }
  }
  return { files };
}
