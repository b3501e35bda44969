import { createConvexClient, isFunctionFailure, isStatusFailure } from "convex-openapi-client";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
try {
  const ts = await client.queryTs();
  console.log(await client.queryAtTs("errors:text", {}, ts));
} catch (error) {
  if (isFunctionFailure(error)) console.log(`function error: ${error.data}`);
  else if (isStatusFailure(error))
    console.log(`status ${error.status}${error.code ? `: ${error.code}` : ""}`);
  else throw error;
}
