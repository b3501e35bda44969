import type { Case, ExpectedRequest, Range, Result } from "./case.ts";
import { printExact, readExact } from "./exact-json.ts";
import { secretsOf } from "./job.ts";
import type { Seen } from "./judge.ts";
import { hasFormat, operationAt } from "./operation-at.ts";
import { sameJson } from "./same-json.ts";
import type { Recorded } from "./server.ts";

/** What the server saw, held to the case and to what every request must be. */
export function checkRequests(one: Case, results: readonly Result[], seen: Seen, language: string): string[] {
  const { requests, connections } = seen;
  const { expect } = one;
  const count = expect.requests?.length ?? one.answers?.length;
  const failures = requests.flatMap((request, at) => checkAlways(request, one, `requests[${at}]`, language));
  if (expect.requestCount)
    failures.push(...within(requests.length, expect.requestCount, "the number of requests"));
  else if (count !== undefined && requests.length !== count)
    failures.push(`${requests.length} requests came, not ${count}`);
  if (expect.connections)
    failures.push(...within(connections, expect.connections, "the number of connections"));
  for (const [at, want] of (expect.requests ?? []).entries()) {
    const request = requests[at];
    if (request) failures.push(...checkRequest(request, want, `requests[${at}]`));
  }
  return [...failures, ...checkWaits(one, requests), ...checkIds(one, results, requests)];
}

function checkAlways(
  { method, headers, target, text }: Recorded,
  one: Case,
  at: string,
  language: string,
): string[] {
  const operation = operationAt(method, target.slice(prefixOf(one).length));
  if (operation === undefined) return [`${at}: no operation of the document is ${method} ${target}`];
  const { sends, requestBody } = operation;
  const body = parse(text) as
    | { readonly format?: unknown; readonly queries?: readonly unknown[] }
    | undefined;
  const parts = (body?.queries ?? [body]) as readonly { readonly format?: unknown }[];
  const isOwnBody = one.calls.every((call) => call.method === undefined);
  const rows: readonly [string, boolean][] = [
    [
      `the content type is ${headers["content-type"]}`,
      sends === "nothing" || headers["content-type"]?.split(";")[0] === requestBody?.mediaType,
    ],
    ["the body is not JSON", sends !== "json" || body !== undefined],
    [
      "a format is not convex_encoded_json",
      !isOwnBody || !hasFormat(operation) || parts.every((part) => part?.format === "convex_encoded_json"),
    ],
    [
      `Convex-Client is ${headers["convex-client"]}`,
      new RegExp(`^convex-openapi-${language}-\\d+\\.\\d+\\.\\d+$`).test(headers["convex-client"] ?? ""),
    ],
    [
      `Convex-Request-Id is ${headers["convex-request-id"]}`,
      /^[0-9a-f]{16}$/.test(headers["convex-request-id"] ?? ""),
    ],
    ["a secret is in the target", !secretsOf(one).some((secret) => decodeURI(target).includes(secret))],
  ];
  return rows.filter(([, good]) => !good).map(([what]) => `${at}: ${what}`);
}

/** What stands before the path of every operation, as the deployment's URL has a path of its own. */
function prefixOf({ client }: Case): string {
  return (client?.urlSuffix ?? "").replace(/\/+$/, "");
}

/**
 * The waits before requests that repeat one. Chance has a hand in each wait, and a busy machine in the longest, so that
 * percentiles are told and not single waits.
 */
function checkWaits({ expect: { waits } }: Case, requests: readonly Recorded[]): string[] {
  if (waits === undefined) return [];
  const idOf = (request: Recorded | undefined) => request?.headers["convex-request-id"];
  const sorted = requests
    .filter((request, at) => at > 0 && idOf(request) === idOf(requests[at - 1]))
    .map(({ after }) => after)
    .sort((a, b) => a - b);
  const at = { tenth: 0.1, median: 0.5, ninetieth: 0.9 } as const;
  return Object.entries(waits).flatMap(([name, range]) => {
    const index = Math.floor(sorted.length * at[name as keyof typeof at]);
    return within(sorted[index] ?? Number.NaN, range, `the ${name} of the waits`);
  });
}

/** Operations that make more than one call, each with its own id: a stream makes one per page. */
const severalCalls = /^(snapshot|sync|logs|export.*|import.*)$/;

/** One id per call: as many ids as calls that sent something, and errors name the id that was sent. */
function checkIds(one: Case, results: readonly Result[], requests: readonly Recorded[]): string[] {
  const sent = new Set(requests.map(({ headers }) => headers["convex-request-id"]));
  const reported = results.flatMap(({ error, response }) => [
    ...(error && Number(error.attempts) > 0 && error.kind !== "network" && error.kind !== "timeout"
      ? [error.requestId]
      : []),
    ...(response && "requestId" in response ? [response.requestId] : []),
  ]);
  const strangers = reported
    .filter((id) => !sent.has(String(id)))
    .map((id) => `request id ${id} was never sent`);
  const simple = one.calls.every(({ operation }) => !severalCalls.test(operation));
  const most = results.length;
  return simple && sent.size > most
    ? [...strangers, `${sent.size} request ids were sent for ${most} calls`]
    : strangers;
}

function checkRequest(request: Recorded, want: ExpectedRequest, at: string): string[] {
  const failures: string[] = [];
  const [path = "", query = ""] = request.target.split("?");
  const have = { ...request, target: want.query === undefined ? request.target : path };
  for (const name of ["method", "target", "text"] as const) {
    if (want[name] !== undefined && have[name] !== want[name]) {
      failures.push(`${at}.${name} is ${have[name]}, not ${want[name]}`);
    }
  }
  if (want.query !== undefined) {
    const given = Object.fromEntries(new URLSearchParams(query));
    if (!sameJson(given, want.query)) {
      failures.push(`${at}: the query is ${query}, not ${JSON.stringify(want.query)}`);
    }
  }
  for (const [name, value] of Object.entries(want.headers ?? {})) {
    const have = request.headers[name.toLowerCase()] ?? null;
    if (have !== value) failures.push(`${at}: ${name} is ${have}, not ${value}`);
  }
  const body = parse(request.text);
  if ("body" in want && !sameJson(exact(request.text), exact(printExact(want.body)))) {
    failures.push(`${at}.body is ${request.text.slice(0, 200)}, not ${printExact(want.body).slice(0, 200)}`);
  }
  if ("args" in want) {
    const args = (body as { readonly args?: unknown } | undefined)?.args;
    if (!sameJson(args, want.args)) {
      failures.push(
        `${at}.args is ${JSON.stringify(args)?.slice(0, 200)}, not ${JSON.stringify(want.args).slice(0, 200)}`,
      );
    }
  }
  return want.after ? [...failures, ...within(request.after, want.after, `${at}.after`)] : failures;
}

/** What a text of JSON says, to the last digit. */
function exact(text: string): unknown {
  try {
    return readExact(text);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function within(have: number, { min = -Infinity, max = Infinity }: Range, what: string): string[] {
  return have >= min && have <= max ? [] : [`${what} is ${have}, not within ${JSON.stringify({ min, max })}`];
}
