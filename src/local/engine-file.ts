import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// In the package the engine stands beside this file as `local-engine.js`. From sources it is a `.ts` file, which a
// worker cannot run on Node 20, so esbuild makes one file of it, once per process: some 50 ms.

const fromSources = import.meta.url.endsWith(".ts");
let made: Promise<URL> | undefined;

async function bundleEngine(): Promise<URL> {
  const { build } = await import("esbuild");
  const folder = await mkdtemp(join(tmpdir(), "convex-openapi-engine-"));
  process.once("exit", () => void rm(folder, { recursive: true, force: true }));
  const outfile = join(folder, "engine.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("./engine/main.ts", import.meta.url))],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
    banner: { js: 'import{createRequire as $r}from"node:module";const require=$r(import.meta.url);' },
  });
  return pathToFileURL(outfile);
}

/** Where the engine's code lies as a file that a plain Node can run. */
export async function engineFile(): Promise<URL> {
  if (!fromSources) return new URL("./local-engine.js", import.meta.url);
  made ??= bundleEngine();
  return made;
}
