import { createConvexClient } from "convex-openapi-client";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
const ts = await client.queryTs();
const value = await client.queryAtTs<number>("counters:read", { name: "downloads" }, ts);
console.log(`downloads: ${value}`);
