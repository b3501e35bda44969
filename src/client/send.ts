import type { Failure } from "../errors/index.ts";
import type { Credentials } from "./authorization.ts";
import type { Flight } from "./flight.ts";
import { Failed, limited, sleep } from "./limit.ts";
import type { ClientOptions, Happening, RetryOptions, Transport, TransportAnswer } from "./options.ts";
import { backoff, isPassing, isUnsent, retryAfter } from "./retry.ts";

/** No limit of time. */
const never = 1 / 0;

/** What is sent, but for what every attempt adds. */
export interface Wire {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

/** An answer that was read to its end. */
export interface Received {
  readonly status: number;
  readonly headers: TransportAnswer["headers"];
  readonly text: string;
}

/** The statuses that carry a result: the backend sends 200, and older ones 560 for a function's own failure. */
export const isResult = (status: number): boolean => status === 200 || status === 560;

/** Whatever happens below a call: authorization, time limits, repeats. Middleware sees one call. */
export type Send = (flight: Flight, wire: Wire) => Promise<Received>;

/** Makes the sender of one client; the budget of repeats is the client's. */
export function createSend(
  options: ClientOptions,
  authorize: (refresh: boolean) => Credentials | Promise<Credentials>,
  log: (flight: Flight, event: Happening) => void,
): Send {
  const transport: Transport = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const retry: RetryOptions = options.retry || {};
  const limitOfTries = options.retry === false ? 1 : (retry.attempts ?? 3);
  const budget = retry.budget ?? 10;
  let tokens = budget;

  return async (flight, { url, method, headers, body }) => {
    const { operation, options: own } = flight;
    const total = own.totalTimeout ?? options.totalTimeout ?? never;
    const limit = {
      milliseconds: never,
      total,
      deadline: Date.now() + total,
      signal: own.signal,
    };
    const milliseconds =
      own.timeout ?? options.timeout ?? (/^(action|run|callFunction)$/.test(operation) ? 310_000 : 30_000);

    const ask = async (refresh: boolean) => {
      const given = authorize(refresh);
      const credentials = given instanceof Promise ? await limited(() => given, limit) : given;
      flight.secrets = [...flight.secrets, ...credentials.secrets];
      return credentials.header;
    };
    const attempt = async (authorization: string | undefined): Promise<Received> => {
      const began = Date.now();
      const received = await limited(
        async (signal) => {
          flight.attempts++;
          log(flight, { type: "request", url });
          const response = await transport(url, {
            method,
            headers: authorization ? { authorization, ...headers } : headers,
            body,
            signal,
            redirect: "manual",
          });
          return { status: response.status, headers: response.headers, text: await response.text() };
        },
        { ...limit, milliseconds },
      );
      log(flight, { type: "response", status: received.status, milliseconds: Date.now() - began });
      return received;
    };

    let authorization = await ask(false);
    let refreshable = typeof options.auth === "function";
    for (let tries = 1; ; tries++) {
      let received: Received | undefined;
      let failure: Failure;
      try {
        received = await attempt(authorization);
        if (received.status === 401 && refreshable) {
          refreshable = false;
          received = undefined;
          authorization = await ask(true);
          received = await attempt(authorization);
        }
        failure = { kind: "status", status: received.status, body: "" };
        if (!isPassing(failure)) {
          if (isResult(received.status)) tokens = Math.min(budget, tokens + 1);
          return received;
        }
      } catch (thrown) {
        if (!(thrown instanceof Failed)) throw thrown;
        failure = thrown.failure;
      }

      const again =
        own.retry !== false &&
        ((own.retry ?? operation.startsWith("query"))
          ? isPassing(failure)
          : failure.kind === "network" && isUnsent(failure.cause));
      const asked =
        received && /429|503/.test(String(received.status))
          ? retryAfter(received.headers.get("retry-after"))
          : undefined;
      const delay = asked ?? backoff(tries, retry);
      if (
        !again ||
        tries >= limitOfTries ||
        tokens < 1 ||
        (asked !== undefined && asked > Math.min(60_000, limit.deadline - Date.now()))
      ) {
        if (received) return received;
        throw new Failed(failure);
      }
      tokens--;
      const reason = failure.kind === "status" ? `HTTP ${failure.status}` : failure.kind;
      log(flight, { type: "retry", reason: reason, delay });
      await limited((signal) => sleep(delay, signal), limit);
    }
  };
}
