import { expect } from "vitest";
import { type OperationId, operationNamed } from "../../../src/contract/find-operation.ts";
import { checkAnswer, readAnswer } from "../../../src/contract/index.ts";

/** What an operation is sent. */
export interface Sent {
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** What stands in the place of a path's parameter. */
  readonly last?: string;
  /** JSON, or bytes. */
  readonly body?: unknown;
  /** In the place of the deployment's own; none where null. */
  readonly deployKey?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that was held to the document. */
export interface Held {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely.
  readonly json: any;
  readonly text: string;
}

/** Calls an operation of a deployment, and holds what comes to the document. */
export async function operate(
  target: { readonly url: string; readonly deployKey: string },
  operation: OperationId,
  { query = {}, last = "", body, deployKey = target.deployKey, headers = {} }: Sent = {},
): Promise<Held> {
  const { method, path } = operationNamed(operation);
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const url = `${target.url}${path.replace(/\{.*\}/, last)}${search.size === 0 ? "" : `?${search}`}`;
  const isBytes = body instanceof Uint8Array;
  const response = await fetch(url, {
    method: method.toUpperCase(),
    headers: {
      ...(deployKey === null ? {} : { Authorization: `Convex ${deployKey}` }),
      ...(body === undefined || isBytes ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isBytes ? (body as BodyInit) : JSON.stringify(body) }),
  });
  const answer = await readAnswer(response);
  expect(checkAnswer(operation, answer), `${operation} ${answer.status} ${answer.text}`).toEqual([]);
  const text = answer.text ?? "";
  return { status: answer.status, json: parse(text), text };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
