import { createReadStream } from "node:fs";
import { type ReadBackup, readBackup } from "./read-backup.ts";
import { parseCsv, parseList, parseRows, readText, requireValues } from "./read-rows.ts";

/** What an uploaded file holds, and where it leads. */
export interface UploadedData {
  readonly format: "csv" | "jsonLines" | "jsonArray" | "zip";
  /** Of every format but `zip`. */
  readonly table: string | undefined;
  /** `""` for the app. */
  readonly component: string;
}

/** Reads an uploaded file of any format. */
export async function readImport(
  { format, table = "", component }: UploadedData,
  file: string,
): Promise<ReadBackup> {
  if (format === "zip") return await readBackup(file, component, `${file}.files`);
  const text = await readText(createReadStream(file));
  const parse = { csv: parseCsv, jsonLines: parseRows, jsonArray: parseList }[format];
  const documents = parse(text);
  requireValues(documents);
  return { tables: [{ component, table, number: null, documents }], files: [] };
}
