import { type ConvexClient, createConvexClient } from "../languages/typescript/runtime/client/node/index.ts";
import { deployKeyFromEnvironment, requireDeployKey } from "./deploy-key.ts";
import { failureMessage } from "./failure-message.ts";

/** What a verb is told that calls a deployment. */
export interface DeploymentCall {
  readonly client: ConvexClient;
  /** Aborts when the process is asked to end. */
  readonly signal: AbortSignal;
}

/** Runs a verb against a deployment and gives its exit code: 1 with a sentence on the error output where it fails. */
export async function callDeployment(
  url: string,
  run: (call: DeploymentCall) => Promise<number>,
  { needsKey = true }: { readonly needsKey?: boolean } = {},
): Promise<number> {
  const asked = new AbortController();
  const end = () => asked.abort();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, end);
  try {
    const deployKey = needsKey ? requireDeployKey() : deployKeyFromEnvironment();
    const client = createConvexClient(url, { deployKey });
    return await run({ client, signal: asked.signal });
  } catch (error) {
    if (asked.signal.aborted) return 130;
    console.error(failureMessage(error, url));
    return 1;
  } finally {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.off(name, end);
  }
}
