import { exportJWK, generateKeyPair, type JWK } from "jose";

/** A key pair to sign tokens with in tests, and what the folder's `auth.config.ts` needs to trust it. */
export interface SigningKey {
  readonly privateKey: JWK;
  /** A data URI for `jwks`. */
  readonly jwks: string;
}

/**
 * The key that the sample deployment trusts: the one printed in RFC 7515, appendix A.3. Everybody has it, so it proves
 * nothing anywhere else.
 */
export const sampleKey: JWK = {
  kty: "EC",
  crv: "P-256",
  x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
  y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
  d: "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI",
  kid: "rfc7515-a3",
  alg: "ES256",
};

/** Makes a key pair of one's own. */
export async function makeSigningKey(algorithm: "ES256" | "RS256" = "ES256"): Promise<SigningKey> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const kid = `test-${Date.now().toString(36)}`;
  const named = { kid, alg: algorithm, use: "sig" };
  const keys = [{ ...(await exportJWK(pair.publicKey)), ...named }];
  return {
    privateKey: { ...(await exportJWK(pair.privateKey)), ...named },
    jwks: `data:application/json,${encodeURIComponent(JSON.stringify({ keys }))}`,
  };
}
