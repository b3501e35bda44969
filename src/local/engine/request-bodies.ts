import type { ToEngine } from "./messages.ts";

/** A body that is being read. */
interface OpenBody {
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  /** Ends the wait for the piece that was asked for. */
  arrived(): void;
}

/** The bodies of requests for HTTP actions, which come piece by piece, as they are read. */
export class RequestBodies {
  readonly #open = new Map<number, OpenBody>();

  /** @param want - asks for the next piece of a request's body. */
  constructor(private readonly want: (id: number) => void) {}

  /** The body of a request, as a stream that asks for its pieces. */
  expect(id: number): ReadableStream<Uint8Array> {
    return new ReadableStream({
      pull: (controller) =>
        new Promise((arrived) => {
          this.#open.set(id, { controller, arrived });
          this.want(id);
        }),
      cancel: () => this.forget(id),
    });
  }

  take(message: Extract<ToEngine, { kind: "sent" | "cutOff" }>): void {
    const body = this.#open.get(message.id);
    if (body === undefined) return;
    this.#open.delete(message.id);
    if (message.kind === "cutOff") body.controller.error(new TypeError("The request's body was cut off."));
    else if (message.bytes === null) body.controller.close();
    else body.controller.enqueue(message.bytes);
    body.arrived();
  }

  /** Takes no more of a body: the action that it was for has ended, or wants none of it. */
  forget(id: number): void {
    this.#open.get(id)?.arrived();
    this.#open.delete(id);
  }
}
