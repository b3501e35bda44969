import { createConvexClient, isStatusFailure } from "convex-openapi-client";
import { importRecords } from "convex-openapi-client/streaming";

try {
  const deployKey = "not a key of this deployment";
  const client = createConvexClient(process.env.CONVEX_URL ?? "", { deployKey });
  const records = [{ table: "products", data: { sku: "A-1", price: 9.5 } }];
  await importRecords(client, records, { tables: { products: {} } });
} catch (error) {
  if (isStatusFailure(error)) console.log(`status ${error.status}${error.code ? `: ${error.code}` : ""}`);
  else throw error;
}
