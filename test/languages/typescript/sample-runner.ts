import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Program, SampleRunner } from "../../samples/sample-runner.ts";

/** Has the strictest compiler look at programs that call the functions of a deployment. */
async function check(programs: readonly Program[], api: string, folder: string): Promise<void> {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: "Preserve",
    moduleDetection: "force",
    target: "ES2022",
    noEmit: true,
    types: ["node"],
    typeRoots: [resolve("node_modules/@types")],
    paths: { "convex-functions": [api] },
  };
  const files = programs.map(({ file }) => resolve(file));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const tsc = resolve("node_modules/typescript/bin/tsc");
  await promisify(execFile)(process.execPath, [tsc, "-p", folder]).catch(({ stdout }: { stdout: string }) =>
    Promise.reject(new Error(stdout)),
  );
}

/** Bundled against the package as it is published, so that nothing need be installed. */
export const runner: SampleRunner = {
  needs: [process.execPath, "--version"],
  async prepare(programs, { client, folder }) {
    const ofDeployment = resolve(client, "api.js");
    const alias = existsSync(ofDeployment)
      ? { "convex-functions": ofDeployment }
      : { "convex-openapi-client": resolve(client) };
    const types = existsSync(ofDeployment) ? check(programs, resolve(client, "api.d.ts"), folder) : undefined;
    await build({
      entryPoints: programs.map(({ name, file }) => ({ in: file, out: name })),
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      alias,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      sourcemap: "inline",
    });
    await types;
    return {
      command: ({ name }) => [process.execPath, "--enable-source-maps", join(folder, `${name}.mjs`)],
    };
  },
  prints: {
    echo_int64: "1n",
    echo_float64: "1",
    echo_string: "value",
    echo_boolean: "true",
    echo_nothing: "null",
    echo_array: "[ 1n ]",
    echo_bytes: "byteLength: 8",
    echo_union: "kind: 'text'",
    secrets_answer: "42",
  },
};
