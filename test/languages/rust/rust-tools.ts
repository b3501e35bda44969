import { execFile, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

/** One folder for what the compiler makes, so that whatever the crates have in common is compiled once. */
export const env: NodeJS.ProcessEnv = {
  ...process.env,
  CARGO_TARGET_DIR: process.env.CARGO_TARGET_DIR ?? resolve("test/languages/rust/target"),
  CARGO_TERM_COLOR: "never",
  CARGO_PROFILE_DEV_DEBUG: "0",
  CARGO_PROFILE_TEST_DEBUG: "0",
};

const has = (...args: string[]) => spawnSync("cargo", args, { env }).status === 0;

/** What is missing to test Rust, or nothing. With CI=true a test has to fail over it, elsewhere it may be skipped. */
export const missing: string | undefined = !has("--version")
  ? "no cargo on PATH"
  : has("clippy", "--version") && has("fmt", "--version")
    ? undefined
    : "no clippy and rustfmt beside cargo";

/** Whether a test may be skipped over a missing tool. */
export const maySkip = process.env.CI !== "true";

/** Runs cargo in a folder. An empty text means that it succeeded. */
export function runCargo(folder: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync("cargo", args, {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) return error.message;
  return status === 0 ? "" : `cargo ${args.join(" ")} failed:\n${stdout}${stderr}`.trim();
}

/** Builds the program of a folder and runs it beside this process, which goes on serving meanwhile. Gives what it prints. */
export async function runProgram(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const { stdout } = await promisify(execFile)("cargo", ["run", "--quiet"], {
    cwd: folder,
    env: { ...env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
