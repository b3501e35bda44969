import { createConvexClient, isFunctionFailure, isStatusFailure } from "convex-openapi-client";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
try {
  console.log(await client.run("messages:list"));
} catch (error) {
  if (isFunctionFailure(error)) console.log(`function error: ${(error.data as { code: string }).code}`);
  else if (isStatusFailure(error))
    console.log(`status ${error.status}${error.code ? `: ${error.code}` : ""}`);
  else throw error;
}
