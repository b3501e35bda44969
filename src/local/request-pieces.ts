import type { ToEngine } from "./engine/messages.ts";

/** The bodies of requests for HTTP actions that are under way. */
export interface RequestPieces {
  add(id: number, body: AsyncIterable<Uint8Array>): void;
  /** Hands the next piece on, or says how the body ended. */
  give(id: number): Promise<void>;
  /** Reads what is left and keeps none of it: nobody asks for it any more, and the connection is used again. */
  drop(id: number): Promise<void>;
}

/** Gives the engine the bodies of requests, one piece whenever it has room for it. */
export function createRequestPieces(post: (message: ToEngine) => void): RequestPieces {
  const open = new Map<number, AsyncIterator<Uint8Array>>();
  return {
    add: (id, body) => void open.set(id, body[Symbol.asyncIterator]()),
    async give(id) {
      const pieces = open.get(id);
      if (pieces === undefined) return;
      try {
        const { value, done } = await pieces.next();
        // A copy: a piece may be a window on much more memory, all of which would go with it.
        post({ kind: "sent", id, bytes: done ? null : new Uint8Array(value) });
        if (done) open.delete(id);
      } catch {
        open.delete(id);
        post({ kind: "cutOff", id });
      }
    },
    async drop(id) {
      const pieces = open.get(id);
      open.delete(id);
      try {
        while (pieces !== undefined && !(await pieces.next()).done);
      } catch {
        // Its caller has gone, or sends too much: nobody is to be told.
      }
    },
  };
}
