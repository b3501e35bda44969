import type { Client as OpenApiClient } from "openapi-fetch";
import { redact } from "./authorization.ts";
import { callOf } from "./call-of.ts";
import { checkHeaders, checkNumbers } from "./check-options.ts";
import { type Flight, takeOff, toError } from "./flight.ts";
import type { Answer, Call, CallOptions } from "./invoke.ts";
import { Failed } from "./limit.ts";
import type { ClientOptions, Happening } from "./options.ts";
import { type Outcome, parseJson, statusFailure } from "./read-answer.ts";
import { isResult, type Send } from "./send.ts";

/** What openapi-fetch gives back for a call that is parsed as text. */
interface Exchange {
  readonly data?: string;
  readonly error?: unknown;
  readonly response: { readonly status: number; readonly headers: { get(name: string): string | null } };
}

/** One call to make. */
export interface Plan<Result> {
  readonly operation: string;
  readonly route: string;
  readonly functionPath: string | undefined;
  readonly options: CallOptions;
  /** Makes the body, after everything else has been found good. */
  readonly body: (() => object) | undefined;
  readonly read: (json: unknown, flight: Flight) => Outcome<Result>;
}

/** What all calls of a client have in common. */
export interface Base {
  readonly raw: OpenApiClient<object>;
  readonly send: Send;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
  readonly options: ClientOptions;
  readonly log: Log;
  /** How a call looks when middleware wants a `Request` of the platform; nothing as long as there is no middleware. */
  readonly platform: () => ((request: Request, flight: Flight) => Promise<Response>) | undefined;
}

/** Tells the client's logger something about a call. */
export type Log = (flight: Flight, event: Happening) => void;

/** Makes one call through openapi-fetch. */
export function makeCall<Result>(base: Base, plan: Plan<Result>): Call<Result> {
  return callOf(run(base, plan));
}

async function run<Result>(
  base: Base,
  { operation, route, functionPath, options, body, read }: Plan<Result>,
): Promise<Answer<Result>> {
  const flight = takeOff(operation, functionPath, options);
  try {
    checkNumbers(options);
    const text = body ? JSON.stringify(body()) : null;
    const headers = {
      ...base.headers,
      "convex-request-id": flight.requestId,
      ...checkHeaders(options.headers),
    };
    const platform = base.platform();
    const post = base.raw.POST as unknown as (path: string, init: object) => Promise<Exchange>;
    const { data, error, response } = await post(route, {
      params: { path: { functionIdentifier: functionPath } },
      parseAs: "text",
      ...(platform
        ? {
            headers,
            body: text ?? undefined,
            bodySerializer: String,
            fetch: (request: Request) => platform(request, flight),
          }
        : {
            Request: LightRequest,
            fetch: async ({ url }: LightRequest) => {
              const received = await base.send(flight, { url, method: "POST", headers, body: text });
              return { ...received, ok: true, text: async () => received.text };
            },
          }),
    });
    const { status } = response;
    const got = typeof error === "object" ? JSON.stringify(error) : String(error ?? data ?? "");
    const { value, logLines } = arrive(base, flight, response, got, read);
    const { requestId, attempts } = flight;
    return { value, logLines, status, headers: response.headers, requestId, attempts };
  } catch (thrown) {
    throw toError(flight, thrown);
  }
}

/** Stands in for the platform's `Request`, whose making is most of what a call costs; only middleware looks at one. */
class LightRequest {
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
}

/** Reads an answer, tells the logger what the function logged, and holds the answer to the document if asked. */
function arrive<Result>(
  { url, options: { validation }, log }: Base,
  flight: Flight,
  { status, headers }: Exchange["response"],
  text: string,
  read: Plan<Result>["read"],
): Outcome<Result> {
  const { secrets, operation } = flight;
  if (!isResult(status)) {
    throw new Failed(statusFailure(status, redact(text, secrets), headers.get("location"), url));
  }
  let json = parseJson(text);
  const issues =
    validation && validation.mode !== "off" ? validation.check({ operation, status, body: json }) : [];
  if (issues.length > 0) {
    if (validation?.mode === "throw") throw new Failed({ kind: "shape", issues });
    log(flight, { type: "invalid", issues });
  }
  // A function that throws the caller's own token back must not make it readable in an error.
  if (Object(json).status === "error") json = parseJson(redact(text, secrets));
  const tell = (lines: readonly string[]) => {
    for (const line of lines) log(flight, { type: "log", line: redact(line, secrets) });
  };
  try {
    const outcome = read(json, flight);
    tell(outcome.logLines);
    return outcome;
  } catch (thrown) {
    if (thrown instanceof Failed && thrown.failure.kind === "function") tell(thrown.failure.logLines);
    throw thrown;
  }
}
