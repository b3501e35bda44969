export type { AuthProvider } from "../auth/auth-provider.ts";
export { mintToken, type TokenRequest } from "./mint-token.ts";
export { readFolderProviders } from "./read-folder-providers.ts";
export { makeSigningKey, sampleKey } from "./signing-key.ts";
