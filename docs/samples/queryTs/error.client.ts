import { createConvexClient, isStatusFailure } from "convex-openapi-client";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
try {
  console.log(await client.queryTs());
} catch (error) {
  if (isStatusFailure(error)) console.log(`status ${error.status}${error.code ? `: ${error.code}` : ""}`);
  else throw error;
}
