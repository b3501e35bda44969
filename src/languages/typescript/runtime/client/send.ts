import * as retries from "../../../../../generated/typescript/retries.js";
import type { Operation } from "../../../../../generated/typescript/table.js";
import type { Failure } from "../errors/index.ts";
import { attempt as read } from "./attempt.ts";
import type { Credentials } from "./authorization.ts";
import type { CallState, Log } from "./call-state.ts";
import { Failed, fail, limited, noLimit, sleep } from "./limit.ts";
import type { ClientOptions, RetryOptions, Transport, TransportAnswer } from "./options.ts";
import { statusFailure } from "./read-answer.ts";
import { backoff, isRetryable, isUnsent, retryAfter } from "./retry.ts";

/** What is sent, but for what every attempt adds. */
export interface Wire {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | ArrayBuffer | null;
}

/** An answer that was read to its end. */
export interface Received {
  readonly status: number;
  readonly headers: TransportAnswer["headers"];
  readonly text: string;
  /** Where an operation answers with bytes. */
  readonly bytes?: ArrayBuffer;
}

/** The statuses that carry a result: the backend sends 200, and older ones 560 for a function's own failure. */
export const isResult = (status: number, { answers }: Operation): boolean =>
  status === 200 ||
  (status === 560 && answers.startsWith("result")) ||
  // A part of the bytes, where the caller asked for one.
  (status === 206 && answers === "bytes");

/** Whatever happens below a call: authorization, time limits, repeats. Middleware sees one call. */
export type Send = (state: CallState, wire: Wire) => Promise<Received>;

/** An answer that no text can hold came whole; the next one would be as large. Anything else was cut off. */
function tooLarge(thrown: unknown): never {
  const isTooLarge = thrown instanceof RangeError || /string longer/.test(`${(thrown as Error)?.message}`);
  if (!isTooLarge) throw thrown;
  return fail({
    kind: "shape",
    issues: [{ path: "", message: "the answer is larger than a text can be here" }],
  });
}

/** Makes the sender of one client; the budget of repeats is the client's. */
export function createSend(
  options: ClientOptions,
  transport: () => Transport,
  authorize: (refresh: boolean) => Credentials | Promise<Credentials>,
  log: Log,
): Send {
  const retry: RetryOptions = options.retry || {};
  const { attempts = retries.attempts, budget = retries.budget } = retry;
  let tokens = budget;

  return async (state, { url, method, headers, body }) => {
    const { place, operation, options: own } = state;
    const total = own.totalTimeout ?? options.totalTimeout ?? noLimit;
    const each = own.timeout ?? options.timeout ?? operation.timeoutSeconds * 1000;
    const limit = { total, deadline: performance.now() + total, signal: own.signal };

    const ask = async (refresh: boolean) => {
      const given = authorize(refresh);
      const { header, secrets } = given instanceof Promise ? await limited(() => given, limit, each) : given;
      state.secrets.push(...secrets);
      return header;
    };
    const attempt = async (signal: AbortSignal): Promise<Received> => {
      place.attempts++;
      log(state, { type: "request", url });
      // Asked for each time: whoever replaces the global `fetch` later means it.
      const response = await transport()(url, {
        method,
        headers: authorization ? { authorization, ...headers } : headers,
        body,
        signal,
        redirect: "manual",
        inPieces: !!state.sink,
      });
      try {
        const { status, headers } = response;
        if (isResult(status, operation) && state.sink) {
          await state.sink(response);
          return { status, headers, text: "" };
        }
        // A transport of the caller's own may know texts alone.
        if (isResult(status, operation) && operation.answers === "bytes" && response.arrayBuffer) {
          return { status, headers, text: "", bytes: await response.arrayBuffer() };
        }
        return { status, headers, text: await response.text() };
      } catch (thrown) {
        return tooLarge(thrown);
      }
    };

    let authorization = await ask(false);
    let refreshable = typeof options.auth === "function";
    for (let tries = 1; ; ) {
      const began = performance.now();
      let received: Received | undefined;
      let failure: Failure;
      try {
        received = await limited(attempt, limit, each);
        const { status } = received;
        log(state, { type: "response", status, milliseconds: Math.round(performance.now() - began) });
        if (isResult(status, operation)) {
          tokens = Math.min(budget, tokens + 1);
          return received;
        }
        failure = statusFailure(status, received.text);
      } catch (cause) {
        failure = cause instanceof Failed ? cause.failure : { kind: "network", cause };
      }
      if (received?.status === 401 && refreshable) {
        refreshable = false;
        authorization = await ask(true);
        continue;
      }

      const again =
        own.retry !== false &&
        ((own.retry ?? operation.repeatable === "always")
          ? isRetryable(failure)
          : failure.kind === "network" && read(() => isUnsent(failure.cause)));
      const asked =
        received && retries.retryAfterStatuses.includes(received.status)
          ? retryAfter(received.headers.get("retry-after"))
          : undefined;
      if (
        !again ||
        options.retry === false ||
        tries >= attempts ||
        tokens < 1 ||
        (asked ?? 0) > Math.min(retries.retryAfterMaxSeconds * 1000, limit.deadline - performance.now())
      ) {
        return received ?? fail(failure);
      }
      tokens--;
      const delay = asked ?? backoff(failure, tries, retry);
      tries++;
      const reason = failure.kind === "status" ? `HTTP ${failure.status}` : failure.kind;
      log(state, { type: "retry", reason, delay });
      await sleep(delay, limit);
    }
  };
}
