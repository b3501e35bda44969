/** By whose right functions are called. */
export interface Credentials {
  /** For public functions, on whose behalf they run. */
  readonly userToken?: string | undefined;
  /** For internal functions, which nobody else may call. */
  readonly deployKey?: string | undefined;
}

/** What the environment says: `CONVEX_USER_TOKEN` and `CONVEX_DEPLOY_KEY`. Empty ones are none. */
export function environmentCredentials(): Credentials {
  const { CONVEX_USER_TOKEN, CONVEX_DEPLOY_KEY } = process.env;
  return { userToken: CONVEX_USER_TOKEN || undefined, deployKey: CONVEX_DEPLOY_KEY || undefined };
}

/** What a request says in its `Authorization`: `Bearer` and a user token, or `Convex` and a deploy key. */
export function requestCredentials(header: string | null): Credentials | undefined {
  const [, scheme = "", secret] = /^(Bearer|Convex) +(\S.*)$/i.exec(header ?? "") ?? [];
  if (secret === undefined) return undefined;
  return scheme.toLowerCase() === "bearer" ? { userToken: secret } : { deployKey: secret };
}
