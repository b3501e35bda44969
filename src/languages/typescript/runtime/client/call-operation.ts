import type { Operation } from "../../../../../generated/typescript/table.js";
import { isBuffer } from "../../../../values/is-buffer.ts";
import { refuse } from "../../../../values/value-error.ts";
import type { CallState, Sink } from "./call-state.ts";
import { checkText } from "./check-text.ts";
import { type ClientInternals, internalsOf } from "./client-internals.ts";
import type { ConvexClient } from "./convex-client.ts";
import { encodePath } from "./function-identifier.ts";
import type { Call, CallOptions } from "./invoke.ts";
import { printJson } from "./print-json.ts";
import type { Outcome } from "./read-answer.ts";
import { parseLossless } from "./streaming/parse-lossless.ts";

/** What a call of an operation is given: its parameters by name, and its body. */
export interface OperationInput {
  readonly parameters?: object | undefined;
  readonly body?: unknown;
  /** Where the bytes of an answer go; the call gives none then. */
  readonly sink?: Sink | undefined;
}

/** What a call that names no operation of the document is refused as. */
const none: Operation = {
  id: "call",
  method: "POST",
  path: "",
  sends: "nothing",
  answers: "nothing",
  repeatable: "ifUnsent",
  timeoutSeconds: 0,
};

/** Calls any operation of the document: rules O1 to O3 of the contract for runtimes. */
export function callOperation<Result>(
  client: ConvexClient,
  operation: Operation | undefined,
  request: OperationInput,
  options: CallOptions = {},
): Call<Result> {
  const own = internalsOf(client);
  const known = operation ?? none;
  const { sends, method, answers } = known;
  return own.callFrom(known, () => {
    const { parameters, body, sink } = request;
    const given = new Map(Object.entries(parameters ?? {}).filter(([, value]) => value !== undefined));
    return own.call<Result>({
      operation: known,
      secrets: secretsOf(known, given),
      sink,
      options: sendingOptions(known, given, body, options),
      target: () => {
        if (operation === undefined) return refuse("is no operation of the document", "operationId");
        if (method === "GET" && body !== undefined && !own.transport().getWithBody) {
          refuse(
            "the request is a GET with a body, which fetch refuses to send: on Node leave the option fetch out, or give createNodeTransport()",
            "fetch",
          );
        }
        return targetOf(known, given);
      },
      body: body === undefined || sends === "nothing" ? undefined : () => printBody(sends, body),
      read: (answer, state, text) => readAs(answers, own, answer, state, text) as Outcome<Result>,
    });
  });
}

function printBody(sends: Operation["sends"], body: unknown): string | ArrayBuffer {
  if (sends === "json") return printJson(body);
  if (isBuffer(body)) return body;
  // A view may show a part of its buffer alone. By its name, as it may come of another window or worker.
  return {}.toString.call(body) === "[object Uint8Array]"
    ? new Uint8Array(body as Uint8Array).buffer
    : refuse("must be an ArrayBuffer or a Uint8Array", "body");
}

/** The path with its parameters, and the query behind it. */
function targetOf({ path, parameters = [] }: Operation, given: ReadonlyMap<string, unknown>): string {
  const query = new URLSearchParams();
  let target = path;
  for (const { name, in: place, multiSegment } of parameters) {
    const text = String(given.get(name) ?? "");
    if (place === "path") {
      const encoded = encodePath(text, name);
      target = target.replace(`{${name}}`, () => (multiSegment ? encoded : encoded.replaceAll("/", "%2F")));
    } else if (place === "query" && given.has(name)) query.append(name, checkText(text, name));
  }
  return query.size > 0 ? `${target}?${query}` : target;
}

/** The parameters that nobody may see. */
const secretsOf = ({ parameters = [] }: Operation, given: ReadonlyMap<string, unknown>): readonly string[] =>
  parameters.filter(({ secret }) => secret).map(({ name }) => String(given.get(name) ?? ""));

/** The caller's options, with the parameters that travel as headers, and whether the body may be sent twice. */
function sendingOptions(
  { parameters = [], repeatable }: Operation,
  given: ReadonlyMap<string, unknown>,
  body: unknown,
  options: CallOptions,
): CallOptions {
  const headers = parameters
    .filter(({ name, in: place }) => place === "header" && given.has(name))
    .map(({ name }) => [name, String(given.get(name))] as const);
  return {
    ...(repeatable === "whenKeyed" && isKeyed(body) && { retry: true }),
    ...options,
    ...(headers.length > 0 && { headers: { ...Object.fromEntries(headers), ...options.headers } }),
  };
}

/** Whether every table that a body writes has a primary key, so that a record that comes twice replaces itself. */
function isKeyed(body: unknown): boolean {
  const tables = Object.values(Object(Object(body).tables) as object);
  return tables.length > 0 && tables.every((table) => Object(table).primaryKey != null);
}

function readAs(
  answers: Operation["answers"],
  { readResult }: ClientInternals,
  answer: () => unknown,
  state: CallState,
  text: string,
): Outcome<unknown> {
  // What has no long number is read by JSON.parse as well, and much faster.
  const json = () => (/\d{16}/.test(text) ? parseLossless(text) : answer());
  switch (answers) {
    case "nothing":
      return { value: undefined, logLines: [] };
    case "result": {
      const { value: _, ...rest } = readResult(answer(), state);
      return { ...rest, value: json() };
    }
    case "json":
    case "results":
      return { value: json(), logLines: [] };
    default:
      return { value: answer(), logLines: [] };
  }
}
