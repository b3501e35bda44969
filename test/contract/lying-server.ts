import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An answer on its way through a lying server. */
export interface Passing {
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** What a lie makes of an answer. */
export type Lie = (answer: Passing) => Partial<Passing>;

/** A server that passes everything on to a deployment and lies about what it said. */
export async function startLyingServer(
  target: string,
  lie: Lie,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const {
      host: _,
      connection: __,
      "content-length": ___,
      "transfer-encoding": ____,
      ...headers
    } = request.headers;
    const answer = await fetch(target + request.url, {
      method: request.method ?? "POST",
      headers: headers as Record<string, string>,
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    const honest: Passing = {
      path: request.url ?? "",
      status: answer.status,
      contentType: answer.headers.get("content-type") ?? "",
      text: await answer.text(),
    };
    const told = { ...honest, ...lie(honest) };
    response.writeHead(told.status, told.contentType === "" ? {} : { "content-type": told.contentType });
    response.end(told.text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
