import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What a program prints; its failure carries both streams. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await execute(program, [...args], { cwd, maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(" ")} failed in ${cwd}:\n${stdout}${stderr}`);
  }
}

/** An empty folder outside the repository, and what removes it. */
export async function emptyFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "convex-openapi-package-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Packs a package of this repository as it would be published, and returns the tarball's path. */
export async function pack(source: string, destination: string): Promise<string> {
  const printed = await run(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--loglevel=error", "--pack-destination", destination],
    resolve(source),
  );
  const [{ filename }] = JSON.parse(printed.slice(printed.indexOf("["))) as [{ filename: string }];
  return join(destination, filename);
}
