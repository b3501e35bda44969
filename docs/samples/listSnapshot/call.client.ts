import { exportSnapshot, selectTables } from "convex-openapi-client/streaming";

const pages = exportSnapshot(process.env.CONVEX_URL ?? "", {
  deployKey: process.env.CONVEX_DEPLOY_KEY ?? "",
  selection: selectTables("messages"),
});
for await (const { documents, snapshot, done } of pages) {
  for (const { value } of documents) console.log(`${value.author}: ${value.body}`);
  console.log(`at ${snapshot}, more: ${!done}`);
}
