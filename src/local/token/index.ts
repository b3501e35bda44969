export { mintToken } from "./mint-token.ts";
export { makeSigningKey } from "./signing-key.ts";
