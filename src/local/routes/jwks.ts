import type { Route } from "../http/route.ts";

/** `GET /.well-known/jwks.json`: the key to check tokens with that `ctx.auth.signJwt` made. */
export const jwks: Route = {
  method: "GET",
  path: "/.well-known/jwks.json",
  async handle({ deployment }) {
    return { body: deployment.jwks };
  },
};
