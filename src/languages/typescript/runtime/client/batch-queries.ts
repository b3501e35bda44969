import { attempt } from "./attempt.ts";
import { callOf } from "./call-of.ts";
import type { ConvexClient } from "./convex-client.ts";
import type { Answer, Arguments, Call, CallOptions } from "./invoke.ts";
import { queryBatch } from "./query-batch.ts";

/** How queries are gathered. */
export interface BatchingOptions {
  /** Queries in one request at most: 100. */
  readonly size?: number | undefined;
  /** Milliseconds that the first query waits for company. Nothing waits longer than the current task where it is 0. */
  readonly delay?: number | undefined;
}

/** Whether a batch was refused for what is in it, here or by the backend. */
function isRefusal(error: unknown): boolean {
  const { kind, status } = error as { readonly kind?: string; readonly status?: number };
  return kind === "input" || (kind === "status" && status === 400);
}

interface Waiting {
  readonly path: string;
  readonly args: Arguments | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A client whose concurrent queries travel together, in one `queryBatch`, and so see the same moment.
 *
 * The backend runs the queries of a batch one after another. It refuses a whole batch for one query that cannot be, such
 * as a bad path: then each is sent alone, and no longer sees the others' moment. A lost connection, or a backend that is
 * too busy, fails them all. A query that has options of its own (a signal, a time limit) travels alone. Everything but
 * `query` is the client's own.
 *
 * @example
 * ```ts
 * const client = batchQueries(createConvexClient(url));
 * const [user, messages] = await Promise.all([client.query("users:me"), client.query("messages:list")]);
 * ```
 */
export function batchQueries<Client extends ConvexClient>(
  client: Client,
  { size = 100, delay = 0 }: BatchingOptions = {},
): Client {
  let waiting: Waiting[] = [];

  const flush = async () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      const answer = await queryBatch(client, batch).withResponse();
      for (const [at, result] of answer.value.entries()) {
        if (result.status === "error") batch[at]?.reject(result.error);
        else batch[at]?.resolve({ ...answer, value: result.value, logLines: result.logLines });
      }
    } catch (error) {
      for (const { path, args, resolve, reject } of batch) {
        // One query that cannot be, such as a bad path or value, is no failure of the others: each goes alone.
        if (batch.length > 1 && isRefusal(error)) {
          client.query(path, args).withResponse().then(resolve, reject);
        } else {
          reject(error);
        }
      }
    }
  };

  const gather = <Result>(path: string, args: Arguments | undefined): Call<Result> => {
    const answer = new Promise<Answer>((resolve, reject) => {
      waiting.push({ path, args, resolve, reject });
      if (waiting.length >= size) void flush();
      else if (waiting.length === 1) setTimeout(() => void flush(), delay);
    }) as Promise<Answer<Result>>;
    return callOf(answer);
  };

  // What cannot be read is the client's to refuse.
  const alone = (options: CallOptions | undefined) =>
    attempt(() => Object.values(options ?? {}).some((own) => own !== undefined)) ?? true;
  return {
    ...client,
    query: (path: string, args?: Arguments, options?: CallOptions) =>
      alone(options) ? client.query(path, args, options) : gather(path, args),
    invoke: (given: Parameters<Client["invoke"]>[0]) => {
      const invocation = attempt(() => ({ ...given }));
      if (!invocation) return client.invoke(given);
      const { kind, path, args, ...options } = invocation;
      return kind !== "query" || alone(options) ? client.invoke(invocation) : gather(path, args);
    },
  };
}
