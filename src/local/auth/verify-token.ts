import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
} from "jose";
import type { UserIdentity } from "../engine/messages.ts";
import { WireError } from "../http/wire-error.ts";
import type { AuthProvider } from "./auth-provider.ts";
import { customClaims, standardClaims } from "./claims.ts";
import { discover, withProtocol } from "./discover.ts";
import { invalidToken as invalid } from "./invalid-token.ts";
import { readKeySet } from "./read-key-set.ts";

const sameIssuer = (a: string, b: string) =>
  withoutSlashes(withProtocol(a)) === withoutSlashes(withProtocol(b));

function withoutSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === "/") end -= 1;
  return url.slice(0, end);
}

const issuerOf = (provider: AuthProvider) =>
  provider.type === "customJwt" ? provider.issuer : provider.domain;

/** Seconds by which clocks may differ for a custom JWT. */
const tolerance = 5;

function noProvider(providers: readonly AuthProvider[], redact: boolean): WireError {
  const text = "No auth provider found matching the given token";
  const listed = providers.map((provider) =>
    provider.type === "customJwt"
      ? `CustomJWT(issuer=${provider.issuer}, app_id=${provider.applicationID ?? "none"})`
      : `OIDC(domain=${provider.domain}, app_id=${provider.applicationID})`,
  );
  if (redact) return new WireError(401, "NoAuthProvider", text);
  if (listed.length === 0) {
    return new WireError(
      401,
      "NoAuthProvider",
      `${text} (no providers configured). Check convex/auth.config.ts.`,
    );
  }
  const advice = "Check that your JWT's issuer and audience match one of your configured providers";
  return new WireError(401, "NoAuthProvider", `${text}. ${advice}: [${listed.join(", ")}]`);
}

const providerPatience = 30_000;

/** How tokens are verified. */
export interface VerifyOptions {
  /** Names no provider in an error. */
  readonly redact: boolean;
  /** Milliseconds that a provider has for all of its answers, from the connection to the last byte: 30,000. */
  readonly patience?: number;
}

/**
 * Verifies a user's token as the folder's `auth.config.ts` says, and gives the identity that it proves.
 *
 * @throws {@link WireError} 401 for a token that is none or proves nothing; what a provider of OpenID Connect answers
 *   instead of its keys is passed on as 400, 401, 403, 404, 429 or 503.
 */
export async function verifyToken(
  token: string,
  providers: readonly AuthProvider[],
  { redact, patience = providerPatience }: VerifyOptions,
): Promise<UserIdentity> {
  const claims = readClaims(token);
  if (typeof claims.iss !== "string") {
    throw invalid(
      "Missing issuer claim ('iss') in JWT payload. The JWT must include an 'iss' claim that matches one of your configured auth providers.",
    );
  }
  const issuer = claims.iss;
  const audiences = claims.aud === undefined ? [] : [claims.aud].flat();
  const provider = providers.find(
    (candidate) =>
      sameIssuer(issuerOf(candidate), issuer) &&
      (candidate.applicationID === undefined || audiences.includes(candidate.applicationID)),
  );
  if (provider === undefined) throw noProvider(providers, redact);
  const signal = AbortSignal.timeout(patience);
  if (provider.type === "customJwt") return await verifyCustom(token, provider, signal);
  return await verifyOidc(token, provider, issuer, signal);
}

function readClaims(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw invalid(
      "Could not parse JWT payload. Check that the token is a valid JWT format with three base64-encoded parts separated by dots.",
    );
  }
}

type Custom = Extract<AuthProvider, { type: "customJwt" }>;
type Oidc = Exclude<AuthProvider, Custom>;

async function verifyCustom(
  token: string,
  { jwks, algorithm }: Custom,
  signal: AbortSignal,
): Promise<UserIdentity> {
  const keys = await readKeySet(jwks, signal);
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      algorithms: [algorithm],
      clockTolerance: tolerance,
    });
    const { sub, iss, exp } = payload;
    // jose looks at the types of dates alone.
    if (typeof sub !== "string") throw invalid("Missing subject");
    if (exp === undefined) throw invalid("Missing expiry");
    return {
      ...customClaims(payload),
      tokenIdentifier: `${iss}|${sub}`,
      subject: sub,
      issuer: iss as string,
    };
  } catch (thrown) {
    if (thrown instanceof WireError) throw thrown;
    if (thrown instanceof errors.JWTExpired || thrown instanceof errors.JWTClaimValidationFailed) {
      throw invalid(
        `Could not validate token: ${thrown instanceof errors.JWTExpired ? "Token expired" : thrown.message}`,
      );
    }
    throw invalid(undecodable(token));
  }
}

function undecodable(token: string): string {
  const kid = keyIdOf(token);
  if (kid === undefined) return "Could not decode token. JWT may be missing a 'kid' (key ID) header.";
  return `Could not decode token. The JWT's 'kid' (key ID) header is '${kid}', does this key match any key in the provider's JWKS?`;
}

/** The `kid` of a token's header; undefined also when the header is no JSON. */
function keyIdOf(token: string): string | undefined {
  try {
    const { kid } = decodeProtectedHeader(token);
    return typeof kid === "string" ? kid : undefined;
  } catch {
    return undefined;
  }
}

async function verifyOidc(
  token: string,
  { applicationID }: Oidc,
  issuer: string,
  signal: AbortSignal,
): Promise<UserIdentity> {
  const discovered = await discover(issuer, signal);
  try {
    const keys = createLocalJWKSet(JSON.parse(discovered.keys) as JSONWebKeySet);
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["RS256", "EdDSA"],
      issuer: discovered.issuer,
      audience: applicationID,
      requiredClaims: ["exp", "iat", "sub"],
    });
    if (typeof payload.sub !== "string") throw new Error("The subject is no text.");
    return standardClaims(payload);
  } catch {
    throw new WireError(
      401,
      "Unauthenticated",
      "Could not verify OIDC token claim. Check that the token signature is valid and the token hasn't expired.",
    );
  }
}
