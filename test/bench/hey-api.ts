import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { runPeer } from "../peers/generate-with.ts";

/** The part of the client that hey-api generates which is measured. */
export interface HeyApi {
  readonly client: { setConfig(config: { readonly baseUrl: string; readonly fetch?: typeof fetch }): void };
  query(options: { readonly body: unknown }): Promise<unknown>;
}

/** Generates hey-api's client from our document, bundles it, and loads it. Nothing where hey-api is not installed. */
export async function loadHeyApi(): Promise<HeyApi | undefined> {
  const program = "@hey-api/openapi-ts/bin/run.js";
  if (!existsSync(join("test/peers/node_modules", program))) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "convex-openapi-hey-"));
  try {
    const input = resolve("generated/openapi.json");
    runPeer(program, ["-i", input, "-o", "hey", "-c", "@hey-api/client-fetch", "--no-log-file"], folder);
    const outfile = join(folder, "hey.mjs");
    await build({
      stdin: {
        contents: 'export { client } from "./hey/client.gen"; export { query } from "./hey/sdk.gen";',
        resolveDir: folder,
      },
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      logLevel: "error",
    });
    return (await import(pathToFileURL(outfile).href)) as HeyApi;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
