import type { ToEngine } from "./messages.ts";

/** The bodies of requests for HTTP actions, which come in pieces. */
export class RequestBodies {
  readonly #open = new Map<number, ReadableStreamDefaultController<Uint8Array>>();

  /** The body of a request, as a stream that its pieces are added to. */
  expect(id: number): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start: (controller) => void this.#open.set(id, controller),
      cancel: () => void this.#open.delete(id),
    });
  }

  take(message: Extract<ToEngine, { kind: "sent" | "cutOff" }>): void {
    const controller = this.#open.get(message.id);
    if (controller === undefined) return;
    if (message.kind === "sent" && message.bytes !== null) {
      controller.enqueue(message.bytes);
      return;
    }
    this.#open.delete(message.id);
    if (message.kind === "sent") controller.close();
    else controller.error(new TypeError("The request's body was cut off."));
  }

  /** Takes no more of a body: the action that it was for has ended. */
  forget(id: number): void {
    this.#open.delete(id);
  }
}
