import { readFileSync } from "node:fs";
import { UsageError } from "./generate/generate-request.ts";
import { fileMessage } from "./system-errors.ts";

const fix = "Write it: npx convex function-spec > functions.json";

/**
 * Reads what `npx convex function-spec` has printed into a file. PowerShell writes such a file as UTF-16, and many
 * editors put a byte order mark before UTF-8; both are read.
 *
 * @throws UsageError where there is no such file, or what it holds is not one JSON value.
 */
export function readSpecFile(file: string): unknown {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(fileMessage(error, file, fix));
  }
  // The decoder drops the mark itself.
  const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
  if (text.trim() === "") throw new UsageError(`${file} is empty. ${fix}`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(fileMessage(error, file, fix));
  }
}
