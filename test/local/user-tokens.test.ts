import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuthProvider } from "../../src/local/auth/auth-provider.ts";
import { verifyToken } from "../../src/local/auth/verify-token.ts";
import { WireError } from "../../src/local/http/wire-error.ts";
import { makeSigningKey, mintToken } from "../../src/local/token/index.ts";

const issuer = "https://issuer.example";
const audience = "app";
let es256: { privateKey: JWK; jwks: string };
let rs256: { privateKey: JWK; jwks: string };
let folder: string;
let server: Server;
let base: string;

const keysOf = (dataUri: string) => decodeURIComponent(dataUri.slice(dataUri.indexOf(",") + 1));

beforeAll(async () => {
  es256 = await makeSigningKey("ES256");
  rs256 = await makeSigningKey("RS256");
  folder = await mkdtemp(join(tmpdir(), "tokens-"));
  await writeFile(join(folder, "keys.json"), keysOf(es256.jwks));
  // A small identity provider: discovery and keys, and a path for each way to fail.
  server = createServer(({ url = "" }, response) => {
    const json = (status: number, body: unknown, type = "application/json") =>
      response
        .writeHead(status, { "Content-Type": type })
        .end(typeof body === "string" ? body : JSON.stringify(body));
    const failing = /^\/status-(\d+)\//.exec(url);
    if (failing !== null) return json(Number(failing[1]), "no");
    if (url === "/.well-known/openid-configuration")
      return json(200, { issuer: base, jwks_uri: `${base}/rs256` });
    if (url === "/rs256") return json(200, keysOf(rs256.jwks));
    if (url === "/es256") return json(200, keysOf(es256.jwks), "application/jwk-set+json; charset=utf-8");
    if (url === "/html") return json(200, keysOf(es256.jwks), "text/html");
    if (url === "/moved/.well-known/openid-configuration")
      return response.writeHead(302, { Location: "/.well-known/openid-configuration" }).end();
    if (url.startsWith("/trickling")) {
      // Never silent for long, and never at an end.
      response.writeHead(200, { "Content-Type": "application/json" });
      const drip = setInterval(() => response.write(" "), 20);
      return response.on("close", () => clearInterval(drip));
    }
    if (url.startsWith("/silent")) return;
    if (url === "/not-keys") return json(200, { keys: "none" });
    return json(404, "none");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const custom = (jwks: string, more: object = {}): AuthProvider => ({
  type: "customJwt",
  issuer,
  applicationID: audience,
  algorithm: "ES256",
  jwks,
  ...more,
});

/** Status, code and message of a token that is refused; the identity of one that is not. */
async function verdict(token: string, providers: readonly AuthProvider[], redact = false, patience = 30_000) {
  try {
    return await verifyToken(token, providers, { redact, patience });
  } catch (thrown) {
    if (!(thrown instanceof WireError)) throw thrown;
    return `${thrown.status} ${thrown.code} ${thrown.message}`;
  }
}

const sign = (more: object = {}) =>
  mintToken({ subject: "ada", issuer, audience, key: es256.privateKey, ...more });

const oddSubjects = [7, null, true, {}, ["ada"]].map((subject) => ({ subject }));

/** Signed with the right key, with a subject that no library would sign by itself. */
const signOdd = async (sub: unknown, iss: string, key: JWK, alg: string) =>
  await new SignJWT({ sub, iss, aud: audience } as JWTPayload)
    .setProtectedHeader({ alg, kid: key.kid as string })
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(await importJWK(key, alg));

describe("custom tokens", () => {
  test("a good one, its claims flattened", async () => {
    const token = await sign({ claims: { name: "Ada", org: { id: 7, plan: { tier: "x" } }, fva: [1] } });
    expect(await verdict(token, [custom(es256.jwks)])).toMatchObject({
      tokenIdentifier: `${issuer}|ada`,
      subject: "ada",
      issuer,
      name: "Ada",
      "org.id": 7,
      "org.plan.tier": "x",
    });
    expect(await verdict(token, [custom(es256.jwks)])).not.toHaveProperty("fva");
  });

  test("keys by file and by URL", async () => {
    const token = await sign();
    expect(await verdict(token, [custom(pathToFileURL(join(folder, "keys.json")).href)])).toMatchObject({
      subject: "ada",
    });
    expect(await verdict(token, [custom(`${base}/es256`)])).toMatchObject({ subject: "ada" });
  });

  test("slashes at the end of an issuer do not count, and its protocol may be missing", async () => {
    const token = await sign({ issuer: "issuer.example/" });
    expect(await verdict(token, [custom(es256.jwks)])).toMatchObject({ issuer: "issuer.example/" });
  });

  test("five seconds late is in time, ten are not", async () => {
    expect(await verdict(await sign({ expiresIn: -2 }), [custom(es256.jwks)])).toMatchObject({
      subject: "ada",
    });
    expect(await verdict(await sign({ expiresIn: -10 }), [custom(es256.jwks)])).toMatch(
      /^401 InvalidAuthHeader Could not validate token: /,
    );
  });

  test("no applicationID asks for no audience", async () => {
    const token = await sign({ audience: "somebody else" });
    const { applicationID: _, ...open } = custom(es256.jwks) as { applicationID?: string } & AuthProvider;
    expect(await verdict(token, [open as AuthProvider])).toMatchObject({ subject: "ada" });
  });

  test("another's signature", async () => {
    const other = await makeSigningKey("ES256");
    const named = { ...other.privateKey, kid: es256.privateKey.kid as string };
    expect(await verdict(await sign({ key: named }), [custom(es256.jwks)])).toMatch(
      /^401 InvalidAuthHeader Could not decode token\. The JWT's 'kid' \(key ID\) header is 'test-/,
    );
  });

  test("another algorithm than the provider's", async () => {
    expect(await verdict(await sign({ key: rs256.privateKey }), [custom(rs256.jwks)])).toMatch(
      /^401 InvalidAuthHeader Could not decode token\./,
    );
  });

  test("without a signature", async () => {
    const [, payload] = (await sign()).split(".");
    const header = Buffer.from('{"alg":"none"}').toString("base64url");
    expect(await verdict(`${header}.${payload}.`, [custom(es256.jwks)])).toBe(
      "401 InvalidAuthHeader Could not decode token. JWT may be missing a 'kid' (key ID) header.",
    );
  });

  test.for([
    ["no JSON", "nonsense"],
    ["JSON, but no object", "null"],
    ["an object whose kid is no text", '{"alg":"ES256","kid":7}'],
  ] as const)("a header that is %s", async ([, header]) => {
    const [, payload, signature] = (await sign()).split(".");
    const token = `${Buffer.from(header).toString("base64url")}.${payload}.${signature}`;
    expect(await verdict(token, [custom(es256.jwks)])).toBe(
      "401 InvalidAuthHeader Could not decode token. JWT may be missing a 'kid' (key ID) header.",
    );
  });

  test.for(oddSubjects)("a signed subject that is no text: $subject", async ({ subject }) => {
    expect(
      await verdict(await signOdd(subject, issuer, es256.privateKey, "ES256"), [custom(es256.jwks)]),
    ).toBe("401 InvalidAuthHeader Missing subject");
  });

  test.for(["trickling", "silent"])("a provider that is %s is not waited for", async (path) => {
    expect(await verdict(await sign(), [custom(`${base}/${path}`)], false, 200)).toMatch(
      /^401 InvalidAuthHeader Could not fetch JWKS from URL /,
    );
  });

  test("keys that cannot be had", async () => {
    const token = await sign();
    const unreachable = (jwks: string) => verdict(token, [custom(jwks)]);
    expect(await unreachable(`${base}/status-500/`)).toBe(
      `401 InvalidAuthHeader Could not fetch JWKS from URL '${base}/status-500/': HTTP 500 Internal Server Error. Check that the URL is correct and accessible.`,
    );
    expect(await unreachable(`${base}/html`)).toBe(
      `401 InvalidAuthHeader Invalid Content-Type 'text/html' when fetching JWKS from '${base}/html'. Expected 'application/json' or 'application/jwk-set+json'.`,
    );
    expect(await unreachable(`${base}/not-keys`)).toBe(
      `401 InvalidAuthHeader Invalid JWKS response body from '${base}/not-keys'. The response is not valid JSON or doesn't match the expected JWKS format.`,
    );
    expect(await unreachable("http://127.0.0.1:1/keys")).toMatch(
      /^401 InvalidAuthHeader Could not fetch JWKS from URL /,
    );
  });
});

describe("which provider", () => {
  test("none that fits: the providers are named", async () => {
    expect(await verdict(await sign({ audience: "x" }), [custom("data:,x")])).toBe(
      "401 NoAuthProvider No auth provider found matching the given token. Check that your JWT's issuer and audience match one of your configured providers: [CustomJWT(issuer=https://issuer.example, app_id=app)]",
    );
  });

  test("none at all", async () => {
    expect(await verdict(await sign(), [])).toBe(
      "401 NoAuthProvider No auth provider found matching the given token (no providers configured). Check convex/auth.config.ts.",
    );
  });

  test("redacted", async () => {
    expect(await verdict(await sign(), [], true)).toBe(
      "401 NoAuthProvider No auth provider found matching the given token",
    );
  });

  test("no issuer", async () => {
    const unsigned = `${Buffer.from("{}").toString("base64url")}.${Buffer.from('{"sub":"x"}').toString("base64url")}.`;
    expect(await verdict(unsigned, [])).toMatch(/^401 InvalidAuthHeader Missing issuer claim \('iss'\)/);
  });
});

describe("OpenID Connect", () => {
  const oidc = (domain = base): AuthProvider => ({ domain, applicationID: audience });
  const signFor = (more: object = {}) =>
    mintToken({ subject: "ada", issuer: base, audience, key: rs256.privateKey, ...more });

  test("a good one, its claims by the names of ctx.auth", async () => {
    const claims = {
      given_name: "Ada",
      email_verified: true,
      birthdate: "1815-12-10",
      role: "admin",
      jti: "1",
    };
    const identity = await verdict(await signFor({ claims }), [oidc()]);
    expect(identity).toMatchObject({
      givenName: "Ada",
      emailVerified: true,
      birthday: "1815-12-10",
      role: "admin",
    });
    expect(identity).not.toHaveProperty("jti");
  });

  const unverified =
    "401 Unauthenticated Could not verify OIDC token claim. Check that the token signature is valid and the token hasn't expired.";

  test("expired, without any tolerance", async () => {
    expect(await verdict(await signFor({ expiresIn: -2 }), [oidc()])).toBe(unverified);
  });

  test("another's signature", async () => {
    const { privateKey } = await makeSigningKey("RS256");
    expect(await verdict(await signFor({ key: privateKey }), [oidc()])).toBe(unverified);
  });

  test("ES256 is not taken", async () => {
    expect(await verdict(await signFor({ key: es256.privateKey }), [oidc()])).toBe(unverified);
  });

  test.for([
    [400, 400],
    [401, 401],
    [403, 403],
    [404, 404],
    [429, 429],
    [418, 400],
    [500, 503],
    [502, 503],
  ])("a provider that answers %i is passed on as %i", async ([theirs, ours]) => {
    const failing = `${base}/status-${theirs}`;
    expect(await verdict(await signFor({ issuer: failing }), [oidc(failing)])).toMatch(
      new RegExp(
        `^${ours} AuthProviderDiscoveryFailed Auth provider discovery of ${failing} failed: ${theirs} `,
      ),
    );
  });

  test.for(oddSubjects)("a signed subject that is no text: $subject", async ({ subject }) => {
    expect(await verdict(await signOdd(subject, base, rs256.privateKey, "RS256"), [oidc()])).toBe(unverified);
  });

  test.for(["trickling", "silent", "moved"])("a provider that is %s", async (path) => {
    const provider = `${base}/${path}`;
    expect(await verdict(await signFor({ issuer: provider }), [oidc(provider)], false, 200)).toBe(
      `400 AuthProviderDiscoveryFailed Auth provider discovery of ${provider} failed`,
    );
  });

  test("a provider that is not there", async () => {
    const gone = "http://127.0.0.1:1";
    expect(await verdict(await signFor({ issuer: gone }), [oidc(gone)])).toBe(
      `400 AuthProviderDiscoveryFailed Auth provider discovery of ${gone} failed`,
    );
  });
});
