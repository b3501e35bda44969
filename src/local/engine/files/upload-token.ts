import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Milliseconds for which a URL for uploading works. */
const validity = 3_600_000;

/** What an upload's token says. */
export type TokenVerdict =
  | { readonly kind: "valid"; readonly component: string }
  | { readonly kind: "invalid" | "expired" };

/** Makes a token that lets whoever has it upload one file to a component, for an hour. */
export function createUploadToken(secret: string, component: string, now: number): string {
  const body = Buffer.from(JSON.stringify([now, component, randomBytes(8).toString("hex")]));
  return Buffer.concat([sign(secret, body), body]).toString("base64url");
}

/** Reads a token. */
export function readUploadToken(secret: string, token: string, now: number): TokenVerdict {
  const bytes = Buffer.from(token, "base64url");
  const [signature, body] = [bytes.subarray(0, 32), bytes.subarray(32)];
  if (signature.length !== 32 || !timingSafeEqual(signature, sign(secret, body))) return { kind: "invalid" };
  const [issued, component] = JSON.parse(body.toString()) as [number, string];
  return now - issued > validity ? { kind: "expired" } : { kind: "valid", component };
}

const sign = (secret: string, body: Buffer): Buffer => createHmac("sha256", secret).update(body).digest();
