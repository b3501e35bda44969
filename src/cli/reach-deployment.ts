import { queryTs } from "../../generated/typescript/table.js";
import type { Transport } from "../languages/typescript/runtime/client/options.ts";
import {
  createStreamCall,
  type StreamOptions,
} from "../languages/typescript/runtime/client/streaming/stream-call.ts";
import { ConvexCallError } from "../languages/typescript/runtime/errors/index.ts";

/** Milliseconds that a deployment has to answer the first, small request. */
const first = 20_000;

/**
 * Asks a deployment for something small before anything large: a page may take minutes, and an address where nobody
 * answers should be known in seconds. Any answer will do.
 *
 * @throws ConvexCallError of kind `timeout` or `network` where none comes.
 */
export async function reachDeployment(url: string, options: StreamOptions): Promise<void> {
  const call = createStreamCall(url, { ...options, timeout: first, totalTimeout: first });
  try {
    await call({ operation: queryTs, body: () => undefined }, () => {});
  } catch (error) {
    if (error instanceof ConvexCallError && error.kind === "status") return;
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
