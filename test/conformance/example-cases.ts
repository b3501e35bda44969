import type { Exchange } from "../../src/document/exchange.ts";
import { type Api, clientMethod, type Operation } from "../../src/model/index.ts";
import { real } from "../document/real-document.ts";
import { realApi } from "../model/api-of.ts";
import type { Answer, Call, Case, ExpectedResult } from "./case.ts";
import { methodCall } from "./method-call.ts";
import { targetOf } from "./operation-at.ts";

/**
 * Every exchange below openapi/examples/ as a case: `examples/…` through the door to all operations, `call`, and
 * `methods/…` or `groups/…` through the operation's own method of the client or of one of its groups, where it has one
 * that sends exactly this.
 */
export function exampleCases(
  exchanges: readonly Exchange[] = real.document.exchanges,
  api: Api = realApi,
): Case[] {
  return exchanges.flatMap((exchange) => {
    const operation = api.operations.find(({ id }) => id === exchange.operation);
    if (operation === undefined) throw new Error(`${exchange.file}: there is no such operation`);
    const name = `${kebab(operation.id)}-${exchange.name}`;
    const viaCall = caseOf(`examples/${name}`, exchange, operation, doorCall("call", exchange, operation));
    const isPlain = operation.group !== "client" || clientMethod(operation, api).kind === "plain";
    const own = isPlain ? undefined : methodCall(exchange, operation);
    if (own !== undefined) return [viaCall, caseOf(`methods/${name}`, exchange, operation, own)];
    if (!isPlain || operation.group === "none" || exchange.request.illFormed) return [viaCall];
    const typed = doorCall("typed", exchange, operation);
    return [viaCall, caseOf(`groups/${name}`, exchange, operation, typed)];
  });
}

/** The call of an exchange with its request as it stands. Headers are the client's own business. */
function doorCall(
  method: "call" | "typed",
  { request }: Exchange,
  { id, parameters, sends }: Operation,
): Call {
  const given = parameters.flatMap(({ name, in: place }) =>
    place === "header" || request.parameters[name] === undefined ? [] : [[name, request.parameters[name]]],
  );
  const { body } = request;
  return {
    method,
    operation: id,
    parameters: Object.fromEntries(given),
    ...(body === undefined ? {} : sends === "bytes" ? { bytes: hexOf(body) } : { body }),
  };
}

function caseOf(name: string, exchange: Exchange, operation: Operation, call: Call): Case {
  const { request, answer } = exchange;
  const { mediaType, shape } = operation.responses.find(({ status }) => status === exchange.status) ?? {};
  const { target, query } = targetOf(operation, request.parameters);
  const { authorization } = request;
  return {
    name,
    why: exchange.summary,
    client: {
      retry: { attempts: 1 },
      ...(authorization === "deployKey" ? { authorization: { deployKey } } : {}),
      ...(authorization === "userToken" ? { authorization: { token: userToken } } : {}),
    },
    calls: [call],
    answers: [{ status: exchange.status, ...answerOf(answer, mediaType, shape !== undefined) }],
    expect: {
      results: [resultOf(exchange, operation, call)],
      requests: [
        {
          method: operation.method,
          target,
          query,
          headers: { authorization: headerOf(authorization) },
          ...(operation.sends === "json" && request.body !== undefined ? { body: request.body } : {}),
          ...(operation.sends === "nothing" ? { text: "" } : {}),
        },
      ],
    },
  };
}

const deployKey = "prod:acoustic-panther-728|0123456789abcdef";
const userToken = "header.payload.signature";

function headerOf(authorization: Exchange["request"]["authorization"]): string | null {
  if (authorization === "deployKey") return `Convex ${deployKey}`;
  return authorization === "userToken" ? `Bearer ${userToken}` : null;
}

function answerOf(answer: unknown, mediaType: string | undefined, isJson: boolean): Answer {
  if (mediaType === undefined || answer === undefined) return { text: "" };
  if (isJson) return { json: answer };
  return { text: String(answer), headers: { "content-type": mediaType } };
}

/** What a call must come to. A method of the client gives the value, the doors the JSON that the document describes. */
function resultOf({ status, answer }: Exchange, { id, answers }: Operation, call: Call): ExpectedResult {
  const envelope = (answer ?? {}) as { readonly [field: string]: unknown };
  if (status !== 200 && status !== 560) {
    return {
      error: {
        kind: "status",
        operation: id,
        status,
        attempts: 1,
        ...(envelope.code === undefined ? { absent: ["code"] } : { code: envelope.code }),
      },
    };
  }
  if (answers === "result" && envelope.status === "error") return { error: functionError(envelope, id) };
  if (call.method !== undefined) {
    if (answers === "bytes") return { bytes: hexOf(answer) };
    return { json: answer ?? null };
  }
  if (answers === "results") {
    const results = envelope.results as readonly (typeof envelope)[];
    return {
      items: results.map((result) =>
        result.status === "error" ? { error: functionError(result, id) } : { value: result.value },
      ),
    };
  }
  if (answers === "result") {
    return {
      value: envelope.value,
      response: { status, attempts: 1, logLines: (envelope.logLines ?? []) as readonly string[] },
    };
  }
  return { value: envelope.ts };
}

function functionError(
  { errorMessage, errorData, logLines = [] }: { readonly [field: string]: unknown },
  operation: string,
): NonNullable<ExpectedResult["error"]> {
  return {
    kind: "function",
    operation,
    errorMessage,
    logLines,
    ...(errorData === undefined ? { absent: ["data"] } : { data: errorData }),
  };
}

function hexOf(text: unknown): string {
  return Buffer.from(String(text)).toString("hex");
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
