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
  /** Calls `answer` when the head of a request's answer is there. */
  expect(id: number, answer: (answer: HttpAnswer) => void): void;
  take(message: Extract<FromEngine, { kind: "responded" | "streamed" }>): void;
  /** Says how an action ended: one that failed has no answer of its own, or half of one. */
  end(id: number, outcome: EngineOutcome): void;
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
    expect: (id, answer) =>
      void waiting.set(id, { answer, body: new Readable({ read() {} }), hasHead: false }),
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
    end(id, outcome) {
      const found = waiting.get(id);
      waiting.delete(id);
      if (found === undefined || outcome.kind === "success") return;
      const said = outcome.kind === "failure" ? outcome.message : "The engine ended.";
      if (found.hasHead) return void found.body.destroy(new Error(said));
      found.answer({
        status: 500,
        headers: [["content-type", "application/json"]],
        body: Readable.from([JSON.stringify({ code: `Server Error: ${said}` })]),
      });
    },
  };
}
