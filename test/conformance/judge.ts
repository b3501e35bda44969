import type { Call, Case, ExpectedError, ExpectedResult, Outcome, Range, Result } from "./case.ts";
import { describeEncoded } from "./described.ts";
import { printExact, readExact } from "./exact-json.ts";
import { describedOf } from "./generated-value.ts";
import { callsOf, secretParametersOf, secretsOf } from "./job.ts";
import { checkRequests } from "./judge-requests.ts";
import { checkStream } from "./judge-streams.ts";
import { sameJson } from "./same-json.ts";
import type { Recorded } from "./server.ts";

/** What the server recorded while a case ran. */
export interface Seen {
  readonly requests: readonly Recorded[];
  readonly connections: number;
}

/** Holds an outcome to its case. An empty list means that the client kept the contract. */
export function judge(one: Case, outcome: Outcome | undefined, seen: Seen, language: string): string[] {
  if (outcome === undefined) return ["no outcome was reported"];
  const calls = callsOf(one);
  const wanted = expandResults(one);
  const results = Array.isArray(outcome.results) ? outcome.results : [];
  if (results.length !== calls.length)
    return [`${results.length} results were reported for ${calls.length} calls`];
  const said = [...(outcome.texts ?? []), JSON.stringify(results), JSON.stringify(outcome.logged ?? [])].join(
    "\n",
  );
  const hidden = [...secretsOf(one), ...secretParametersOf(one), ...(one.expect.nowhere ?? [])];
  return [
    ...results.flatMap((result, at) => checkResult(result, wanted[at] ?? {}, calls[at], `results[${at}]`)),
    ...checkRequests(one, results, seen, language),
    ...hidden
      .filter((text) => said.includes(text))
      .map((text) => `“${text}” shows in what the client printed`),
    ...expectSame(outcome.tokensAsked ?? [], one.expect.tokensAsked, "tokensAsked"),
    ...expectSame(outcome.logged ?? [], one.expect.logged, "logged"),
  ];
}

/** One expectation per call as it was really made: a repeated call repeats its expectation. */
function expandResults({ calls, expect: { results } }: Case): ExpectedResult[] {
  return calls.flatMap(({ repeat = 1 }, at) => Array.from({ length: repeat }, () => results[at] ?? {}));
}

function checkResult(result: Result, want: ExpectedResult, call: Call | undefined, at: string): string[] {
  const failures = [
    ...expectRange(result.milliseconds, want.milliseconds, `${at}.milliseconds`),
    ...expectFields(result.response ?? {}, want.response ?? {}, `${at}.response`),
  ];
  failures.push(...checkStream(result, want, at));
  if (want.error) return [...failures, ...checkError(result, want.error, at)];
  if (result.error) return [...failures, `${at} failed: ${JSON.stringify(result.error).slice(0, 300)}`];
  if (want.items) {
    const items = result.items ?? [];
    if (items.length !== want.items.length)
      return [`${at} has ${items.length} items, not ${want.items.length}`];
    return want.items.flatMap((item, index) =>
      checkResult(items[index] ?? {}, item, undefined, `${at}.items[${index}]`),
    );
  }
  if (want.pages || want.entries || want.imported) return failures;
  if ("json" in want) return [...failures, ...checkJson(result, want.json, `${at}.json`)];
  if (want.bytes !== undefined) return [...failures, ...expectSame(result.bytes, want.bytes, `${at}.bytes`)];
  if (!("value" in result)) return [...failures, `${at} has neither value nor error`];
  const wanted = wantedValue(want, call);
  if (sameJson(result.value, wanted)) return failures;
  return [...failures, `${at} is ${shorten(result.value)}, not ${shorten(wanted)}`];
}

/** What a call gave of an operation's answer, to the last digit. */
function checkJson({ json }: Result, want: unknown, at: string): string[] {
  if (json === undefined) return [`${at} was not reported`];
  const wanted = printExact(want);
  return sameJson(readExact(json), readExact(wanted)) ? [] : [`${at} is ${json}, not ${wanted}`];
}

function wantedValue(want: ExpectedResult, call: Call | undefined): unknown {
  if (want.generated) return describedOf(want.generated);
  return describeEncoded(want.echo ? (call?.args ?? {}) : want.value);
}

function checkError(result: Result, want: ExpectedError, at: string): string[] {
  const { error } = result;
  if (error === undefined)
    return [`${at} is ${shorten(result.value ?? result.items)}, not a failure of kind ${want.kind}`];
  const { bodyLength, issuePath, messageContains, absent = [], data, ...plain } = want;
  const failures = expectFields(error, plain, `${at}.error`);
  if ("data" in want && !("data" in error && sameJson(error.data, describeEncoded(data)))) {
    failures.push(`${at}.error.data is ${shorten(error.data)}, not ${JSON.stringify(data)}`);
  }
  if (bodyLength)
    failures.push(...expectRange(String(error.body).length, bodyLength, `${at}.error.body's length`));
  const [issue] = (error.issues ?? []) as readonly { readonly path?: string }[];
  if (issuePath !== undefined && issue?.path !== issuePath) {
    failures.push(`${at}.error.issues[0].path is ${issue?.path}, not ${issuePath}`);
  }
  if (messageContains !== undefined && !String(error.message).includes(messageContains)) {
    failures.push(`${at}.error.message is “${error.message}”, without “${messageContains}”`);
  }
  failures.push(...absent.filter((name) => name in error).map((name) => `${at}.error has ${name}`));
  return [...failures, ...alwaysOf(error, at)];
}

/** What every error has, whatever the case asks about. */
function alwaysOf(error: { readonly [field: string]: unknown }, at: string): string[] {
  const rows: readonly [string, boolean][] = [
    ["message", typeof error.message === "string" && error.message !== ""],
    ["attempts", Number.isInteger(error.attempts)],
    // What was never sent has no id that a log could show.
    [
      "requestId",
      error.attempts === 0 ? !("requestId" in error) : /^[0-9a-f]{16}$/.test(String(error.requestId)),
    ],
    ["milliseconds", error.kind !== "timeout" || typeof error.milliseconds === "number"],
    ["scope", error.kind !== "timeout" || error.scope === "attempt" || error.scope === "total"],
    ["status", error.kind !== "status" || typeof error.status === "number"],
    ["body", error.kind !== "status" || (typeof error.body === "string" && isText(error.body))],
    ["logLines", error.kind !== "function" || Array.isArray(error.logLines)],
    ["errorMessage", error.kind !== "function" || typeof error.errorMessage === "string"],
    ["issues", error.kind !== "shape" || (Array.isArray(error.issues) && error.issues.length > 0)],
    ["rule", error.kind !== "input" || typeof error.rule === "string"],
    ["path", error.kind !== "input" || typeof error.path === "string"],
    ["cause", error.kind !== "network" || (typeof error.cause === "string" && error.cause !== "")],
  ];
  return rows.filter(([, good]) => !good).map(([name]) => `${at}.error.${name} is ${shorten(error[name])}`);
}

/** Whether no half of a surrogate pair stands alone. */
function isText(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

function expectFields(have: object, want: object, at: string): string[] {
  const fields = have as { readonly [field: string]: unknown };
  return Object.entries(want).flatMap(([name, value]) => expectSame(fields[name], value, `${at}.${name}`));
}

function expectSame(have: unknown, want: unknown, at: string): string[] {
  return want === undefined || sameJson(have, want)
    ? []
    : [`${at} is ${shorten(have)}, not ${shorten(want)}`];
}

function expectRange(have: number | undefined, want: Range | undefined, at: string): string[] {
  if (want === undefined) return [];
  const { min = -Infinity, max = Infinity } = want;
  const inside = have !== undefined && have >= min && have <= max;
  return inside ? [] : [`${at} is ${have}, not within ${JSON.stringify(want)}`];
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
