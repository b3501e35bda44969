import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";

/** The environment that `test/languages/python/install` makes. */
const bin = resolve(process.env.CONVEX_OPENAPI_VENV ?? "test/languages/python/.venv", "bin");

/** Caches and compiled files stay out of the folders that are read as sources. */
const env = {
  ...process.env,
  PATH: [bin, process.env.PATH].join(delimiter),
  PYTHONDONTWRITEBYTECODE: "1",
  MYPY_CACHE_DIR: "/dev/null",
  RUFF_NO_CACHE: "true",
};

const tools = ["python", "ruff", "mypy", "pyright", "pytest"];

/** What is missing to test Python, or nothing. With CI=true a test has to fail over it, elsewhere it may be skipped. */
export const missing: string | undefined = tools.every((tool) => existsSync(join(bin, tool)))
  ? undefined
  : "no Python tools: test/languages/python/install";

/** Whether a test may be skipped over a missing tool. */
export const maySkip = process.env.CI !== "true";

/** Runs one of Python's tools in a folder. An empty text means that it succeeded. */
export function check(folder: string, tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(join(bin, tool), args, { cwd: folder, env, encoding: "utf8" });
  return status === 0 ? "" : `${tool} ${args.join(" ")} failed:\n${stdout}${stderr}`;
}

/** Everything that a package has to pass: the formatter leaves it as it is, and both type checkers agree. */
export function checkPackage(folder: string): string {
  const python = join(bin, "python");
  return [
    check(folder, "ruff", "format", "--check", "--config", "pyproject.toml", "convex_openapi"),
    check(folder, "mypy", "--strict", "--config-file", "pyproject.toml", "convex_openapi"),
    check(folder, "pyright", "--pythonpath", python, "--project", "pyproject.toml", "convex_openapi"),
  ].join("");
}

/** The interpreter of the environment. */
export const pythonPath: string = join(bin, "python");

/** Runs a program while this process goes on serving, in no folder of ours, and gives what it printed. */
export async function runProgram(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { cwd: tmpdir() });
  return stdout;
}

/** Runs a Python program while this process goes on serving, and gives what it printed. */
export async function runPython(
  args: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<string> {
  const { stdout } = await promisify(execFile)(join(bin, "python"), args, { env: { ...env, ...more } });
  return stdout;
}
