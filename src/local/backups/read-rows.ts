import type { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import { explainInvalid } from "../validation/explain-invalid.ts";
import { ImportError } from "./import-error.ts";

/** Bytes that a file of one JSON list may have. */
const longestList = 16 * 1024 * 1024;

/** A stream as text, which must be UTF-8. */
export async function readText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ImportError("Import wasn't valid UTF8");
  }
}

/** The lines of a text, each of which must be JSON. */
export function parseRows(text: string): readonly string[] {
  requireNoMark(text);
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [at, line] of lines.entries())
    try {
      JSON.parse(line);
    } catch (cause) {
      throw new ImportError(`Row ${at + 1} wasn't valid JSON: ${(cause as Error).message}`);
    }
  return lines;
}

/** The elements of a JSON list. */
export function parseList(text: string): readonly string[] {
  const bytes = Buffer.byteLength(text);
  if (bytes > longestList)
    throw new ImportError(
      `Import is too large for JSON (${bytes} bytes > maximum 16 MiB). Consider converting data to JSONLines`,
    );
  requireNoMark(text);
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (cause) {
    throw new ImportError(`Not valid JSON: ${(cause as Error).message}`);
  }
  if (!Array.isArray(list)) throw new ImportError("Not a JSON array");
  return list.map((one) => JSON.stringify(one));
}

/** Refuses rows, encoded, that are no objects of Convex values. */
export function requireValues(rows: readonly string[]): void {
  for (const [at, row] of rows.entries()) {
    if (!row.trimStart().startsWith("{")) throw new ImportError(`Row ${at + 1} wasn't an object`);
    const invalid = explainInvalid(JSON.parse(row));
    if (invalid !== undefined)
      throw new ImportError(`Row ${at + 1} wasn't a valid Convex value: ${invalid.reason}`);
  }
}

function requireNoMark(text: string): void {
  if (text.startsWith("\uFEFF"))
    throw new ImportError("UTF-8 BOM is not supported. Please save your file without BOM.");
}

/** The rows of a CSV file below its line of names: numbers where a cell is one, texts elsewhere. */
export function parseCsv(text: string): readonly string[] {
  const [names, ...rows] = cellsOf(text);
  if (names === undefined) throw new ImportError("CSV file doesn't have headers");
  const fields = names.map(withoutOuterSpaces);
  for (const field of fields)
    if (!/^[ -#%-~][ -~]{0,1023}$/.test(field))
      throw new ImportError(`CSV header ${JSON.stringify(field)} isn't a valid field name`);
  return rows.map((row, at) => {
    if (row.length !== fields.length)
      throw new ImportError(`CSV row ${at + 1} doesn't have all of the fields in the header`);
    return JSON.stringify(
      Object.fromEntries(fields.map((field, column) => [field, cellOf(row[column] ?? "")])),
    );
  });
}

/** Spaces alone: a tab belongs to the name. */
function withoutOuterSpaces(name: string): string {
  let from = 0;
  let to = name.length;
  while (name[from] === " ") from += 1;
  while (to > from && name[to - 1] === " ") to -= 1;
  return name.slice(from, to);
}

function cellsOf(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch (cause) {
    throw new ImportError(`Failed to parse CSV: ${(cause as Error).message}`);
  }
}

const cellOf = (text: string): string | number =>
  /^[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : text;
