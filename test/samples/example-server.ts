import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { isDeepStrictEqual } from "node:util";
import {
  type Exchange,
  type OperationAt,
  operationsOf,
  parametersOf,
  resolve,
} from "../../src/document/index.ts";
import { asObject, asText, type JsonObject, printJson } from "../../src/json/index.ts";
import { real } from "../document/real-document.ts";
import { printedOperations } from "./read-samples.ts";

/** Operations that the local deployment does not serve: their samples speak to a server that knows the examples. */
export const servedByExamples: ReadonlySet<string> = new Set([
  ...printedOperations,
  "dataSync",
  "listActiveSyncs",
  "dataSyncCursorFromDeltas",
  "applyFivetranOperations",
  "fivetranTruncateTable",
  "fivetranCreateTable",
]);

/** One example of the document as the wire has it: what is asked, and what is answered to it. */
interface ServedExchange {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly withKey: boolean;
  readonly status: number;
  readonly answer: string;
  /** Absent where the body is empty. */
  readonly contentType: string | undefined;
}

/** A server that gives the document's own answers to the document's own requests, and refuses anything else. */
export async function startExampleServer(
  deployKey: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { tree, exchanges: written } = real.document;
  const exchanges = operationsOf(tree)
    .filter(({ id }) => servedByExamples.has(id))
    .flatMap((operation) =>
      written
        .filter((exchange) => exchange.operation === operation.id)
        .map((exchange) => servedExchange(exchange, operation, tree)),
    )
    // A success that asks the same as an error is meant by who asks it.
    .sort((a, b) => a.status - b.status);
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://server");
    const text = await textOf(request);
    const asked = {
      method: request.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body:
        text === ""
          ? undefined
          : /json/.test(request.headers["content-type"] ?? "")
            ? JSON.parse(text)
            : text,
      withKey: request.headers.authorization === `Convex ${deployKey}`,
    };
    const found = exchanges.find(({ status, answer, contentType, ...known }) =>
      isDeepStrictEqual(known, asked),
    );
    response.writeHead(found?.status ?? 400, { "Content-Type": found?.contentType ?? "application/json" });
    response.end(
      found?.answer ?? JSON.stringify({ code: "NoSuchExample", message: printJson(asked as never) }),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function servedExchange(
  { request, status, answer }: Exchange,
  { method, path, operation }: OperationAt,
  tree: JsonObject,
): ServedExchange {
  const { body, parameters, authorization } = request;
  const given = (place: string): [string, string][] =>
    parametersOf(tree, operation)
      .filter((parameter) => parameter.in === place)
      .flatMap(({ name }) => {
        const value = parameters[asText(name)];
        return value === undefined ? [] : [[asText(name), String(value)]];
      });
  const [contentType] = Object.keys(
    asObject(resolve(tree, asObject(operation.responses)[String(status)]).content),
  );
  return {
    method: method.toUpperCase(),
    path: given("path").reduce((text, [name, value]) => text.replace(`{${name}}`, value), path),
    query: Object.fromEntries(given("query")),
    contentType,
    // As a receiver reads it, who has no integers beyond a double.
    body: body === undefined ? undefined : JSON.parse(printJson(body)),
    withKey: authorization === "deployKey",
    status,
    // As the backend prints it: without spaces.
    answer:
      answer === undefined
        ? ""
        : typeof answer === "string" && contentType !== "application/json"
          ? answer
          : printJson(answer).replace(/\n */g, "").replace(/": /g, '":'),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += part;
  return text;
}
