import { createConvexClient } from "convex-openapi-client";
import { queryBatch } from "convex-openapi-client/batching";

const client = createConvexClient(process.env.CONVEX_URL ?? "");
const [rooms, count] = await queryBatch(client, [{ path: "chat:rooms" }, { path: "messages:count" }]);
if (rooms?.status === "success") console.log(`rooms: ${rooms.value}`);
if (count?.status === "success") console.log(`messages: ${count.value}`);
