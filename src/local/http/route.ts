import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import type { Deployment } from "../deployment.ts";
import type { ClientVersion } from "./client-version.ts";

/** One request, as a route sees it. */
export interface WireRequest {
  /** Node's own request: headers, and the body as a stream. */
  readonly raw: IncomingMessage;
  /** The path as it was sent, without the query string. */
  readonly path: string;
  /** The query string without its question mark. */
  readonly query: string;
  readonly contentType: string | undefined;
  readonly requestId: string;
  readonly client: ClientVersion;
  readonly deployment: Deployment;
  /** For the log: which function the request turned out to be for. */
  note(functionPath: string): void;
}

/** What a route answers. JSON text unless a type is named. */
export interface WireAnswer {
  readonly status?: number;
  readonly body: string | Readable;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One method of one path. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT";
  /** As it is sent; a path that ends in `/*` takes everything below. */
  readonly path: string;
  /** Served outside of the layers that look at Convex-Client and add CORS headers. */
  readonly bare?: true;
  handle(request: WireRequest): Promise<WireAnswer>;
}
