import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** An empty project into which the packed client has been installed, as a stranger would. */
export interface Project {
  readonly folder: string;
  /** Every package in it, scopes included. */
  readonly packages: readonly string[];
  /** Writes a file and gives its path. */
  write(name: string, text: string): string;
  /** Runs a program of this Node in the project, and gives what it printed. */
  run(...args: readonly string[]): Promise<string>;
}

/** Packs generated/typescript and installs the tarball. */
export function installClient(): Project {
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-consumer-"));
  const npm = (...args: string[]) =>
    execFileSync("npm", [...args, "--no-audit", "--no-fund", "--prefer-offline"], {
      cwd: folder,
      stdio: "pipe",
    }).toString();
  const packed = JSON.parse(npm("pack", resolve("generated/typescript"), "--json"));
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
  npm("install", `./${packed[0].filename}`);
  return {
    folder,
    packages: readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")),
    write(name, text) {
      const path = join(folder, name);
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    run: async (...args) => (await promisify(execFile)(process.execPath, args, { cwd: folder })).stdout,
  };
}
