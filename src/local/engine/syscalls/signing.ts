import { PlatformError } from "../transaction/platform-error.ts";
import { mutationOf, type Syscalls } from "./syscall.ts";

const reserved = new Set(["iss", "iat", "exp", "nbf"]);
const longestLife = 3600;
const longestToken = 8_000;

/** Tokens that the deployment signs itself; `GET /.well-known/jwks.json` has the key to check them with. */
export const signingSyscalls: Syscalls = {
  "1.0/signJwt": async ({ runtime, frame, args }) => {
    const { now } = mutationOf(frame);
    const { claims = {}, expiresInSeconds: life } = args as {
      readonly claims?: Readonly<Record<string, unknown>>;
      readonly expiresInSeconds: number;
    };
    for (const claim of Object.keys(claims))
      if (reserved.has(claim) || /^(?:convex|cvx)/i.test(claim))
        throw new PlatformError(`The claim \`${claim}\` is reserved and cannot be set.`);
    if (claims.aud === undefined) throw new PlatformError("The claim `aud` is required.");
    if (typeof life !== "number" || !(life >= 1 && life <= longestLife))
      throw new PlatformError(`\`expiresInSeconds\` must be between 1 and ${longestLife}.`);
    const issuedAt = Math.floor(now / 1000);
    const { kid, alg = "ES256" } = runtime.start.signingKey;
    const { importJWK, SignJWT } = await import("jose");
    const token = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg, typ: "JWT", ...(kid === undefined ? {} : { kid }) })
      .setIssuer(runtime.start.cloudUrl)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + Math.floor(life))
      .sign(await importJWK(runtime.start.signingKey, alg));
    if (token.length > longestToken)
      throw new PlatformError(`The token is longer than ${longestToken} bytes.`);
    return JSON.stringify(token);
  },
};
