import { selectTables, sync } from "convex-openapi-client/streaming";

const pages = sync(process.env.CONVEX_URL ?? "", {
  deployKey: process.env.CONVEX_DEPLOY_KEY ?? "",
  selection: selectTables("messages"),
});
for await (const { documents, status, cursor } of pages) {
  for (const { table, deleted, id, value } of documents) {
    console.log(`${table}: ${deleted ? `deleted ${id}` : value.body}`);
  }
  console.log(`${status}, go on from ${cursor}`);
}
