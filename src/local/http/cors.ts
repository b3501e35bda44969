import type { IncomingHttpHeaders } from "node:http";

const vary = "origin, access-control-request-method, access-control-request-headers";

/** The headers that every answer of the API carries: any origin, with credentials. */
export function corsHeaders({ origin }: IncomingHttpHeaders): Record<string, string> {
  return {
    vary,
    "access-control-allow-credentials": "true",
    ...(origin === undefined ? {} : { "access-control-allow-origin": origin }),
  };
}

/** What OPTIONS adds to them. */
export function preflightHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const asked = headers["access-control-request-headers"];
  return {
    "access-control-allow-methods": "GET,POST,OPTIONS,PATCH,DELETE,PUT",
    ...(asked === undefined ? {} : { "access-control-allow-headers": asked }),
    "access-control-max-age": "86400",
  };
}
