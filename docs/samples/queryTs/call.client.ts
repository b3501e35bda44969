import { createConvexClient } from "convex-openapi-client";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
const ts = await client.queryTs();
console.log(`ts: ${ts}`);
