import { execFile } from "node:child_process";
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
  const [command = "", ...args] = toolchain.command(sample);
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CONVEX_URL: deployment.url,
    CONVEX_DEPLOY_KEY: deployment.deployKey,
    ...toolchain.environment,
  };
  return new Promise((done) => {
    execFile(command, args, { env, timeout: 30_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      done({ code, stdout, stderr: stderr || (error?.message ?? "") });
    });
  });
}
