import { realApi } from "../model/api-of.ts";
import type { Call, Case } from "./case.ts";
import { describeEncoded } from "./described.ts";
import { printExact } from "./exact-json.ts";

/** The calls of a case as they are really made: repeated ones written out, `{n}` filled in. */
export function callsOf({ calls }: Case): Call[] {
  return calls.flatMap(({ repeat = 1, ...call }) =>
    Array.from({ length: repeat }, (_, n) => {
      if (repeat === 1) return call;
      return { ...call, args: JSON.parse(JSON.stringify(call.args ?? {}).replaceAll("{n}", String(n))) };
    }),
  );
}

/** What a runner is told about a case: everything but what is expected and answered. */
export function jobOf(one: Case, address: string): object {
  const { url, urlSuffix = "", retry, ...client } = one.client ?? {};
  return {
    name: one.name,
    url: url ?? `${address}${urlSuffix}`,
    client: { ...client, ...(retry === undefined ? {} : { retry: withThrottling(retry) }) },
    concurrent: one.concurrent ?? false,
    calls: callsOf(one).map(
      ({ args, path, componentPath, ts, queries, records, parameters, body, ...call }) => ({
        ...call,
        ...(path === undefined ? {} : { path: describeEncoded(path) }),
        ...(componentPath === undefined ? {} : { componentPath: describeEncoded(componentPath) }),
        ...(ts === undefined ? {} : { ts: describeEncoded(ts) }),
        ...(parameters === undefined ? {} : { parameters: printExact(parameters) }),
        ...(body === undefined ? {} : { body: printExact(body) }),
        ...(records === undefined
          ? {}
          : { records: records.map(({ table, data }) => ({ table, data: describeEncoded(data) })) }),
        ...(args === undefined ? {} : { args: describeEncoded(args) }),
        ...(queries === undefined
          ? {}
          : {
              queries: queries.map(({ path, args: own = {} }) => ({
                path: describeEncoded(path),
                args: describeEncoded(own),
              })),
            }),
      }),
    ),
  };
}

/** A case that sets the first wait sets it for throttling as well, or it would wait for a second. */
function withThrottling(retry: unknown): object {
  const { baseDelay, throttlingDelay = baseDelay, ...rest } = retry as { readonly [option: string]: unknown };
  return { ...rest, ...(baseDelay === undefined ? {} : { baseDelay, throttlingDelay }) };
}

/** Fewer than four characters are no secret: they stand in every text. */
const isSecret = (text: string): boolean => text.length >= 4;

/** The secrets that a case gives its client. */
export function secretsOf({ client }: Case): string[] {
  const { authorization } = client ?? {};
  if (authorization === undefined) return [];
  const all =
    "token" in authorization
      ? [authorization.token]
      : "deployKey" in authorization
        ? [authorization.deployKey, authorization.deployKey.replace(/^[^|]*\|/, "")]
        : authorization.tokens.filter((token) => typeof token === "string");
  return all.filter(isSecret);
}

/** The parameters of a case's calls that the document calls secret: those may stand in the URL, and nowhere else. */
export function secretParametersOf({ calls }: Case): string[] {
  return calls
    .flatMap(({ method, operation, parameters = {} }) => {
      const known = realApi.operations.find(({ id }) => method !== undefined && id === operation);
      return (known?.parameters ?? []).flatMap(({ name, secret }) =>
        secret && parameters[name] !== undefined ? [String(parameters[name])] : [],
      );
    })
    .filter(isSecret);
}
