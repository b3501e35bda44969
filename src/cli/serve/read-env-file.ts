import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";

/**
 * Reads a file of variables as Node's own `--env-file` does: a line `NAME=value` each, comments after `#`.
 *
 * @throws Error that names the file when it cannot be read.
 */
export async function readEnvFile(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    return parseEnv(await readFile(file, "utf8")) as Record<string, string>;
  } catch (cause) {
    throw new Error(`The file of --env-file cannot be read: ${(cause as Error).message}`, { cause });
  }
}
