import type { ConvexClient } from "../convex-client.ts";
import { createClient } from "../create-convex-client.ts";
import type { ClientOptions } from "../options.ts";
import { chooseTransport } from "./choose-transport.ts";

export * from "../index.ts";

/** Makes a client of one deployment, as everywhere; on Node it sends over `node:http` unless `fetch` has been replaced. */
export function createConvexClient(url: string, options?: ClientOptions): ConvexClient {
  return createClient(url, options, chooseTransport);
}
