import type { IncomingMessage } from "node:http";
import { type BodyFields, type BodyShape, readFields } from "../json/read-fields.ts";
import type { WireRequest } from "./route.ts";
import { WireError } from "./wire-error.ts";

/** Most bytes of a body on the functions API. */
export const functionsBodyLimit = 16_779_216;

/** Most bytes of a body everywhere else. */
export const ordinaryBodyLimit = 2_097_152;

/** The client went away before its request was whole: there is nobody to answer. */
export class ClientGone extends Error {}

const essence = /^application\/([!#$&^_.+0-9A-Za-z-]+)/i;
const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]";
// One parameter at a time, from where the last one ended: as one expression, empty ones in a row could be told apart
// in exponentially many ways.
const parameter = new RegExp(`;\\s*(?:${token}+=(?:"(?:[^"\\\\]|\\\\.)*"|${token}*))?`, "y");

/**
 * Whether a Content-Type is JSON by the backend's rule: `application/json`, alone or in front of a suffix, or any
 * subtype that ends in `+json`.
 */
export function isJsonType(contentType = ""): boolean {
  const [start, subtype = ""] = essence.exec(contentType) ?? [];
  if (start === undefined) return false;
  const plus = subtype.lastIndexOf("+");
  const parts = plus === -1 ? [subtype] : [subtype.slice(0, plus), subtype.slice(plus + 1)];
  if (!parts.some((part) => part.toLowerCase() === "json")) return false;
  parameter.lastIndex = start.length;
  while (parameter.lastIndex < contentType.length) if (!parameter.test(contentType)) return false;
  return true;
}

/** Collects a body of at most `limit` bytes. What comes after is not kept. */
export async function collect(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLong = () =>
    new WireError(400, "BadJsonBody", "Failed to buffer the request body: length limit exceeded");
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLong();
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (settle: () => void) => {
      request.off("data", onData).off("end", onEnd).off("close", onClose).off("error", onClose);
      settle();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) end(() => reject(tooLong()));
      else chunks.push(chunk);
    };
    const onEnd = () =>
      end(() => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    const onClose = () => end(() => reject(new ClientGone()));
    request.on("data", onData).on("end", onEnd).on("close", onClose).on("error", onClose);
  });
}

/** Reads a JSON body into fields: content type first, then size, syntax and fields, as the backend checks them. */
export async function readJsonBody(
  { raw, contentType }: Pick<WireRequest, "raw" | "contentType">,
  shape: BodyShape,
  limit = functionsBodyLimit,
): Promise<BodyFields> {
  if (!isJsonType(contentType)) {
    throw new WireError(400, "BadJsonBody", "Expected request with `Content-Type: application/json`");
  }
  return readFields(await collect(raw, limit), shape);
}
