import { randomFillSync } from "node:crypto";
import type { RequestMetadata } from "../engine/messages.ts";

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Sixteen lowercase hex digits, for a request that brings no id of its own. Random bytes are drawn by the page. */
export function makeRequestId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 8;
  return pool.toString("hex", used - 8, used);
}

/** What functions are told of a request where none came: a cron job, a scheduled function, the function of the start. */
export const noRequest = (): RequestMetadata => ({
  requestId: makeRequestId(),
  ip: null,
  userAgent: null,
  authToken: null,
});
