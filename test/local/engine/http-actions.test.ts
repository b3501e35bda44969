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
router.route({ path: "/sizes", method: "POST", handler: httpAction(async (ctx, request) => {
  const encoder = new TextEncoder();
  return new Response(new ReadableStream({
    async start(controller) {
      try {
        for await (const piece of request.body) controller.enqueue(encoder.encode(piece.length + " "));
        controller.close();
      } catch (error) { controller.error(error); }
    },
  }));
}) });
router.route({ path: "/where", method: "GET", handler: httpAction(async (ctx, request) =>
  Response.json({ site: process.env.CONVEX_SITE_URL, path: new URL(request.url).pathname })) });
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
        "POST /sizes",
        "GET /stream",
        "GET /where",
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

  test("are handed a body as it comes, and one that is too long is refused", async () => {
    await withFolder({ "http.ts": http }, async ({ siteUrl }) => {
      const pieces = new TransformStream<Uint8Array, Uint8Array>();
      const writer = pieces.writable.getWriter();
      const sent = fetch(`${siteUrl}/sizes`, {
        method: "POST",
        body: pieces.readable,
        duplex: "half",
      } as RequestInit);
      void writer.write(new Uint8Array(3));
      const reader = ((await sent).body as ReadableStream<Uint8Array>).getReader();
      const next = async () => new TextDecoder().decode((await reader.read()).value);
      // The answer to the first piece is there before the second one is sent.
      expect(await next()).toBe("3 ");
      void writer.write(new Uint8Array(5));
      expect(await next()).toBe("5 ");
      void writer.close();
      expect((await reader.read()).done).toBe(true);

      const long = await fetch(`${siteUrl}/echo`, { method: "POST", body: "x".repeat(21 * 1024 * 1024) });
      expect(long.status).toBe(413);
      const chunks = new ReadableStream({
        start(controller) {
          for (let part = 0; part < 21; part += 1) controller.enqueue(new Uint8Array(1024 * 1024));
          controller.close();
        },
      });
      const chunked = { method: "POST", body: chunks, duplex: "half" } as RequestInit;
      expect((await fetch(`${siteUrl}/echo`, chunked)).status).toBe(413);
    });
  });

  test("answer below /http of the API's port, too, and with one port alone are told so", async () => {
    await withFolder({ "http.ts": http }, async ({ url, siteUrl }) => {
      expect(await (await fetch(`${url}/http/ping`)).text()).toBe("pong");
      expect(await (await fetch(`${url}/http/where`)).json()).toEqual({ site: siteUrl, path: "/where" });
      const echo = await fetch(`${url}/http/echo`, { method: "POST", body: "a%zz" });
      expect([echo.status, await echo.text()]).toEqual([201, "A%ZZ"]);
      expect(await (await fetch(`${url}/http/files/a%20b`)).json()).toMatchObject({ path: "/files/a%20b" });
    });
    await withFolder(
      { "http.ts": http },
      async ({ url, siteUrl }) => {
        expect(siteUrl).toBe(`${url}/http`);
        expect(await (await fetch(`${siteUrl}/where`)).json()).toEqual({ site: siteUrl, path: "/where" });
      },
      { singlePort: true },
    );
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
