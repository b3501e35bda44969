import { describe, expect, test } from "vitest";
import { withFolder } from "../with-folder.ts";

const http = `
import { httpRouter } from "convex/server";
import { httpAction, internalQuery } from "./_generated/server";
import { internal } from "./_generated/api";
const router = httpRouter();
router.route({ path: "/ping", method: "GET", handler: httpAction(async () => new Response("pong")) });
router.route({ path: "/echo", method: "POST", handler: httpAction(async (ctx, request) => {
  const text = await request.text();
  const headers = new Headers({ "x-seen": request.headers.get("x-sent") ?? "" });
  headers.append("set-cookie", "a=1"); headers.append("set-cookie", "b=2");
  return new Response(text.toUpperCase(), { status: 201, headers });
}) });
router.route({ pathPrefix: "/files/", method: "GET", handler: httpAction(async (ctx, request) =>
  Response.json({ path: new URL(request.url).pathname, count: await ctx.runQuery(internal.http.count, {}) })) });
router.route({ path: "/stream", method: "GET", handler: httpAction(async () => {
  const encoder = new TextEncoder();
  return new Response(new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode("first "));
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.enqueue(encoder.encode("second"));
      controller.close();
    },
  }));
}) });
router.route({ path: "/fails", method: "GET", handler: httpAction(async () => { throw new Error("boom"); }) });
export const count = internalQuery(async () => 7);
export default router;`;

describe("HTTP actions", () => {
  test("answer on an origin of their own, by the routes of http.ts", async () => {
    await withFolder({ "http.ts": http }, async ({ siteUrl, httpRoutes }) => {
      expect(httpRoutes.map(({ method, path }) => `${method} ${path}`)).toEqual([
        "POST /echo",
        "GET /fails",
        "GET /ping",
        "GET /stream",
        "GET /files/*",
      ]);
      const ping = await fetch(`${siteUrl}/ping`);
      expect([ping.status, await ping.text()]).toEqual([200, "pong"]);
      const echo = await fetch(`${siteUrl}/echo`, {
        method: "POST",
        body: "hello",
        headers: { "x-sent": "yes" },
      });
      expect([echo.status, await echo.text()]).toEqual([201, "HELLO"]);
      expect(echo.headers.get("x-seen")).toBe("yes");
      expect(echo.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
      expect(await (await fetch(`${siteUrl}/files/a/b`)).json()).toEqual({ path: "/files/a/b", count: 7 });
      expect(await (await fetch(`${siteUrl}/stream`)).text()).toBe("first second");
    });
  });

  test("say 404 for what no route has, and 500 with a trace for what throws", async () => {
    await withFolder({ "http.ts": http }, async ({ siteUrl }) => {
      const missing = await fetch(`${siteUrl}/nowhere`);
      expect([missing.status, await missing.text()]).toEqual([404, "No matching routes found"]);
      const failed = await fetch(`${siteUrl}/fails`, { headers: { "Convex-Request-Id": "abc" } });
      expect(failed.status).toBe(500);
      expect(await failed.json()).toEqual({
        code: "[Request ID: abc] Server Error: Uncaught Error: boom",
        trace: expect.stringMatching(/^Uncaught Error: boom\n {4}at .*\.\.\/convex\/http\.ts:/),
      });
    });
  });

  test("say so where there are none", async () => {
    await withFolder({ "empty.ts": "export const nothing = 1;" }, async ({ siteUrl }) => {
      const answer = await fetch(`${siteUrl}/ping`);
      expect([answer.status, await answer.text()]).toEqual([
        404,
        "This Convex deployment does not have HTTP actions enabled.",
      ]);
    });
  });
});
