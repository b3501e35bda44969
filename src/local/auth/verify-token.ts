import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from "jose";
import type { UserIdentity } from "../engine/messages.ts";
import { WireError } from "../http/wire-error.ts";
import { customClaims, standardClaims } from "./claims.ts";

/** One entry of `providers` in `auth.config.ts`. */
export type AuthProvider =
  | { readonly type?: undefined; readonly domain: string; readonly applicationID: string }
  | {
      readonly type: "customJwt";
      readonly issuer: string;
      readonly jwks: string;
      readonly algorithm: "RS256" | "ES256";
      readonly applicationID?: string;
    };

const invalid = (message: string) => new WireError(401, "InvalidAuthHeader", message);
const withProtocol = (issuer: string) => (/^https?:\/\//.test(issuer) ? issuer : `https://${issuer}`);
const sameIssuer = (a: string, b: string) =>
  withProtocol(a).replace(/\/+$/, "") === withProtocol(b).replace(/\/+$/, "");
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

/** Verifies a user's token as the folder's `auth.config.ts` says, and gives the identity that it proves. */
export async function verifyToken(
  token: string,
  providers: readonly AuthProvider[],
  { redact }: { readonly redact: boolean },
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
  if (provider.type === "customJwt") return await verifyCustom(token, provider);
  return await verifyOidc(token, provider, issuer);
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

async function verifyCustom(token: string, { jwks, algorithm }: Custom): Promise<UserIdentity> {
  const keys = parseKeys(await readKeys(jwks), jwks);
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      algorithms: [algorithm],
      clockTolerance: tolerance,
    });
    const { sub, iss, exp } = payload;
    if (sub === undefined) throw invalid("Missing subject");
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
  const header = JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()) as {
    kid?: string;
  };
  if (header.kid === undefined) return "Could not decode token. JWT may be missing a 'kid' (key ID) header.";
  return `Could not decode token. The JWT's 'kid' (key ID) header is '${header.kid}', does this key match any key in the provider's JWKS?`;
}

function parseKeys(text: string, from: string): JSONWebKeySet {
  try {
    const keys = JSON.parse(text) as JSONWebKeySet;
    if (Array.isArray(keys.keys)) return keys;
  } catch {
    // Said below, as for JSON of another shape.
  }
  throw invalid(
    `Invalid JWKS response body from '${from}'. The response is not valid JSON or doesn't match the expected JWKS format.`,
  );
}

/** A key set's text, from a data URI, a file or a URL. */
async function readKeys(jwks: string): Promise<string> {
  const unreachable = (why: string) =>
    invalid(`Could not fetch JWKS from URL '${jwks}': ${why}. Check that the URL is correct and accessible.`);
  if (jwks.startsWith("file:")) {
    try {
      return await readFile(fileURLToPath(jwks), "utf8");
    } catch (thrown) {
      throw unreachable((thrown as Error).message);
    }
  }
  let response: Response;
  try {
    response = await fetch(jwks, { headers: { accept: "application/json" } });
  } catch (thrown) {
    if (jwks.startsWith("data:")) {
      throw invalid(
        "Invalid JWKS data URL. Check that the data URL is properly formatted and contains valid base64-encoded JSON.",
      );
    }
    throw unreachable((thrown as Error).message);
  }
  if (jwks.startsWith("data:")) return await response.text();
  if (response.status !== 200)
    throw unreachable(`HTTP ${response.status} ${response.statusText || "Unknown"}`);
  const type = response.headers.get("content-type") ?? "unknown";
  if (!/^application\/(?:jwk-set\+)?json\s*(?:;\s*charset=utf-8\s*)?$/i.test(type)) {
    throw invalid(
      `Invalid Content-Type '${type}' when fetching JWKS from '${jwks}'. Expected 'application/json' or 'application/jwk-set+json'.`,
    );
  }
  return await response.text();
}

/** How the status of an identity provider is passed on. */
function discoveryStatus(status: number): number {
  if ([400, 401, 403, 404, 429].includes(status)) return status;
  return status >= 500 ? 503 : 400;
}

async function discover(issuer: string): Promise<{ issuer: string; keys: string }> {
  const failed = `Auth provider discovery of ${issuer} failed`;
  const refuse = (status: number, message: string) =>
    new WireError(status, "AuthProviderDiscoveryFailed", message);
  const read = async (url: string): Promise<string> => {
    const response = await fetch(url, { headers: { accept: "application/json" } }).catch(() => {
      throw refuse(400, failed);
    });
    const body = await response.text();
    if (response.status === 200) return body;
    const said = `${response.status} ${response.statusText}`.trim();
    throw refuse(discoveryStatus(response.status), `${failed}: ${said} ${body}`);
  };
  const base = withProtocol(issuer);
  const metadata = await read(`${base.replace(/\/$/, "")}/.well-known/openid-configuration`);
  try {
    const { issuer: named, jwks_uri } = JSON.parse(metadata) as { issuer: string; jwks_uri: string };
    return { issuer: named, keys: await read(jwks_uri) };
  } catch (thrown) {
    throw thrown instanceof WireError ? thrown : refuse(400, failed);
  }
}

async function verifyOidc(token: string, { applicationID }: Oidc, issuer: string): Promise<UserIdentity> {
  const discovered = await discover(issuer);
  try {
    const keys = createLocalJWKSet(JSON.parse(discovered.keys) as JSONWebKeySet);
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["RS256", "EdDSA"],
      issuer: discovered.issuer,
      audience: applicationID,
      requiredClaims: ["exp", "iat", "sub"],
    });
    return standardClaims(payload);
  } catch {
    throw new WireError(
      401,
      "Unauthenticated",
      "Could not verify OIDC token claim. Check that the token signature is valid and the token hasn't expired.",
    );
  }
}
