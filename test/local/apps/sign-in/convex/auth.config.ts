const issuer = process.env.CONVEX_CLOUD_URL;

export default {
  providers: [
    {
      type: "customJwt",
      issuer,
      applicationID: "notes",
      algorithm: "ES256",
      jwks: `${issuer}/.well-known/jwks.json`,
    },
  ],
};
