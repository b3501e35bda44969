import { execFile } from "node:child_process";
import { resolve } from "node:path";
import type { Sample } from "./read-samples.ts";
import type { Toolchain } from "./toolchain.ts";

/** How a sample ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one sample in its own language, told of the deployment by its environment and by nothing else. */
export function runSample(
  sample: Pick<Sample, "file" | "variant">,
  deployment: { readonly url: string; readonly deployKey: string },
  toolchain: Toolchain,
): Promise<Outcome> {
  const [command = "", ...args] = commandOf(sample, toolchain);
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CONVEX_URL: deployment.url,
    CONVEX_DEPLOY_KEY: deployment.deployKey,
    PYTHONPATH: toolchain.pythonPath,
    PYTHONDONTWRITEBYTECODE: "1",
  };
  return new Promise((done) => {
    execFile(command, args, { env, timeout: 30_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      done({ code, stdout, stderr: stderr || (error?.message ?? "") });
    });
  });
}

function commandOf({ file, variant }: Pick<Sample, "file" | "variant">, toolchain: Toolchain): string[] {
  const path = resolve(file);
  switch (variant) {
    case "curl.sh":
      return ["sh", "-eu", path];
    case "fetch.mjs":
      return [process.execPath, path];
    case "client.ts":
      return [process.execPath, "--enable-source-maps", toolchain.built(file)];
    case "plain.py":
    case "client.py":
      return [toolchain.python, path];
    case "plain.go":
    case "client.go":
      return [toolchain.built(file)];
    case "plain.php":
      return ["php", path];
    case "plain.rb":
      return ["ruby", path];
  }
}
