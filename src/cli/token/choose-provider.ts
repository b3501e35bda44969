import type { JWK } from "jose";
import type { AuthProvider } from "../../local/token/index.ts";

/** The keys of a custom provider, where its `jwks` holds them itself; those at a URL are not asked for. */
function keysOf(provider: AuthProvider): readonly JWK[] {
  if (provider.type !== "customJwt" || !provider.jwks.startsWith("data:")) return [];
  const comma = provider.jwks.indexOf(",");
  const data = provider.jwks.slice(comma + 1);
  try {
    const text = provider.jwks.slice(0, comma).endsWith(";base64")
      ? Buffer.from(data, "base64").toString()
      : decodeURIComponent(data);
    return (JSON.parse(text) as { readonly keys?: readonly JWK[] }).keys ?? [];
  } catch {
    return [];
  }
}

const isHalfOf = (privateKey: JWK, publicKey: JWK): boolean =>
  publicKey.kty === privateKey.kty &&
  publicKey.x === privateKey.x &&
  publicKey.y === privateKey.y &&
  publicKey.n === privateKey.n;

/** The provider that trusts a private key: one whose `jwks` holds its public half. */
export const chooseProvider = (
  providers: readonly AuthProvider[],
  key: JWK,
): Extract<AuthProvider, { type: "customJwt" }> | undefined =>
  providers.find(
    (provider): provider is Extract<AuthProvider, { type: "customJwt" }> =>
      provider.type === "customJwt" && keysOf(provider).some((one) => isHalfOf(key, one)),
  );

/** A provider as a line of a list. */
const shown = (provider: AuthProvider): string =>
  provider.type === "customJwt"
    ? `  a custom JWT of ${provider.issuer}, whose keys are at ${provider.jwks.startsWith("data:") ? "hand" : provider.jwks}`
    : `  OpenID Connect of ${provider.domain}, for ${provider.applicationID}`;

/** The variable that holds the public half of a test's key. */
const variable = "TEST_JWKS";

/** What to write into auth.config.ts so that tests may sign tokens, and production never takes one. */
export const testProvider = (issuer: string, audience: string): string => `providers: [
  // your own providers
  ...(process.env.${variable}
    ? [{
        type: "customJwt",
        issuer: ${JSON.stringify(issuer)},
        applicationID: ${JSON.stringify(audience)},
        algorithm: "ES256",
        jwks: process.env.${variable},
      }]
    : []),
]`;

/** The line of an env file that a test's provider needs. */
export const testVariable = (jwks: string): string => `${variable}=${jwks}`;

/** Says that no provider trusts the key, which there are, and what to do for tests. */
export function noProviderMessage(folder: string, providers: readonly AuthProvider[]): string {
  const found =
    providers.length === 0
      ? `${folder} has no provider in auth.config.ts.`
      : `No provider of ${folder}/auth.config.ts trusts this key. There are:\n${providers.map(shown).join("\n")}`;
  return `${found}

To sign in as anybody in tests, make a key and add a provider that only they have:
  1. convex-openapi token --new-key test-key.json prints the provider for auth.config.ts, and a line for an env file.
  2. convex-openapi serve --env-file test.env runs the folder with that line in test.env.
  3. convex-openapi token ada --key test-key.json --env-file test.env signs.
The provider is there only where ${variable} is set. Never set it on a deployment that others use: whoever has the key
could be anybody there. Keep the key out of the repository, too.`;
}
