/** The public half of the key in RFC 7515, appendix A.3, which everybody has: for tests alone. */
const keys = {
  keys: [
    {
      ...{ kty: "EC", crv: "P-256", kid: "rfc7515-a3", alg: "ES256", use: "sig" },
      x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
      y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    },
  ],
};

export default {
  providers: [
    {
      type: "customJwt",
      issuer: "https://tests.invalid",
      applicationID: "rooms",
      algorithm: "ES256",
      jwks: `data:application/json;base64,${btoa(JSON.stringify(keys))}`,
    },
  ],
};
