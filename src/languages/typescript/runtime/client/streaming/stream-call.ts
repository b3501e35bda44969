import { type Operation, VERSION } from "../../../../../../generated/typescript/table.js";
import { refuse } from "../../../../../values/value-error.ts";
import { createAuthorization } from "../authorization.ts";
import { beginCall, type CallState, toError } from "../call-state.ts";
import { checkClientOptions, checkHeaders } from "../check-options.ts";
import { checkDeploymentUrl } from "../deployment-url.ts";
import type { CallOptions } from "../invoke.ts";
import { Failed } from "../limit.ts";
import type { ClientOptions, LogEvent } from "../options.ts";
import { printJson } from "../print-json.ts";
import { statusFailure } from "../read-answer.ts";
import { redact } from "../redact.ts";
import { createSend, type Send } from "../send.ts";
import type { ExactJson, ExactObject } from "./exact-json.ts";
import { parseExact } from "./parse-exact.ts";

/** What streaming needs to know of a deployment: the options of a client, of which the deploy key is required. */
export interface StreamOptions extends Omit<ClientOptions, "auth" | "actAs" | "validation" | "deployKey"> {
  /** A key that may view data, or import it. Acting as a user is not possible here. */
  readonly deployKey: string;
  /** Ends the stream at once. */
  readonly signal?: AbortSignal | undefined;
}

/** One request of a stream, by its operation. */
export interface StreamRequest {
  readonly operation: Operation;
  /** What the path has behind it: `?` and parameters, where the operation takes some. */
  readonly query?: string;
  /** Makes the body, and refuses what the caller gave where it cannot be. Undefined is none. */
  readonly body: () => unknown;
  /** Whether all that it writes has a key of its own, which is what some operations are repeatable for. */
  readonly keyed?: boolean;
}

/** Sends one request, repeats it where that is safe, and gives what `read` makes of the answer's text. */
export type StreamCall = <Result>(
  request: StreamRequest,
  read: (text: string, state: CallState) => Result,
) => Promise<Result>;

/** Makes the sender of one stream. What cannot be is refused by the first request. */
export function createStreamCall(url: string, options: StreamOptions): StreamCall {
  const { signal, ...client } = options;
  let sender: Send | undefined;
  return async ({ operation, query = "", body, keyed }, read) => {
    const own: CallOptions = {
      signal,
      retry: options.retry !== false && keyed && operation.repeatable === "whenKeyed" ? true : undefined,
    };
    const state = beginCall(operation, undefined, own);
    try {
      const base = checkDeploymentUrl(url);
      checkClientOptions(options);
      if (!options.deployKey) refuse("streaming needs a deploy key", "deployKey");
      // The type has no such option, but options made for a client may hold it.
      if ("actAs" in client && client.actAs)
        refuse("streaming is for the key alone, without acting as a user", "actAs");
      // One sender for the whole stream, as the budget of repeats is the stream's.
      sender ??= createSend(client, createAuthorization(client), ({ place }, event) =>
        options.logger?.({ ...place, ...event } as LogEvent),
      );
      const content = body();
      const headers = {
        "content-type": "application/json",
        "convex-client": `convex-openapi-typescript-${VERSION}`,
        ...(options.headers && checkHeaders(options.headers)),
        "convex-request-id": state.place.requestId,
      };
      const received = await sender(state, {
        url: base + operation.path + query,
        method: operation.method,
        headers,
        body: content === undefined ? null : printJson(content),
      });
      if (received.status !== 200) {
        const text = redact(received.text, state.secrets);
        throw new Failed(statusFailure(received.status, text, received.headers.get("location"), base));
      }
      return read(received.text, state);
    } catch (thrown) {
      throw toError(state, thrown);
    }
  };
}

/** Waits, and no longer than until it is told to stop: the next request ends the stream then. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done);
    if (signal?.aborted) done();
  });
}

/** Reads a page as an object with exact whole numbers: all of them, or those that `parse` takes for such. */
export function readPage(text: string, parse: (text: string) => ExactJson = parseExact): ExactObject {
  let page: ExactJson;
  try {
    page = parse(text);
  } catch {
    return misfit("", text === "" ? "is empty" : "is not JSON");
  }
  return objectAt(page, "");
}

/** The value as an object, or an answer that breaks the document. */
export function objectAt(value: ExactJson | undefined, path: string): ExactObject {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  return misfit(path, "is not an object");
}

/** The value as a list, or an answer that breaks the document. */
export function listAt(value: ExactJson | undefined, path: string): readonly ExactJson[] {
  return Array.isArray(value) ? value : misfit(path, "is not a list");
}

/** The value if it is of a type, or an answer that breaks the document. */
export function scalarAt<Type extends "string" | "bigint" | "boolean">(
  value: ExactJson | undefined,
  type: Type,
  path: string,
): { string: string; bigint: bigint; boolean: boolean }[Type] {
  const found: string = typeof value;
  if (found === type && (typeof value !== "bigint" || BigInt.asIntN(64, value) === value))
    return value as never;
  return misfit(path, `is not a ${type === "bigint" ? "whole number of 64 bits" : type}`);
}

/** Stops at an answer that is not what the document promises. */
export function misfit(path: string, message: string): never {
  throw new Failed({ kind: "shape", issues: [{ path, message: `${path || "the answer"} ${message}` }] });
}
