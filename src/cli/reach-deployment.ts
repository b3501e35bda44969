import type { CallOptions, ConvexClient, Transport } from "../languages/typescript/runtime/client/index.ts";
import { ConvexCallError } from "../languages/typescript/runtime/errors/index.ts";

/** Milliseconds that a deployment has to answer the first, small request. */
const first = 20_000;

/**
 * Asks a deployment for something small before anything large: a page may take minutes, and an address where nobody
 * answers should be known in seconds. Any answer will do.
 *
 * @throws ConvexCallError of kind `timeout` or `network` where none comes.
 */
export async function reachDeployment(client: ConvexClient, options?: CallOptions): Promise<void> {
  try {
    await client.queryTs({ ...options, timeout: first, totalTimeout: first });
  } catch (error) {
    if (error instanceof ConvexCallError && (error.kind === "status" || error.kind === "shape")) return;
    throw error;
  }
}

/** Milliseconds after which a request that has no answer yet is worth a word. */
const silence = 15_000;

/** A transport that tells when an answer keeps people waiting. */
export function tellSilence(send: Transport, url: string, tell: (line: string) => void): Transport {
  const told: Transport = async (to, init) => {
    const timer = setInterval(
      () => tell(`${url} has not answered for ${silence / 1000} s; still waiting.`),
      silence,
    );
    // An answer whose body nobody reads must not keep the process.
    timer.unref();
    const stop = () => clearInterval(timer);
    try {
      const answer = await send(to, init);
      return { ...answer, text: () => answer.text().finally(stop) };
    } catch (error) {
      stop();
      throw error;
    }
  };
  return Object.assign(told, { getWithBody: send.getWithBody === true });
}
