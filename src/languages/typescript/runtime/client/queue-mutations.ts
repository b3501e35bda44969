import { attempt } from "./attempt.ts";
import { callOf } from "./call-of.ts";
import type { ConvexClient } from "./convex-client.ts";
import type { Answer, Arguments, Call, CallOptions } from "./invoke.ts";
import { onAbort } from "./limit.ts";

/** The options of one mutation of a queue. */
export interface QueuedOptions extends CallOptions {
  /** Sends this mutation at once, past all that wait. */
  readonly skipQueue?: boolean | undefined;
}

/** A client whose `mutation` waits for its turn. */
export type QueueingClient<Client extends ConvexClient> = Omit<Client, "mutation"> & {
  mutation<Result>(path: string, args?: Arguments, options?: QueuedOptions): Call<Result>;
};

/**
 * A client whose mutations are sent strictly one after another, in the order in which they were called, as those of
 * `ConvexHttpClient` are. One that fails does not stop those behind it, and one that is aborted while it waits is never
 * sent. Everything else is the client's own.
 *
 * @example
 * ```ts
 * const client = queueMutations(createConvexClient(url));
 * client.mutation("cart:add", { item: "a" });
 * await client.mutation("cart:checkout");
 * ```
 */
export function queueMutations<Client extends ConvexClient>(client: Client): QueueingClient<Client> {
  let last: Promise<void> = Promise.resolve();

  const enqueue = <Result>(signal: AbortSignal | undefined, send: () => Call<Result>): Call<Result> => {
    const turn = last;
    const answer = new Promise<Answer<Result>>((resolve) => {
      let forget: (() => void) | undefined;
      const go = () => {
        forget?.();
        resolve(send().withResponse());
      };
      // Who is aborted while waiting learns it at once: the client refuses to send what is aborted already.
      if (signal?.aborted) return go();
      forget = signal && onAbort(signal, go);
      void turn.then(() => signal?.aborted || go());
    });
    last = answer.then(
      () => turn,
      () => turn,
    );
    return callOf(answer);
  };

  return {
    ...client,
    mutation: <Result>(path: string, args?: Arguments, given: QueuedOptions = {}) => {
      const read = attempt(() => ({ ...given }));
      // What cannot be read is the client's to refuse.
      if (!read) return client.mutation<Result>(path, args, given);
      const { skipQueue, ...options } = read;
      const send = () => client.mutation<Result>(path, args, options);
      return skipQueue ? send() : enqueue(options.signal, send);
    },
    invoke: <Result>(given: Parameters<Client["invoke"]>[0]) => {
      const invocation = attempt(() => ({ ...given }));
      const send = () => client.invoke<Result>(invocation ?? given);
      return invocation?.kind === "mutation" ? enqueue(invocation.signal, send) : send();
    },
  };
}
