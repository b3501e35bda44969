import { createConvexClient, isStatusFailure } from "convex-openapi-client";
import { sync } from "convex-openapi-client/streaming";

try {
  const deployKey = process.env.CONVEX_DEPLOY_KEY ?? "";
  const client = createConvexClient(process.env.CONVEX_URL ?? "", { deployKey });
  const pages = sync(client, { cursor: "nonsense" });
  for await (const { documents } of pages) console.log(documents.length);
} catch (error) {
  if (isStatusFailure(error)) console.log(`status ${error.status}${error.code ? `: ${error.code}` : ""}`);
  else throw error;
}
