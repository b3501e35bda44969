import { httpRouter } from "convex/server";
import { internal } from "./_generated/api";
import { httpAction } from "./_generated/server";

const hashOf = async (salt: string, password: string) => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${salt}:${password}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

const http = httpRouter();

http.route({
  path: "/auth/sign-up",
  method: "POST",
  handler: httpAction(async (ctx, request) => {
    const { email, password } = await request.json();
    if (password.length < 8) return Response.json({ problem: "Eight characters at least." }, { status: 422 });
    const salt = crypto.randomUUID();
    const created = await ctx.runMutation(internal.accounts.create, {
      email,
      salt,
      hash: await hashOf(salt, password),
    });
    return created === null
      ? Response.json({ problem: "This address is taken." }, { status: 409 })
      : new Response(null, { status: 204 });
  }),
});

http.route({
  path: "/auth/sign-in",
  method: "POST",
  handler: httpAction(async (ctx, request) => {
    const form = new URLSearchParams(await request.text());
    const email = form.get("email") ?? "";
    const salt = await ctx.runMutation(internal.accounts.saltOf, { email });
    const hash = await hashOf(salt ?? "", form.get("password") ?? "");
    const token = await ctx.runMutation(internal.accounts.tokenFor, { email, hash });
    if (token === null) return new Response("Wrong address or password.", { status: 401 });
    return Response.json({ token }, { headers: { "Set-Cookie": "session=on; HttpOnly" } });
  }),
});

http.route({
  path: "/me",
  method: "GET",
  handler: httpAction(async (ctx) => {
    const identity = await ctx.auth.getUserIdentity();
    return Response.json({ email: identity?.email ?? null });
  }),
});

export default http;
