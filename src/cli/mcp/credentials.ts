import { deployKeyFromEnvironment } from "../deploy-key.ts";

/** By whose right functions are called. */
export interface Credentials {
  /** For public functions, on whose behalf they run. */
  readonly userToken?: string | undefined;
  /** For internal functions, which nobody else may call. */
  readonly deployKey?: string | undefined;
}

/** What the environment says: `CONVEX_USER_TOKEN` and `CONVEX_DEPLOY_KEY`. Empty ones are none. */
export function environmentCredentials(): Credentials {
  return { userToken: process.env.CONVEX_USER_TOKEN || undefined, deployKey: deployKeyFromEnvironment() };
}

/** What a request says in its `Authorization`: `Bearer` and a user token, or `Convex` and a deploy key. */
export function requestCredentials(header: string | null): Credentials | undefined {
  const [, scheme = "", secret] = /^(Bearer|Convex) +(\S.*)$/i.exec(header ?? "") ?? [];
  if (secret === undefined) return undefined;
  return scheme.toLowerCase() === "bearer" ? { userToken: secret } : { deployKey: secret };
}
