import { createConvexClient } from "convex-openapi-client";
import { importRecords } from "convex-openapi-client/streaming";

const client = createConvexClient(process.env.CONVEX_URL ?? "", {
  deployKey: process.env.CONVEX_DEPLOY_KEY ?? "",
});
const records = [{ table: "products", data: { sku: "A-1", price: 9.5 } }];
const progress = await importRecords(client, records, {
  tables: { products: {} },
});
console.log(`${progress.records} record in ${progress.batches} batch`);
