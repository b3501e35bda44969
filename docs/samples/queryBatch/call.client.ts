import { createConvexClient } from "convex-openapi-client";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
const [rooms, count] = await client.queryBatch([{ path: "chat:rooms" }, { path: "messages:count" }]);
if (rooms?.status === "success") console.log(`rooms: ${rooms.value}`);
if (count?.status === "success") console.log(`messages: ${count.value}`);
