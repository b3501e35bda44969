import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach } from "vitest";

/** One request as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Which connection it came on, counted from 0. */
  readonly connection: number;
  readonly at: number;
}

/** Answers one request with bytes of its own choice: it may write what is no HTTP at all, or end the socket. */
export type Reply = (socket: Socket, request: Seen) => void;

/** A real server that answers the first request with the first reply, and the last reply for ever. */
export interface ScriptedServer {
  readonly url: string;
  readonly requests: readonly Seen[];
  readonly connections: () => number;
}

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

export async function serve(...replies: readonly Reply[]): Promise<ScriptedServer> {
  const requests: Seen[] = [];
  const sockets: Socket[] = [];
  const server = createServer((request, response) => {
    const socket = request.socket;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const seen: Seen = {
        method: request.method ?? "",
        target: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        connection: sockets.indexOf(socket),
        at: performance.now(),
      };
      requests.push(seen);
      response.detachSocket(socket);
      (replies[requests.length - 1] ?? replies.at(-1))?.(socket, seen);
    });
  });
  server.keepAliveTimeout = 0;
  server.on("connection", (socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  open.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, connections: () => sockets.length };
}

/** A whole HTTP answer. */
export function answer(status: number, body: string | Buffer, headers: Record<string, string> = {}): Reply {
  return (socket) => {
    const lines = Object.entries({
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status} Whatever\r\n${lines.join("")}\r\n`);
    socket.write(body);
  };
}

/** A success with this value, already encoded. */
export const value = (json: unknown, logLines?: readonly string[]): Reply =>
  answer(200, JSON.stringify({ status: "success", value: json, ...(logLines && { logLines }) }));

/** Raw bytes, and then the end of the connection, a reset, or silence. */
export const raw =
  (text: string, then: "end" | "reset" | "stall" = "end"): Reply =>
  (socket) => {
    socket.write(text, () => {
      if (then === "end") socket.end();
      if (then === "reset") socket.resetAndDestroy();
    });
  };

/** Closes the connection without a word. */
export const reset: Reply = (socket) => socket.resetAndDestroy();

/** Says nothing, for ever. */
export const stall: Reply = () => {};
