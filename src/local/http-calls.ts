import type { Asked } from "./call-queue.ts";
import type { EngineOutcome, FromEngine, FunctionType, HttpRequest, ToEngine } from "./engine/messages.ts";
import { createRequestPieces } from "./request-pieces.ts";
import { createResponses, type HttpAnswer } from "./responses.ts";

/** The HTTP actions of an engine. */
export interface HttpCalls {
  respond(request: Omit<HttpRequest, "hasBody">, body?: AsyncIterable<Uint8Array>): Promise<HttpAnswer>;
  take(message: Extract<FromEngine, { kind: "responded" | "streamed" | "wanted" }>): void;
}

/** Runs HTTP actions like other calls, and hands the bodies of their requests and answers on as they come. */
export function createHttpCalls(
  ask: (make: (id: number) => Asked, type: FunctionType) => Promise<EngineOutcome>,
  post: (message: ToEngine) => void,
): HttpCalls {
  const responses = createResponses();
  const pieces = createRequestPieces(post);
  return {
    respond: (request, body) =>
      new Promise((answer, fail) => {
        let given = 0;
        const run = (id: number): Asked => {
          given = id;
          responses.expect(id, answer);
          if (body !== undefined) pieces.add(id, body);
          return { kind: "http", id, request: { ...request, hasBody: body !== undefined } };
        };
        ask(run, "action").then((outcome) => {
          responses.end(given, outcome);
          return pieces.drop(given);
        }, fail);
      }),
    take(message) {
      if (message.kind === "wanted") void pieces.give(message.id);
      else responses.take(message);
    },
  };
}
