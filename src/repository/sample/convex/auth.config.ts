/**
 * Who may sign tokens for the sample. The key is the one printed in RFC 7515, appendix A.3: everybody has its
 * private half, so it belongs in samples and tests and nowhere else. `convex-openapi token` signs with it.
 */
const keys = {
  keys: [
    {
      kty: "EC",
      crv: "P-256",
      x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
      y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
      kid: "rfc7515-a3",
      alg: "ES256",
      use: "sig",
    },
  ],
};

export default {
  providers: [
    {
      type: "customJwt" as const,
      issuer: "https://sample.convex-openapi.invalid",
      applicationID: "convex-openapi-sample",
      algorithm: "ES256" as const,
      jwks: `data:application/json,${encodeURIComponent(JSON.stringify(keys))}`,
    },
  ],
};
