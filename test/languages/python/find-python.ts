import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The Python of `test/languages/python`'s environment, else the one on PATH if it has what the client needs. */
export function findPython(): string | undefined {
  const own = join(process.env.CONVEX_OPENAPI_VENV ?? "test/languages/python/.venv", "bin", "python");
  if (existsSync(own)) return own;
  return spawnSync("python3", ["-c", "import httpx"]).status === 0 ? "python3" : undefined;
}
