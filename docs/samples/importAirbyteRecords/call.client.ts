import { importRecords } from "convex-openapi-client/streaming";

const records = [{ table: "products", data: { sku: "A-1", price: 9.5 } }];
const progress = await importRecords(process.env.CONVEX_URL ?? "", records, {
  deployKey: process.env.CONVEX_DEPLOY_KEY ?? "",
  tables: { products: {} },
});
console.log(`${progress.records} record in ${progress.batches} batch`);
