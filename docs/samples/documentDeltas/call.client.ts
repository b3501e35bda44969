import { createConvexClient } from "convex-openapi-client";
import { exportDeltas, selectTables } from "convex-openapi-client/streaming";

const client = createConvexClient(process.env.CONVEX_URL ?? "", {
  deployKey: process.env.CONVEX_DEPLOY_KEY ?? "",
});
const pages = exportDeltas(client, {
  cursor: 0n,
  selection: selectTables("messages"),
});
for await (const { documents, cursor, done } of pages) {
  for (const { deleted, id, value } of documents) {
    console.log(deleted ? `deleted: ${id}` : `${value.author}: ${value.body}`);
  }
  console.log(`go on from ${cursor}, more: ${!done}`);
}
