import type { Route } from "../http/route.ts";
import { WireError } from "../http/wire-error.ts";

/**
 * `GET /api/query`, which cannot succeed: the backend declares `args` as a raw slice of JSON, and its decoder of
 * query strings can never make one.
 */
export const queryGet: Route = {
  method: "GET",
  path: "/api/query",
  async handle({ query }) {
    const seen = new Set<string>();
    const refuse = (why: string) =>
      new WireError(400, "BadQueryArgs", `Failed to deserialize query string: ${why}`);
    for (const name of new URLSearchParams(query).keys()) {
      if (seen.has(name) && (name === "path" || name === "format"))
        throw refuse(`duplicate field \`${name}\``);
      if (name === "args") throw refuse("args: invalid type: newtype struct, expected any valid JSON value");
      seen.add(name);
    }
    throw refuse(`missing field \`${seen.has("path") ? "args" : "path"}\``);
  },
};
