import { importJWK, type JWK, SignJWT } from "jose";
import { sampleKey } from "./signing-key.ts";

/** What a token is to say. */
export interface TokenRequest {
  readonly subject: string;
  /** The sample's where nothing is said. */
  readonly issuer?: string;
  readonly audience?: string;
  /** More claims, such as `name` and `email`. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Seconds from now; negative ones make a token that has expired. An hour where nothing is said. */
  readonly expiresIn?: number;
  /** A private key; the sample's where nothing is said. */
  readonly key?: JWK;
}

/** Signs a token for tests, by default one that the sample deployment accepts. */
export async function mintToken(request: TokenRequest): Promise<string> {
  const {
    subject,
    issuer = "https://sample.convex-openapi.invalid",
    audience = "convex-openapi-sample",
    claims = {},
    expiresIn = 3600,
    key = sampleKey,
  } = request;
  const now = Math.floor(Date.now() / 1000);
  const alg = key.alg ?? "ES256";
  return await new SignJWT({ ...claims })
    .setProtectedHeader({ alg, typ: "JWT", ...(key.kid === undefined ? {} : { kid: key.kid }) })
    .setIssuer(issuer)
    .setSubject(subject)
    .setAudience(audience)
    .setIssuedAt(Math.min(now, now + expiresIn))
    .setExpirationTime(now + expiresIn)
    .sign(await importJWK(key, alg));
}
