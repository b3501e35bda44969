import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK } from "jose";

/** A key pair for the tokens that functions sign, of this start alone. */
export async function makeSigningKey(): Promise<{ readonly privateKey: JWK; readonly publicKey: JWK }> {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const named = { kid: randomBytes(8).toString("hex"), alg: "ES256", use: "sig" };
  return {
    privateKey: { ...(await exportJWK(pair.privateKey)), ...named },
    publicKey: { ...(await exportJWK(pair.publicKey)), ...named },
  };
}
