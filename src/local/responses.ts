import { Readable } from "node:stream";
import type { EngineOutcome, FromEngine } from "./engine/messages.ts";

/** An HTTP action's answer, whose body comes in pieces. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Readable;
}

/** The answers of HTTP actions that are under way. */
export interface Responses {
  /** Resolves when the head of a request's answer is there. */
  expect(id: number): Promise<HttpAnswer>;
  take(message: Extract<FromEngine, { kind: "responded" | "streamed" }>): void;
  /** Ends all of them: the engine that ran them is gone. */
  abandon(outcome: EngineOutcome): void;
}

interface Waiting {
  readonly answer: (answer: HttpAnswer) => void;
  readonly body: Readable;
  hasHead: boolean;
}

/** Puts together the pieces in which the engine tells the answers of HTTP actions. */
export function createResponses(): Responses {
  const waiting = new Map<number, Waiting>();
  return {
    expect: (id) =>
      new Promise((answer) => {
        waiting.set(id, { answer, body: new Readable({ read() {} }), hasHead: false });
      }),
    take(message) {
      const found = waiting.get(message.id);
      if (found === undefined) return;
      if (message.kind === "streamed") {
        found.body.push(message.bytes);
        if (message.bytes === null) waiting.delete(message.id);
      } else if (!found.hasHead) {
        found.hasHead = true;
        const { status, headers } = message;
        found.answer({ status, headers, body: found.body });
      }
    },
    abandon(outcome) {
      const said = outcome.kind === "failure" ? outcome.message : "The engine ended.";
      for (const { answer, body, hasHead } of waiting.values()) {
        if (hasHead) body.destroy(new Error(said));
        else {
          const text = JSON.stringify({ code: `Server Error: ${said}` });
          answer({
            status: 500,
            headers: [["content-type", "application/json"]],
            body: Readable.from([text]),
          });
        }
      }
      waiting.clear();
    },
  };
}
