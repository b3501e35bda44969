import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** An empty project into which packed clients have been installed, as a stranger would. */
export interface Project {
  readonly folder: string;
  /** Every package in it, scopes included. */
  readonly packages: readonly string[];
  /** Writes a file and gives its path. */
  write(name: string, text: string): string;
  /** Copies a folder of programs into the project. */
  copy(from: string): void;
  /** Runs a program of this Node in the project, and gives what it printed. */
  run(...args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Packs packages of `generated/` and installs the tarballs, and what else is named. The client where nothing is said. */
export function installClient(
  sources: readonly string[] = ["generated/typescript"],
  others: readonly string[] = [],
): Project {
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-consumer-"));
  const npm = (...args: string[]) =>
    execFileSync("npm", [...args, "--no-audit", "--no-fund", "--prefer-offline"], {
      cwd: folder,
      stdio: "pipe",
    }).toString();
  const packed = sources.map((source) => JSON.parse(npm("pack", resolve(source), "--json"))[0].filename);
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
  npm("install", ...packed.map((filename) => `./${filename}`), ...others);
  return {
    folder,
    packages: readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")),
    write(name, text) {
      const path = join(folder, name);
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    copy: (from) => cpSync(from, folder, { recursive: true }),
    run: async (...args) => (await promisify(execFile)(process.execPath, args, { cwd: folder })).stdout,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
