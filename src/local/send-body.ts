import type { ToEngine } from "./engine/messages.ts";

/** Hands the body of a request for an HTTP action on to the engine, piece by piece, and says how it ended. */
export async function sendBody(
  id: number,
  body: AsyncIterable<Uint8Array>,
  post: (message: ToEngine) => void,
): Promise<void> {
  try {
    // A copy: a piece may be a window on much more memory, all of which would go with it.
    for await (const piece of body) post({ kind: "sent", id, bytes: new Uint8Array(piece) });
    post({ kind: "sent", id, bytes: null });
  } catch {
    post({ kind: "cutOff", id });
  }
}
