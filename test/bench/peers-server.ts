import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A deployment that does on purpose what clients stumble over: what it answers depends on the function path. */
export interface PeersServer {
  readonly url: string;
  /** Makes it busy for the first call again. */
  reset(): void;
  close(): void;
}

interface Body {
  readonly path?: string;
}

/** Opens the server on a port of its own. */
export async function startPeersServer(): Promise<PeersServer> {
  let busy = 0;
  const answer = (request: IncomingMessage, response: ServerResponse, { path = "" }: Body) => {
    const json = (status: number, content: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
    const value = (content: unknown) => json(200, { status: "success", value: content });
    const failure = (more: object) =>
      json(200, { status: "error", errorMessage: "Uncaught ConvexError", ...more });
    if (request.url?.startsWith("/api/run/")) return value(request.url);
    switch (path) {
      case "error:string":
        return failure({ errorData: "closed" });
      case "error:null":
        return failure({ errorData: null });
      case "error:none":
        return failure({});
      case "error:560":
        return json(560, { status: "error", errorMessage: "Uncaught ConvexError", errorData: "closed" });
      case "bad:integer":
        return value({ $integer: "AAAA" });
      case "logs:one":
        return json(200, { status: "success", value: "ok", logLines: ["[LOG] 'hello'"] });
      case "stall:now":
        return undefined;
      case "busy:once":
        busy += 1;
        return busy === 1 ? json(503, { code: "WorkerOverloaded", message: "Later." }) : value("ok");
      case "returns:unknown":
        return value({ anything: [1.5, { $bytes: "AP8=" }] });
      case "who:calls":
        return value(request.headers.authorization ?? null);
      case "redirect:away":
        return response.writeHead(307, { location: "/api/elsewhere" }).end();
      default:
        return json(404, { code: "NoSuchFunction", message: path });
    }
  };
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    if (request.url === "/api/elsewhere") {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ status: "success", value: "followed" }));
    } else answer(request, response, JSON.parse(text || "{}") as Body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reset() {
      busy = 0;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
