export { mintToken, type TokenRequest } from "./mint-token.ts";
export { makeSigningKey, type SigningKey } from "./signing-key.ts";
