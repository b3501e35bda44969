import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import type { McpSdk } from "./load-sdk.ts";

type Factory = import("@modelcontextprotocol/server").McpServerFactory;

/** The longest request that is read, in bytes: what the SDK reads at most. */
const longest = 4 * 1024 * 1024;

/** Where the protocol is served over HTTP. */
export interface HttpDoor {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Collects a body. Of one that is too long the rest is read and not kept: a client may still be sending, and would take
 * a connection that is closed meanwhile for the answer.
 */
async function collect(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= longest) chunks.push(chunk);
  }
  if (size <= longest) return Buffer.concat(chunks);
  throw Object.assign(new Error(`The body is longer than ${longest} bytes.`), { statusCode: 413 });
}

/**
 * Serves the protocol at `/mcp`. Names of this machine alone are answered, and the address that it was told to listen
 * on: a page of another origin, `null` included, or another name for this machine would be somebody else's program.
 */
export async function serveHttp(
  { server: sdk }: McpSdk,
  factory: Factory,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<HttpDoor> {
  const handler = sdk.createMcpHandler(factory);
  const named = host.includes(":") ? `[${host}]` : host;
  const names = [...sdk.localhostAllowedHostnames(), named];
  const app = Fastify({ forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", async (_request: unknown, body: AsyncIterable<Uint8Array>) => collect(body));
  app.route({
    method: ["GET", "POST", "DELETE"],
    url: "/mcp",
    handler: async ({ raw, body }, reply) => {
      const gone = new AbortController();
      reply.raw.once("close", () => gone.abort());
      const request = new Request(`http://${named}:${port}/mcp`, {
        method: raw.method ?? "POST",
        headers: Object.entries(raw.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value]),
        ),
        signal: gone.signal,
        ...(body instanceof Uint8Array ? { body: new Uint8Array(body) } : {}),
      });
      return (
        sdk.hostHeaderValidationResponse(request, names) ??
        sdk.originValidationResponse(request, names) ??
        handler.fetch(request)
      );
    },
  });
  await app.listen({ host, port });
  const { port: taken } = app.server.address() as AddressInfo;
  return {
    url: `http://${named}:${taken}/mcp`,
    async close() {
      await handler.close();
      await app.close();
    },
  };
}
