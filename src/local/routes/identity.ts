import type { Route } from "../http/route.ts";

const text = (path: string, body: (name: string) => string, bare = false): Route => ({
  method: "GET",
  path,
  ...(bare ? { bare: true as const } : {}),
  async handle({ deployment }) {
    return { body: body(deployment.name), contentType: "text/plain; charset=utf-8" };
  },
});

/** What a deployment says of itself, as bare text and to everybody. */
export const identityRoutes: readonly Route[] = [
  text("/version", () => "local", true),
  text("/instance_name", (name) => name),
  text("/instance_version", () => "local"),
  text("/", () => "This Convex deployment is running. See https://docs.convex.dev/."),
];
