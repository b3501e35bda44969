import { httpRouter } from "convex/server";
import { api, internal } from "./_generated/api";
import { httpAction } from "./_generated/server";

const http = httpRouter();
const cors = { "Access-Control-Allow-Origin": "https://shop.example", Vary: "Origin" };

/** Whether the sender knows the secret: HMAC-SHA-256 of the body, in hexadecimal. */
async function isSigned(body: string, signature: string | null): Promise<boolean> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    "raw",
    encoder.encode(process.env.WEBHOOK_SECRET),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const bytes = Uint8Array.from((signature ?? "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return await crypto.subtle.verify("HMAC", key, bytes, encoder.encode(body));
}

http.route({
  path: "/hooks/payments",
  method: "POST",
  handler: httpAction(async (ctx, request) => {
    const body = await request.text();
    if (!(await isSigned(body, request.headers.get("x-signature"))))
      return new Response("unsigned", { status: 401 });
    const { id, type } = JSON.parse(body);
    const isNew = await ctx.runMutation(internal.events.take, { id, type });
    return Response.json({ taken: isNew });
  }),
});

http.route({
  path: "/events",
  method: "OPTIONS",
  handler: httpAction(
    async () => new Response(null, { status: 204, headers: { ...cors, "Access-Control-Max-Age": "60" } }),
  ),
});

http.route({
  path: "/events",
  method: "GET",
  handler: httpAction(async (ctx, request) => {
    const type = new URL(request.url).searchParams.get("type") ?? undefined;
    return Response.json(await ctx.runQuery(api.events.list, { type }), { headers: cors });
  }),
});

http.route({
  pathPrefix: "/events/",
  method: "GET",
  handler: httpAction(async (ctx, request) => {
    const id = decodeURIComponent(new URL(request.url).pathname.slice("/events/".length));
    const all = await ctx.runQuery(api.events.list, {});
    return all.includes(id) ? new Response(`found ${id}`) : new Response("no such event", { status: 404 });
  }),
});

http.route({
  path: "/count",
  method: "GET",
  handler: httpAction(async (ctx) => {
    const { length } = await ctx.runQuery(api.events.list, {});
    const encoder = new TextEncoder();
    const lines = new ReadableStream({
      async start(controller) {
        for (let at = 1; at <= length; at += 1) controller.enqueue(encoder.encode(`data: ${at}\n\n`));
        controller.close();
      },
    });
    return new Response(lines, { headers: { "Content-Type": "text/event-stream" } });
  }),
});

export default http;
