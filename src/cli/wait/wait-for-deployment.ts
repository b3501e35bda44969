import { waitUntilReady } from "../../languages/typescript/runtime/client/administration/index.ts";
import { callDeployment } from "../call-deployment.ts";

/** Waits for a deployment so many seconds. Returns the exit code. */
export async function waitForDeployment(url: string, within: number): Promise<number> {
  return await callDeployment(
    url,
    async ({ client, signal }) => {
      const version = await waitUntilReady(client, { within: within * 1000, signal });
      console.log(`${url} answers: ${version}`);
      return 0;
    },
    { needsKey: false },
  );
}
