import { createConvexClient } from "convex-openapi-client";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
const value = await client.mutation<number>("counters:increment", { name: "visits" });
console.log(`visits: ${value}`);
