import { jsonSchemas } from "../../../generated/typescript/table.js";
import {
  createStreamCall,
  type StreamOptions,
} from "../../languages/typescript/runtime/client/streaming/stream-call.ts";
import { ConvexCallError } from "../../languages/typescript/runtime/errors/index.ts";
import type { ExportState } from "./export-state.ts";
import { replaceFile } from "./inside-folder.ts";
import { fileOf } from "./table-file.ts";

/** The tables that a deployment describes, or why it does not. */
export interface WrittenSchemas {
  /** The files of their documents. */
  readonly files: readonly string[];
  readonly refusal?: string;
}

/** Writes the JSON Schema of each exported table beside its documents. A deployment may refuse: see `jsonSchemas`. */
export async function writeSchemas(
  folder: string,
  { url, tables, format }: ExportState,
  options: StreamOptions,
): Promise<WrittenSchemas> {
  const call = createStreamCall(url, options);
  let schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  try {
    const query = `?byComponent=true&format=${format}`;
    const request = { operation: jsonSchemas, query, body: () => undefined };
    schemas = await call(request, (text) => JSON.parse(text));
  } catch (error) {
    const refused = error instanceof ConvexCallError && error.kind === "status" && error.status;
    if (refused === 400 || refused === 404) return { files: [], refusal: (error as Error).message };
    throw error;
  }
  const files: string[] = [];
  for (const [component, byTable] of Object.entries(schemas)) {
    for (const [table, schema] of Object.entries(byTable)) {
      if (tables.length > 0 && !(component === "" && tables.includes(table))) continue;
      files.push(fileOf(component, table));
      const text = `${JSON.stringify(schema, null, 2)}\n`;
      await replaceFile(folder, fileOf(component, table, ".schema.json"), text);
    }
  }
  return { files };
}
