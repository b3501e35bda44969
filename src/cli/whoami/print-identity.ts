import { checkAdminKey, instanceName } from "../../../generated/typescript/table.js";
import { callOperation } from "../../languages/typescript/runtime/client/call-operation.ts";
import { callDeployment } from "../call-deployment.ts";

/** Prints what a key may do. Returns the exit code. */
export async function printIdentity({
  url,
  json = false,
}: {
  readonly url: string;
  readonly json?: boolean;
}): Promise<number> {
  return await callDeployment(url, async ({ client, signal }) => {
    const { allowedOps, isReadOnly } = await callOperation<{
      readonly allowedOps: readonly string[];
      readonly isReadOnly: boolean;
    }>(client, checkAdminKey, {}, { signal });
    const deployment = await callOperation<string>(client, instanceName, {}, { signal });
    if (json) console.log(JSON.stringify({ url, deployment, allowedOps, isReadOnly }));
    else {
      const may = allowedOps.length === 0 ? "everything" : allowedOps.join(", ");
      console.log(`${deployment} at ${url}\nthe key may do ${may}${isReadOnly ? ", and only read" : ""}`);
    }
    return 0;
  });
}
