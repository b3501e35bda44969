import { createConvexClient, isFunctionFailure } from "convex-openapi-client";
import { queryBatch } from "convex-openapi-client/batching";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
const results = await queryBatch(client, [{ path: "messages:count" }, { path: "errors:text" }]);
for (const result of results) {
  // Each query succeeds or fails on its own; only a failed request is thrown.
  if (result.status === "success") console.log(`messages: ${result.value}`);
  else if (isFunctionFailure(result.error)) console.log(`function error: ${result.error.data}`);
}
