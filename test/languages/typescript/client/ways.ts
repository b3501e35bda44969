import { createConvexClient } from "../../../../src/languages/typescript/runtime/client/index.ts";
import { createConvexClient as createOnNode } from "../../../../src/languages/typescript/runtime/client/node/index.ts";

/** The two ways in which a client sends of itself: what is said of a client is said of both. */
export const ways = [
  { way: "over fetch", createConvexClient },
  { way: "over node:http", createConvexClient: createOnNode },
] as const;
