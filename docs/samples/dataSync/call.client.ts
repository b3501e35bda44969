import { createConvexClient } from "convex-openapi-client";
import { selectTables, sync } from "convex-openapi-client/streaming";

const client = createConvexClient(process.env.CONVEX_URL ?? "", {
  deployKey: process.env.CONVEX_DEPLOY_KEY ?? "",
});
const pages = sync(client, {
  selection: selectTables("messages"),
});
for await (const { documents, status, cursor } of pages) {
  for (const { table, deleted, id, value } of documents) {
    console.log(`${table}: ${deleted ? `deleted ${id}` : value.body}`);
  }
  console.log(`${status}, go on from ${cursor}`);
}
