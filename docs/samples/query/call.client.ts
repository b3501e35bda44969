import { createConvexClient } from "convex-openapi-client";

interface Message {
  author: string;
  body: string;
}

const client = createConvexClient(process.env.CONVEX_URL ?? "");
const value = await client.query<Message[]>("messages:list", { channel: "general", limit: 1 });
for (const { author, body } of value) console.log(`${author}: ${body}`);
