import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { authenticate, userOf } from "./auth/authenticate.ts";
import { readAuthorization } from "./auth/read-authorization.ts";
import type { Deployment } from "./deployment.ts";
import type { UserIdentity } from "./engine/messages.ts";
import { isAllowedHost } from "./http/allowed-host.ts";
import type { RequestRecord } from "./http/create-server.ts";
import { makeRequestId } from "./http/request-id.ts";
import { metadataOf } from "./http/request-metadata.ts";
import { pausedMessage } from "./paused.ts";

/** What the server of HTTP actions is made of. */
export interface SiteServerOptions {
  readonly deployment: Deployment;
  /** The address that it listens on, for the check of the Host header. */
  readonly host: string;
  /** Resolves when functions can be called; requests wait for it. */
  readonly ready: Promise<void>;
  answered(record: RequestRecord): void;
  failed(error: unknown): void;
}

/** The most that an HTTP action is sent, in bytes. */
const longestBody = 20 * 1024 * 1024;
const bodiless = new Set(["GET", "HEAD", "OPTIONS"]);
/** What a connection is about, and not what is sent over it. */
const perConnection = new Set(["connection", "keep-alive", "transfer-encoding", "content-length"]);

/** A body that may be too long, which is known once so much of it has come. */
class LimitedBody {
  isTooLong = false;

  constructor(private readonly raw: IncomingMessage) {
    this.isTooLong = Number(raw.headers["content-length"] ?? 0) > longestBody;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    let size = 0;
    // Left early it must not take the connection with it, over which the answer goes.
    for await (const piece of this.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += piece.length;
      this.isTooLong ||= size > longestBody;
      if (this.isTooLong) break;
      yield piece;
    }
    if (!this.isTooLong) return;
    // Whoever is still sending hears the answer afterwards: what comes meanwhile is not kept.
    this.raw.resume();
    throw new Error("The body is too long.");
  }
}

/** Whose token a request brings; nobody's where it brings something of the app's own. */
async function identityOf(raw: IncomingMessage, deployment: Deployment): Promise<UserIdentity | null> {
  try {
    return userOf(await authenticate(readAuthorization(raw.headers.authorization, ""), deployment));
  } catch {
    return null;
  }
}

/** Below this path the API's own port serves HTTP actions, too, as the open-source backend does. */
export const sitePrefix = "/http";

/**
 * Answers requests for the HTTP actions of `http.ts`. Those whose path begins with the prefix are routed by what comes
 * after it.
 */
export function createSiteListener({ deployment, host, ready, answered, failed }: SiteServerOptions) {
  async function serve(raw: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const { method = "GET" } = raw;
    const began = performance.now();
    const given = raw.headers["convex-request-id"];
    const requestId = typeof given === "string" ? given : makeRequestId();
    response.once("close", () =>
      answered({
        method,
        path: url.split("?")[0] ?? "/",
        functionPath: "http.ts",
        status: response.writableFinished ? response.statusCode : 499,
        milliseconds: performance.now() - began,
        requestId,
      }),
    );
    if (!isAllowedHost(raw.headers.host, host)) return void response.writeHead(421).end();
    await ready;
    const body = bodiless.has(method) ? undefined : new LimitedBody(raw);
    if (body?.isTooLong) return void response.writeHead(413).end();
    if (deployment.paused) {
      const code = `[Request ID: ${requestId}] Server Error: ${pausedMessage}`;
      response.writeHead(500, { "content-type": "application/json" });
      return void response.end(JSON.stringify({ code, trace: `${pausedMessage}\n` }));
    }
    const request = {
      method,
      url: new URL(url, `http://${raw.headers.host}`).href,
      headers: headersOf(raw),
      identity: await identityOf(raw, deployment),
      request: metadataOf({ raw, requestId }),
    };
    const answer = await deployment.engine.respond(request, body);
    if (body?.isTooLong) {
      answer.body.destroy();
      return void response.writeHead(413).end();
    }
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers)
      if (!perConnection.has(name)) response.appendHeader(name, value);
    if (method === "HEAD") response.end();
    else await pipeline(answer.body, response);
  }
  return (raw: IncomingMessage, response: ServerResponse, url: string): void => {
    serve(raw, response, url).catch((error) => {
      failed(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}

/** What answers requests for HTTP actions, each with the path that it is routed by. */
export type SiteListener = ReturnType<typeof createSiteListener>;

/** Serves HTTP actions on an origin of their own, as `.convex.site` is. */
export const createSiteServer = (listener: SiteListener): Server =>
  createServer((raw, response) => listener(raw, response, raw.url ?? "/"));

function headersOf({ rawHeaders }: IncomingMessage): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (!perConnection.has(name.toLowerCase())) pairs.push([name, rawHeaders[at + 1] as string]);
  }
  return pairs;
}
