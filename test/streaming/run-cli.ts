import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** How a run of the command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line, bundled once: from sources it would take a second to start. */
export async function buildCli(): Promise<string> {
  // Beside the packages, which stay where they are.
  const outdir = await mkdtemp(join("node_modules", ".streaming-cli-"));
  await writeFile(join(outdir, "package.json"), '{ "type": "module" }');
  await build({
    entryPoints: { main: "src/cli/main.ts", "local-engine": "src/local/engine/main.ts" },
    outdir,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "error",
  });
  return outdir;
}

/** Starts a command as a process of its own, under this Node or another. */
export function startCli(
  folder: string,
  args: readonly string[],
  deployKey: string,
  node = process.execPath,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(node, [join(folder, "main.js"), ...args], {
    env: { ...process.env, CONVEX_DEPLOY_KEY: deployKey, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...said }));
  });
  return { child, ended };
}
