import type { Route } from "../http/route.ts";
import { encodeTimestamp } from "../timestamp.ts";

/** `POST /api/query_ts`: the newest timestamp. Looks at neither the body nor the Authorization header. */
export const queryTs: Route = {
  method: "POST",
  path: "/api/query_ts",
  async handle({ deployment }) {
    return { body: JSON.stringify({ ts: encodeTimestamp(deployment.engine.ledger.timestamp) }) };
  },
};
