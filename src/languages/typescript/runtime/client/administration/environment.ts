import { updateEnvironmentVariables } from "../../../../../../generated/typescript/table.js";
import { callOperation } from "../call-operation.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";

/**
 * Sets environment variables of a deployment, and deletes those that are null: all or none. Needs a deploy key.
 *
 * @throws ConvexCallError of kind `status` for a name or value that cannot be one.
 */
export async function setEnvironmentVariables(
  client: ConvexClient,
  variables: Readonly<Record<string, string | null>>,
  options?: CallOptions,
): Promise<void> {
  const changes = Object.entries(variables).map(([name, value]) => ({ name, value }));
  await callOperation(client, updateEnvironmentVariables, { body: { changes } }, options);
}
