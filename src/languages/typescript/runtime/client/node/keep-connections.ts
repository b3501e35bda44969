import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { connect as secure } from "node:tls";
import { proxyHeaders } from "./proxy.ts";

/** Milliseconds that a connection may be idle, and that making one may take: those of Node's own `fetch`. */
const idle = 4_000;
const connecting = 10_000;

/** A server that says how long it keeps a connection may be the first to close it: so much sooner this side does. */
const margin = 1_000;

/** Connections that are kept for the next request, so many as are needed at a time; a process ends without them. */
export function keepConnections(protocol: string, proxy?: URL): http.Agent {
  const options = { keepAlive: true, timeout: idle };
  const agent = protocol === "https:" ? new https.Agent(options) : new http.Agent(options);
  const { createConnection, keepSocketAlive, reuseSocket } = agent;

  agent.createConnection = (options, done) => {
    if (proxy !== undefined && protocol === "https:") {
      openTunnel(proxy, options, done);
      return undefined;
    }
    const socket = createConnection.call(agent, options, done) as Socket;
    limitConnecting(socket, protocol === "https:" ? "secureConnect" : "connect");
    return socket;
  };

  // Nobody asked for what comes over an idle connection: it would be taken for the answer to the next request.
  const closeAt = new WeakMap<Duplex, () => void>();
  agent.keepSocketAlive = (socket) => {
    const kept = keepSocketAlive.call(agent, socket) as unknown as boolean;
    const { timeout = idle } = socket as Socket;
    if (!kept || timeout <= margin) return false;
    if (timeout !== idle) (socket as Socket).setTimeout(timeout - margin);
    const close = closeAt.get(socket) ?? (() => void socket.destroy());
    closeAt.set(socket, close);
    socket.on("data", close);
    return true;
  };
  agent.reuseSocket = (socket, request) => {
    socket.off("data", closeAt.get(socket) ?? (() => {}));
    reuseSocket.call(agent, socket, request);
  };
  return agent;
}

/** Gives up a connection that is not there in time, and says that nothing was sent. */
function limitConnecting(socket: Socket, event: string): void {
  const give = () =>
    void socket.destroy(
      Object.assign(new Error(`connect timed out after ${connecting} ms`), {
        code: "ETIMEDOUT",
        syscall: "connect",
      }),
    );
  const timer = setTimeout(give, connecting);
  const clear = () => clearTimeout(timer);
  socket.once(event, clear).once("close", clear);
}

/** Asks a proxy for a connection to the host behind it, and speaks TLS with that host through it. */
function openTunnel(
  proxy: URL,
  { host, port, servername }: http.ClientRequestArgs & { servername?: string },
  done: ((error: Error | null, socket: Duplex) => void) | undefined,
): void {
  const to = `${host?.includes(":") ? `[${host}]` : host}:${port}`;
  const fail = (error: Error) =>
    done?.(Object.assign(error, { syscall: "connect" }), undefined as unknown as Duplex);
  const { request } = proxy.protocol === "https:" ? https : http;
  const asked = request({
    hostname: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port || (proxy.protocol === "https:" ? 443 : 80),
    method: "CONNECT",
    path: to,
    headers: { host: to, ...proxyHeaders(proxy) },
    agent: false,
  });
  const timer = setTimeout(
    () => asked.destroy(Object.assign(new Error("the proxy does not answer"), { code: "ETIMEDOUT" })),
    connecting,
  );
  asked.once("error", fail).once("close", () => clearTimeout(timer));
  // A proxy that refuses may say so in an ordinary answer, or in one to CONNECT.
  const refuse = ({ statusCode }: http.IncomingMessage) => {
    asked
      .off("error", fail)
      .on("error", () => {})
      .destroy();
    fail(Object.assign(new Error(`the proxy answered ${statusCode} to CONNECT ${to}`), { code: "EPROXY" }));
  };
  asked.once("response", refuse);
  asked.once("connect", (answer, socket) => {
    clearTimeout(timer);
    if (answer.statusCode !== 200) {
      socket.destroy();
      return refuse(answer);
    }
    asked.off("error", fail);
    const tunnel = secure({ socket, host: host ?? "", servername: servername ?? "" });
    limitConnecting(tunnel, "secureConnect");
    done?.(null, tunnel);
  });
  asked.end();
}
