import { generateKeyPair, type KeyObject, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { JWK } from "jose";

/** A key pair for the tokens that functions sign, of this start alone. */
export async function makeSigningKey(): Promise<{ readonly privateKey: JWK; readonly publicKey: JWK }> {
  const pair = await promisify(generateKeyPair)("ec", { namedCurve: "P-256" });
  const named = { kid: randomBytes(8).toString("hex"), alg: "ES256", use: "sig" };
  const jwkOf = (key: KeyObject) => ({ ...key.export({ format: "jwk" }), ...named }) as JWK;
  return { privateKey: jwkOf(pair.privateKey), publicKey: jwkOf(pair.publicKey) };
}
