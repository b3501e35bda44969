import type { IncomingMessage, ServerResponse } from "node:http";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Deployment } from "../deployment.ts";
import type { FaultPlan } from "../faults/fault-plan.ts";
import { isAllowedHost } from "./allowed-host.ts";
import { clientState, readClientVersion } from "./client-version.ts";
import { corsHeaders, preflightHeaders } from "./cors.ts";
import { createPlaces, type Place } from "./create-places.ts";
import { ClientGone } from "./read-body.ts";
import { refuseConnection } from "./refuse-connection.ts";
import { makeRequestId } from "./request-id.ts";
import type { Route, WireAnswer, WireRequest } from "./route.ts";
import { internalError, WireError } from "./wire-error.ts";

/** One line of the request log. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly functionPath: string | undefined;
  readonly status: number;
  readonly milliseconds: number;
  readonly requestId: string;
}

/** What the server is made of. */
export interface ServerOptions {
  readonly deployment: Deployment;
  readonly routes: readonly Route[];
  /** The address that it will listen on, for the check of the Host header. */
  readonly host: string;
  /** Milliseconds in which a request must have arrived whole, else it is answered 408 and dropped. */
  readonly requestTimeout: number;
  /** Which requests are made to fail on purpose. */
  readonly faults: FaultPlan;
  answered(record: RequestRecord): void;
  failed(error: unknown): void;
  /** Who answers below a path of its own, outside of all layers; it is given the rest of the address. */
  readonly beside?: {
    readonly prefix: string;
    readonly listener: (raw: IncomingMessage, response: ServerResponse, rest: string) => void;
  };
}

const jsonType = "application/json";

/**
 * Fastify's one route. Ours are looked up by the path as it was sent, which it would decode; and the many of them would
 * be a good part of a start.
 */
const everything = "/";

/** The methods that routes are asked for; every other one is refused. */
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

function errorAnswer(error: WireError): WireAnswer {
  return { status: error.status, body: JSON.stringify({ code: error.code, message: error.message }) };
}

function noSchemas(): never {
  throw new Error("The routes of a local deployment have no schemas of fastify's.");
}

/** Makes the HTTP server: the layers that the backend has around its routes, and the routes. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { deployment, routes, host, requestTimeout, beside } = options;
  const server = Fastify({
    rewriteUrl: () => everything,
    exposeHeadRoutes: false,
    // No route has a schema, and reading the packages for them would be a good part of a start.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    requestTimeout,
    keepAliveTimeout: 5_000,
    forceCloseConnections: "idle",
    clientErrorHandler: refuseConnection,
    http: {
      headersTimeout: Math.min(requestTimeout, 60_000),
      connectionsCheckingInterval: Math.min(1_000, requestTimeout),
    },
  });
  // Bodies stay streams: who may read one, and how long it may be, is decided after other checks.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
  // fastify refuses some content types itself, with 415; it is shown none.
  const contentTypes = new WeakMap<IncomingMessage, string>();
  server.addHook("onRequest", async (request, reply) => {
    const { raw } = request;
    if (beside !== undefined && request.originalUrl.startsWith(`${beside.prefix}/`)) {
      reply.hijack();
      beside.listener(raw, reply.raw, request.originalUrl.slice(beside.prefix.length));
      return reply;
    }
    // fastify has rules of its own for further methods, too.
    if (!methods.some((method) => method === raw.method)) {
      await answer(request, reply);
      return reply;
    }
    const given = raw.headers["content-type"];
    if (given !== undefined) contentTypes.set(raw, given);
    delete raw.headers["content-type"];
  });

  const send = (reply: FastifyReply, answer: WireAnswer, headers: object) => {
    const { status = 200, body, contentType } = answer;
    reply.code(status).headers({ ...(headers as Record<string, string>), ...answer.headers });
    if (body === "") return reply.send();
    if (typeof body !== "string") return reply.send(body);
    // As bytes: fastify appends a charset to JSON that is sent as text.
    return reply.header("content-type", contentType ?? jsonType).send(Buffer.from(body));
  };

  async function serve(
    route: Route | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
    { allow, bare }: Place,
  ) {
    const began = performance.now();
    const { raw } = request;
    const [path = "/", query = ""] = (request.originalUrl ?? "/").split(/\?(.*)/s, 2);
    const given = raw.headers["convex-request-id"];
    const requestId = typeof given === "string" && /^[\x20-\x7e]*$/.test(given) ? given : makeRequestId();
    let functionPath: string | undefined;
    let headers: Record<string, string> = {};
    reply.raw.once("close", () =>
      options.answered({
        method: raw.method ?? "GET",
        path,
        functionPath,
        status: reply.raw.writableFinished ? reply.raw.statusCode : 499,
        milliseconds: performance.now() - began,
        requestId,
      }),
    );
    try {
      if (!isAllowedHost(raw.headers.host, host)) {
        throw new WireError(
          421,
          "MisdirectedRequest",
          "This deployment does not answer to that Host header.",
        );
      }
      if (bare && route === undefined) return send(reply, { status: 405, body: "" }, { allow });
      if (bare && route !== undefined) return send(reply, await route.handle(makeRequest()), {});
      const state = clientState(readClientVersion(headerOf(raw, "convex-client")));
      headers = state.headers;
      if (state.refusal !== undefined) throw state.refusal;
      headers = { ...headers, ...corsHeaders(raw.headers) };
      if (raw.method === "OPTIONS") {
        return send(reply, { body: "" }, { ...headers, ...preflightHeaders(raw.headers) });
      }
      if (route === undefined) return send(reply, { status: 405, body: "" }, { ...headers, allow });
      const { delay, status } = options.faults.strike(raw.method ?? "GET", path);
      await options.faults.wait(delay);
      if (status !== undefined)
        throw new WireError(status, "InjectedFault", "This deployment was told to fail here.");
      return send(reply, await route.handle(makeRequest()), headers);
    } catch (thrown) {
      if (thrown instanceof ClientGone) {
        raw.destroy();
        return reply.hijack();
      }
      if (thrown instanceof WireError) return send(reply, errorAnswer(thrown), headers);
      options.failed(thrown);
      return send(reply, errorAnswer(internalError()), headers);
    }

    function makeRequest(): WireRequest {
      return {
        raw,
        path,
        query,
        requestId,
        contentType: contentTypes.get(raw),
        get client() {
          return readClientVersion(headerOf(raw, "convex-client"));
        },
        deployment,
        note(text) {
          functionPath = text;
        },
      };
    }
  }

  const placeOf = createPlaces(routes);
  /** Answers a request by its path and its method; a path that there is none for is 404. */
  function answer(request: FastifyRequest, reply: FastifyReply) {
    const [path = "/"] = request.originalUrl.split("?", 1);
    const place = placeOf(path);
    if (place !== undefined) return serve(place.routes.get(request.method), request, reply, place);
    const refused = isAllowedHost(request.raw.headers.host, host) ? 404 : 421;
    options.answered({
      method: request.method,
      path,
      functionPath: undefined,
      status: refused,
      milliseconds: reply.elapsedTime,
      requestId: "",
    });
    return send(reply, { status: refused, body: "" }, {});
  }

  server.route({ method: [...methods], url: everything, handler: answer });
  server.setErrorHandler((error, _request, reply) => {
    options.failed(error);
    return send(reply, errorAnswer(internalError()), {});
  });
  return server;
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
