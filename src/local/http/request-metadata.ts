import type { IncomingMessage } from "node:http";
import type { RequestMetadata } from "../engine/messages.ts";

/** What `ctx.meta.getRequestMetadata()` says of a request; behind a proxy, the address that it was sent from. */
export function metadataOf({
  raw: { headers, socket },
  requestId,
}: {
  readonly raw: IncomingMessage;
  readonly requestId: string;
}): RequestMetadata {
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")[0]
    ?.trim();
  const bearer = /^bearer (.+)$/i.exec(headers.authorization ?? "")?.[1]?.trim();
  return {
    requestId,
    ip: forwarded || (socket.remoteAddress?.replace(/^::ffff:/, "") ?? null),
    userAgent: headers["user-agent"] ?? null,
    authToken: bearer ?? null,
  };
}
