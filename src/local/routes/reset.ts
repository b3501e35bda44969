import { authenticate, requireAdmin } from "../auth/authenticate.ts";
import { readAuthorization } from "../auth/read-authorization.ts";
import type { Route } from "../http/route.ts";

/** `POST /_local/reset`, which only a local deployment has: empties it, for a deploy key, between tests. */
export const reset: Route = {
  method: "POST",
  path: "/_local/reset",
  async handle({ raw, query, deployment }) {
    requireAdmin(await authenticate(readAuthorization(raw.headers.authorization, query), deployment));
    await deployment.reset();
    return { body: "null" };
  },
};
