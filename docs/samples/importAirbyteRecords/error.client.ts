import { isStatusFailure } from "convex-openapi-client";
import { importRecords } from "convex-openapi-client/streaming";

try {
  const records = [{ table: "products", data: { sku: "A-1", price: 9.5 } }];
  const deployKey = "not a key of this deployment";
  await importRecords(process.env.CONVEX_URL ?? "", records, { deployKey, tables: { products: {} } });
} catch (error) {
  if (isStatusFailure(error)) console.log(`status ${error.status}${error.code ? `: ${error.code}` : ""}`);
  else throw error;
}
