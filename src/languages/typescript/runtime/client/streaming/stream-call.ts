import type { Operation } from "../../../../../../generated/typescript/table.js";
import { refuse } from "../../../../../values/value-error.ts";
import { internalsOf } from "../client-internals.ts";
import type { ConvexClient } from "../convex-client.ts";
import type { CallOptions } from "../invoke.ts";
import { Failed, noLimit, sleep } from "../limit.ts";
import { printJson } from "../print-json.ts";
import type { ExactJson, ExactObject } from "./exact-json.ts";
import { parseExact } from "./parse-exact.ts";

/** One request of a stream, by its operation. */
export interface StreamRequest {
  readonly operation: Operation;
  /** Makes the body, and refuses what the caller gave where it cannot be. */
  readonly body: () => unknown;
  /** Whether all that it writes has a key of its own, which is what some operations are repeatable for. */
  readonly keyed?: boolean;
}

/** Sends one request, repeats it where that is safe, and gives what `read` makes of the answer's text. */
export type StreamCall = <Result>(request: StreamRequest, read: (text: string) => Result) => Promise<Result>;

/** The caller's options, read once: a getter of them that throws is a fault of what was given. */
export async function readOptions<Options extends object>(
  client: ConvexClient,
  operation: Operation,
  options: Options,
): Promise<Options> {
  try {
    return { ...options };
  } catch (thrown) {
    return await internalsOf(client).callFrom<never>(operation, () => {
      throw thrown;
    });
  }
}

/** Makes the sender of one stream: each of its requests is a call of the client, with the options given here. */
export function createStreamCall(
  client: ConvexClient,
  { signal, timeout, totalTimeout, retry, headers }: CallOptions,
): StreamCall {
  const own = internalsOf(client);
  return ({ operation, body, keyed }, read) => {
    const again = retry ?? ((keyed && operation.repeatable === "whenKeyed") || undefined);
    return own.call({
      operation,
      options: { signal, timeout, totalTimeout, retry: again, headers },
      target: () => {
        const { deployKey, actAs } = own.options();
        if (!deployKey) refuse("streaming needs a deploy key", "deployKey");
        if (actAs) refuse("streaming is for the key alone, without acting as a user", "actAs");
        return operation.path;
      },
      body: () => printJson(body()),
      read: (_, __, text) => ({ value: read(text), logLines: [] }),
    });
  };
}

/** Waits, and no longer than until it is told to stop: the next request ends the stream then. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return sleep(milliseconds, { total: noLimit, deadline: Infinity, signal }).catch(() => {});
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
