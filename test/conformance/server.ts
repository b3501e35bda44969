import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Answer, Case, Wire } from "./case.ts";
import { printExact } from "./exact-json.ts";
import { encodedOf } from "./generated-value.ts";

/** One request as it arrived. */
export interface Recorded {
  readonly method: string;
  readonly target: string;
  readonly headers: { readonly [name: string]: string | undefined };
  readonly text: string;
  /** Milliseconds since the answer before it was finished; 0 for the first. */
  readonly after: number;
}

/** The server of one case: its own port, its script, and what it saw. */
export interface ScriptedServer {
  readonly url: string;
  readonly requests: readonly Recorded[];
  /** How many connections were opened to it. */
  connections(): number;
  /** Starts the clock of a server that listens late. */
  begin(): void;
  close(): Promise<void>;
}

/** Opens a port that plays the answers of one case. */
export async function startServer({
  answers = [],
  everyAnswer,
  server: how = {},
}: Case): Promise<ScriptedServer> {
  const requests: Recorded[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let finished: number | undefined;
  let late: NodeJS.Timeout | undefined;

  const server = createServer({ keepAliveTimeout: 60_000, requestTimeout: 0 }, async (request, response) => {
    const began = performance.now();
    const text = await textOf(request, how.readsEvery).catch(() => undefined);
    // The client went away before it had said what it wants.
    if (text === undefined) return;
    const answer = everyAnswer ?? answers[requests.length];
    const { method = "", url: target = "", headers } = request;
    const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    requests.push({
      method,
      target,
      headers: flat,
      text,
      after: finished === undefined ? 0 : began - finished,
    });
    try {
      if (answer === undefined) response.writeHead(599).end("no answer is left in the script");
      else await play(answer, text, request, response);
    } finally {
      finished = performance.now();
    }
  });
  server.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
  });
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
    });
  const close = () =>
    new Promise<void>((resolve) => {
      clearTimeout(late);
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });

  const port = await listen(0);
  if (how.refuses || how.listensAfter !== undefined) await close();
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    begin() {
      if (how.listensAfter !== undefined)
        late = setTimeout(() => listen(port).catch(() => {}), how.listensAfter);
    },
    close,
  };
}

async function textOf(request: IncomingMessage, every = 0): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    if (every > 0) await sleep(every);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function play(
  answer: Answer,
  text: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { socket } = request;
  if (answer.delay !== undefined) await sleep(answer.delay);
  if (answer.fault === "stall") return;
  if (answer.fault === "close") return void socket.destroy();
  if (answer.fault === "reset") return void socket.resetAndDestroy();
  if (answer.fault === "garbage") return void socket.end("this is not HTTP\r\n\r\n");

  if (answer.wire) return sendWire(answer.wire, socket);

  const { type, bytes } = bodyOf(answer, text);
  const body = answer.gzip ? gzipSync(bytes) : bytes;
  const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
  if (answer.gzip) headers["content-encoding"] = "gzip";
  if (!answer.chunked) headers["content-length"] = String(body.length);
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    headers[name.toLowerCase()] = typeof value === "string" ? value : httpDate(value.secondsFromNow);
  }
  response.writeHead(answer.status ?? 200, headers);

  if (answer.fault !== undefined) {
    const half = body.subarray(0, Math.floor(body.length / 2));
    await new Promise<void>((resolve) => response.write(half, () => resolve()));
    if (answer.fault === "reset-in-body") await sleep(20).then(() => socket.resetAndDestroy());
    if (answer.fault === "truncate") socket.end();
    return;
  }
  const size = Math.max(1, Math.ceil(body.length / (answer.drip?.pieces ?? 1)));
  for (let at = 0; answer.drip && at + size < body.length; at += size) {
    response.write(body.subarray(at, at + size));
    await sleep(answer.drip.every);
    if (socket.destroyed) return;
  }
  const rest = answer.drip ? body.subarray(Math.floor((body.length - 1) / size) * size) : body;
  await new Promise<void>((resolve) => response.end(rest, resolve));
  if (answer.closeAfter) socket.destroy();
}

async function sendWire(
  { first, again = "", every = 0, times = 0, last = "" }: Wire,
  socket: Socket,
): Promise<void> {
  socket.write(first, "latin1");
  for (let sent = 0; sent < times && !socket.destroyed; sent++) {
    await sleep(every);
    socket.write(again, "latin1");
  }
  socket.write(last, "latin1");
}

function httpDate(secondsFromNow: number): string {
  return new Date(Date.now() + secondsFromNow * 1000).toUTCString();
}

/** A number that is to be sent as it is written: JavaScript would round it, or take its point away. */
const writtenNumber = /\{"\$number":"(-?[\d.eE+-]+)"\}/g;

function bodyOf(
  answer: Answer,
  request: string,
): { readonly type: string | undefined; readonly bytes: Buffer } {
  const json = (content: unknown) => ({
    type: "application/json",
    bytes: Buffer.from(printExact(content).replaceAll(writtenNumber, "$1")),
  });
  if ("json" in answer) return json(answer.json);
  if ("value" in answer) return json({ status: "success", value: answer.value });
  if (answer.generate) return json({ status: "success", value: encodedOf(answer.generate) });
  if (answer.echo) return json({ status: "success", value: (JSON.parse(request) as { args: unknown }).args });
  if (answer.base64 !== undefined) return { type: undefined, bytes: Buffer.from(answer.base64, "base64") };
  return { type: undefined, bytes: Buffer.from(answer.text ?? "") };
}
