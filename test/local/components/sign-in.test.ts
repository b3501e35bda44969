import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
import { describe, expect, test } from "vitest";
import { type LocalDeployment, startLocalDeployment } from "../../../src/local/index.ts";
import { ask } from "../ask.ts";
import { appFolder, componentsThere, unlessThere } from "./installed.ts";

const withApp = async (
  name: string,
  env: Readonly<Record<string, string>>,
  use: (deployment: LocalDeployment) => Promise<void>,
) => {
  const deployment = await startLocalDeployment({ convexFolder: appFolder(name), env });
  try {
    expect(deployment.problems).toEqual([]);
    await use(deployment);
  } finally {
    await deployment.close();
  }
};
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const person = { email: "ada@example.com", password: "a long enough password", name: "Ada" };

describe.skipIf(!componentsThere)(`signing in${unlessThere}`, () => {
  test("Convex Auth: a password's sign-up, a wrong password, and queries of who is signed in", async () => {
    const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
    const env = {
      JWT_PRIVATE_KEY: (await exportPKCS8(privateKey)).trimEnd().replaceAll("\n", " "),
      JWKS: JSON.stringify({ keys: [{ use: "sig", ...(await exportJWK(publicKey)) }] }),
      SITE_URL: "http://localhost:3000",
    };
    await withApp("convex-auth", env, async (deployment) => {
      const call = async (kind: string, path: string, args: object, headers = {}) =>
        (await ask(deployment, `/api/${kind}`, { path, args }, headers)).json;
      const signIn = (params: object) => call("action", "auth:signIn", { provider: "password", params });
      const signedUp = await signIn({ ...person, flow: "signUp" });
      expect(signedUp).toMatchObject({ status: "success" });
      const { token, refreshToken } = signedUp.value.tokens;
      const me = async (headers = {}) => await call("query", "tasks:me", {}, headers);
      expect((await me()).value).toBeNull();
      expect((await me(bearer(token))).value).toEqual({ email: "ada@example.com", name: "Ada" });
      await call("mutation", "tasks:add", { text: "first" }, bearer(token));
      expect((await call("query", "tasks:mine", {}, bearer(token))).value).toEqual(["first"]);
      expect((await call("mutation", "tasks:add", { text: "second" })).errorMessage).toContain(
        "Sign in first.",
      );

      const wrong = await signIn({ email: person.email, password: "another password", flow: "signIn" });
      expect(wrong).toMatchObject({ status: "error" });
      const again = await signIn({ email: person.email, password: person.password, flow: "signIn" });
      expect((await me(bearer(again.value.tokens.token))).value).toMatchObject({ name: "Ada" });
      const renewed = await call("action", "auth:signIn", { refreshToken });
      expect((await call("query", "tasks:mine", {}, bearer(renewed.value.tokens.token))).value).toEqual([
        "first",
      ]);
      await call("action", "auth:signOut", {}, bearer(renewed.value.tokens.token));
      expect((await call("action", "auth:signIn", { refreshToken })).value).toEqual({ tokens: null });
    });
  });

  test("Better Auth: a sign-up over HTTP, a session's token, and a query of who is signed in", async () => {
    const env = {
      BETTER_AUTH_SECRET: "sixteen characters and a few more",
      SITE_URL: "http://localhost:3000",
    };
    await withApp("better-auth", env, async (deployment) => {
      const { siteUrl } = deployment;
      const send = async (path: string, body: unknown, headers: object = {}) =>
        await fetch(`${siteUrl}/api/auth${path}`, {
          method: "POST",
          headers: { "Content-Type": "application/json", Origin: siteUrl, ...headers },
          body: JSON.stringify(body),
        });
      const signedUp = await send("/sign-up/email", person);
      expect([signedUp.status, await signedUp.clone().json()]).toMatchObject([
        200,
        { user: { email: "ada@example.com", name: "Ada" } },
      ]);
      expect((await send("/sign-up/email", person)).status).toBe(422);
      expect((await send("/sign-in/email", { ...person, password: "not the password" })).status).toBe(401);
      const signedIn = await send("/sign-in/email", person);
      const cookie = signedIn.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ");
      const answer = await fetch(`${siteUrl}/api/auth/convex/token`, { headers: { cookie } });
      const { token } = (await answer.json()) as { token: string };
      const me = async (headers = {}) =>
        (await ask(deployment, "/api/query", { path: "auth:me", args: {} }, headers)).json;
      expect(await me()).toMatchObject({ status: "success", value: null });
      expect(await me(bearer(token))).toMatchObject({
        status: "success",
        value: { email: "ada@example.com", name: "Ada" },
      });
    });
  });
});
