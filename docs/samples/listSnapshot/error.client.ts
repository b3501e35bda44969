import { createConvexClient, isStatusFailure } from "convex-openapi-client";
import { exportSnapshot } from "convex-openapi-client/streaming";

try {
  const deployKey = "not a key of this deployment";
  const client = createConvexClient(process.env.CONVEX_URL ?? "", { deployKey });
  const pages = exportSnapshot(client);
  for await (const { documents } of pages) console.log(documents.length);
} catch (error) {
  if (isStatusFailure(error)) console.log(`status ${error.status}${error.code ? `: ${error.code}` : ""}`);
  else throw error;
}
