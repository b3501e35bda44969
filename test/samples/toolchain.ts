import { execFile, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { findPython } from "../languages/python/find-python.ts";
import type { Sample, Variant } from "./read-samples.ts";

/** What samples are run with: interpreters, and a folder of built programs. */
export interface Toolchain {
  readonly python: string;
  /** Where `import convex_openapi` finds the client. */
  readonly pythonPath: string;
  /** The program that was built of a TypeScript or Go sample. */
  built(file: string): string;
}

const clients = {
  python: existsSync("generated/python") ? "generated/python" : "src/languages/python/runtime",
  go: existsSync("generated/go/go.mod") ? "generated/go" : "src/languages/go/runtime",
};

/** Why samples of a variant cannot be run on this machine; nothing where they can. */
export function missingFor(variant: Variant): string | undefined {
  const needs: Readonly<Record<Variant, readonly string[]>> = {
    "curl.sh": ["curl", "--version"],
    "fetch.mjs": [process.execPath, "--version"],
    "client.ts": [process.execPath, "--version"],
    "plain.py": ["python3", "--version"],
    "client.py": [findPython() ?? "python-with-httpx", "--version"],
    "plain.go": ["go", "version"],
    "client.go": ["go", "version"],
    "plain.php": ["php", "--version"],
    "plain.rb": ["ruby", "--version"],
  };
  const [command = "", ...args] = needs[variant];
  return spawnSync(command, args).status === 0 ? undefined : command;
}

/** Builds what has to be built: all TypeScript at once, all of Go at once. */
export async function prepareToolchain(samples: readonly Sample[]): Promise<Toolchain> {
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-samples-"));
  const built = (file: string) =>
    file.endsWith(".go") ? join(folder, "bin", programOf(file)) : join(folder, file.replace(/ts$/, "mjs"));
  const typescript = samples.filter(({ variant }) => variant === "client.ts");
  const go = samples.filter(({ variant }) => variant.endsWith(".go") && missingFor(variant) === undefined);
  await Promise.all([buildTypeScript(typescript, folder), go.length > 0 ? buildGo(go, folder) : undefined]);
  return { python: findPython() ?? "python3", pythonPath: resolve(clients.python), built };
}

/** Bundles against the client as it is published, so that nothing need be installed. */
async function buildTypeScript(samples: readonly Sample[], folder: string): Promise<void> {
  await build({
    entryPoints: samples.map(({ file }) => ({ in: file, out: file.replace(/^\//, "").replace(/\.ts$/, "") })),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    alias: { "convex-openapi-client": resolve("generated/typescript") },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
  });
}

/** One module with a folder for each program, built by one command. */
async function buildGo(samples: readonly Sample[], folder: string): Promise<void> {
  const client = "github.com/convex-openapi/convex-openapi/generated/go";
  writeFileSync(
    join(folder, "go.mod"),
    `module samples\n\ngo 1.21\n\nrequire ${client} v0.0.0\n\nreplace ${client} => ${resolve(clients.go)}\n`,
  );
  for (const { file } of samples) {
    const source = join(folder, "go", programOf(file));
    mkdirSync(source, { recursive: true });
    copyFileSync(file, join(source, basename(file)));
  }
  mkdirSync(join(folder, "bin"));
  // Without symbols linking takes half as long, and a panic still names file and line.
  const args = ["build", "-C", folder, "-ldflags=-s -w", "-o", join(folder, "bin"), "./go/..."];
  await promisify(execFile)("go", args);
}

/** A program's name must be its folder's, unique among all. */
function programOf(file: string): string {
  return `${basename(dirname(file))}-${basename(file, ".go")}`;
}
