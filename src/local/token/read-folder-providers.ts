import { Worker } from "node:worker_threads";
import { findFolder } from "../../convex-folder/index.ts";
import { formatProblem } from "../../problems/index.ts";
import type { AuthProvider } from "../auth/auth-provider.ts";
import { bundleAuthConfig } from "../bundle-auth-config.ts";

/** The providers of a folder, and where they stand. */
export interface FolderProviders {
  /** The folder of the functions, absolute. */
  readonly folder: string;
  /** Empty where there is no `auth.config.ts`. */
  readonly providers: readonly AuthProvider[];
}

const patience = 20_000;

/** The file is code that may do anything, so it is read in a thread of its own. */
const reader = `
const { parentPort, workerData } = require("node:worker_threads");
import(workerData).then((module) =>
  parentPort.postMessage({ providers: JSON.parse(JSON.stringify(module.default?.providers ?? [])) }),
).catch((error) => parentPort.postMessage({ error: String(error?.message ?? error) }));
`;

/**
 * Reads the providers of a folder's `auth.config.ts`, without a deployment.
 *
 * @param named - the folder of the functions, or the project that it lies in.
 * @param env - what the file sees in `process.env`.
 * @throws Error that names the file when there is no such folder, or the file cannot be read.
 */
export async function readFolderProviders(
  named: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<FolderProviders> {
  const found = findFolder(named);
  if ("rule" in found) throw new Error(formatProblem(found));
  const { folder } = found;
  const { text, problems } = await bundleAuthConfig(folder);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(formatProblem(problem));
  if (text === null) return { folder, providers: [] };
  const url = `data:text/javascript,${encodeURIComponent(text)}`;
  const worker = new Worker(reader, { eval: true, workerData: url, env: { ...env } });
  let timer: NodeJS.Timeout | undefined;
  try {
    const providers = await new Promise<readonly AuthProvider[]>((resolve, reject) => {
      const fail = (reason: string) =>
        reject(new Error(`${folder}: auth.config.ts cannot be read: ${reason}`));
      timer = setTimeout(() => fail(`it did not end within ${patience / 1000} s.`), patience);
      worker.once(
        "message",
        (said: { readonly providers: readonly AuthProvider[] } | { readonly error: string }) =>
          "error" in said ? fail(said.error) : resolve(said.providers),
      );
      worker.once("error", (error) => fail(error.message));
      worker.once("exit", () => fail("it ended the thread that read it."));
    });
    return { folder, providers };
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
