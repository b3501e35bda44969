import { createConvexClient } from "convex-openapi-client";

const client = createConvexClient(process.env.CONVEX_URL ?? "", {
  deployKey: process.env.CONVEX_DEPLOY_KEY,
});
const value = await client.callFunction<number>("secrets:answer");
console.log(`answer: ${value}`);
