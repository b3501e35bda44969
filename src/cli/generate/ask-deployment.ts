import { createConvexClient } from "../../languages/typescript/runtime/client/node/index.ts";
import { ConvexCallError } from "../../languages/typescript/runtime/errors/index.ts";
import { failureMessage } from "../failure-message.ts";
import type { FunctionsRead } from "./functions-read.ts";
import { UsageError } from "./generate-request.ts";

/** The system function behind `npx convex function-spec`. Only a deploy key may call it. */
const specFunction = "_system/cli/modules:apiSpec";

/** Asks a running deployment for its functions. Never waits longer than it is told. */
export async function askDeployment(
  url: string,
  deployKey: string | undefined,
  seconds: number,
): Promise<FunctionsRead> {
  if (deployKey === undefined || deployKey === "") {
    throw new UsageError(
      "Put the deployment's key in CONVEX_DEPLOY_KEY: only a deploy key may ask for its functions.",
    );
  }
  if (!(seconds > 0)) throw new UsageError("--timeout takes a number of seconds.");
  try {
    const client = createConvexClient(url, { deployKey });
    const functions = await client.query(specFunction, {}, { totalTimeout: seconds * 1000 });
    return { json: { url, functions }, file: new URL(url).host, problems: [] };
  } catch (error) {
    if (!(error instanceof ConvexCallError)) throw new UsageError((error as Error).message);
    throw new UsageError(explain(error, url));
  }
}

function explain(error: ConvexCallError, url: string): string {
  const { status } = error;
  switch (error.kind) {
    case "timeout":
    case "network":
      return failureMessage(error, url);
    case "status":
      if (status === 401 || status === 403) return failureMessage(error, url);
      return `${url} answered HTTP ${status}: this does not look like a Convex deployment.`;
    case "function":
      return `${url} does not tell its functions: ${error.errorMessage?.trim()}`;
    default:
      return `${url} gave an answer that is not understood: ${error.message}`;
  }
}
