import { execFile, spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

/** The linter's version, which `test/languages/go/install` installs. */
export const staticcheckVersion = "2026.2.2";

/** PATH with the folder in which `go install` leaves programs. */
const PATH = [
  process.env.PATH,
  process.env.GOBIN ?? join(process.env.GOPATH ?? join(homedir(), "go"), "bin"),
].join(delimiter);

const env = { ...process.env, PATH };

/** Whether a program can be started at all. */
const has = (program: string, argument: string) => spawnSync(program, [argument], { env }).status === 0;

/** What is missing to test Go, or nothing. With CI=true a test has to fail over it, elsewhere it may be skipped. */
export const missing: string | undefined = !has("go", "version")
  ? "no go on PATH"
  : has("staticcheck", "-version")
    ? undefined
    : `no staticcheck ${staticcheckVersion} on PATH`;

/** Whether a test may be skipped over a missing tool. */
export const maySkip = process.env.CI !== "true";

/** Runs one of Go's tools in a folder. An empty text means that it succeeded and had nothing to say. */
export function runGo(folder: string, program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) return error.message;
  return status === 0 ? stdout.trim() : `${program} ${args.join(" ")} failed:\n${stdout}${stderr}`.trim();
}

/** Runs the go command while this process goes on serving, with more in its environment, and gives what it printed. */
export async function runGoBeside(
  folder: string,
  args: readonly string[],
  more: { readonly [name: string]: string },
): Promise<string> {
  const { stdout } = await promisify(execFile)("go", args, { cwd: folder, env: { ...env, ...more } });
  return stdout;
}
