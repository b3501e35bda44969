import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  type LocalDeployment,
  type LocalDeploymentOptions,
  startLocalDeployment,
} from "../../src/local/index.ts";
import { type Answer, ask } from "./ask.ts";

/** What a module of a folder begins with. */
export const generated = 'import { query, mutation, action, internalMutation } from "./_generated/server";\n';

/** Writes a folder of functions and serves it for as long as a test takes. */
export async function withFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (deployment: LocalDeployment, write: (name: string, text: string) => Promise<void>) => Promise<T>,
  options: Partial<LocalDeploymentOptions> = {},
): Promise<T> {
  const project = await mkdtemp(join(tmpdir(), "convex-folders-"));
  const convexFolder = join(project, "convex");
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(convexFolder, name)), { recursive: true });
    await writeFile(join(convexFolder, name), text);
  };
  try {
    for (const [name, text] of Object.entries(files)) await write(name, text);
    const deployment = await startLocalDeployment({ convexFolder, ...options });
    try {
      return await use(deployment, write);
    } finally {
      await deployment.close();
    }
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

/** Calls a query of a deployment. */
export const query = (deployment: LocalDeployment, path: string, args: unknown = {}): Promise<Answer> =>
  ask(deployment, "/api/query", { path, args });
