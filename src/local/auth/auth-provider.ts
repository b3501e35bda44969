/** One entry of `providers` in `auth.config.ts`. */
export type AuthProvider =
  | { readonly type?: undefined; readonly domain: string; readonly applicationID: string }
  | {
      readonly type: "customJwt";
      readonly issuer: string;
      readonly jwks: string;
      readonly algorithm: "RS256" | "ES256";
      readonly applicationID?: string;
    };
