import { createConvexClient } from "convex-openapi-client";
import { exportSnapshot, selectTables } from "convex-openapi-client/streaming";

const client = createConvexClient(process.env.CONVEX_URL ?? "", {
  deployKey: process.env.CONVEX_DEPLOY_KEY ?? "",
});
const pages = exportSnapshot(client, {
  selection: selectTables("messages"),
});
for await (const { documents, snapshot, done } of pages) {
  for (const { value } of documents) console.log(`${value.author}: ${value.body}`);
  console.log(`at ${snapshot}, more: ${!done}`);
}
