import { createConvexClient } from "convex-openapi-client";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
const value = await client.action<number>("secrets:ask");
console.log(`answer: ${value}`);
