import { pointerStep } from "../json/index.ts";
import { type Issue, pathOf, shorten, type Validator } from "../validators/runtime/index.ts";
import type { ValueFormat } from "../values/index.ts";
import type { Answer } from "./answer.ts";
import { checkFormat } from "./check-format.ts";
import type { ContractIssue, ContractRule } from "./contract-issue.ts";
import { type Operation, type OperationId, operationNamed } from "./find-operation.ts";
import { fixOf } from "./fix-of.ts";
import { repeatedField } from "./repeated-field.ts";

/** What is known of the call that the answer belongs to. All of it is optional: less known, less checked. */
export interface CallContext {
  /** The format that was asked for. Every value is held to it by the backend's own rules. */
  readonly format?: ValueFormat;
  /** The function's return validator, made for the same format. */
  readonly returns?: Validator;
  /** How many queries a batch held. */
  readonly queries?: number;
}

/**
 * Holds one answer to the document. An empty list means that the server kept its word. Whatever the answer holds, it is
 * returned and not thrown what is wrong with it.
 *
 * @throws Error where the document has no such operation: then the test is wrong, and not the server.
 * @example
 * ```ts
 * const issues = checkAnswer("query", await readAnswer(response), { format: "convex_encoded_json" });
 * ```
 */
export function checkAnswer(
  id: OperationId,
  answer: Answer,
  context: CallContext = {},
): readonly ContractIssue[] {
  const operation = operationNamed(id);
  try {
    return holdAnswer(operation, answer, context);
  } catch (error) {
    return [sayFor(operation, answer?.status)("body", "", "a body that can be read", ...unreadable(error))];
  }
}

/** What is found, and what to do, where looking into a body fails: it is nested without end, or a getter of it throws. */
export function unreadable(error: unknown): readonly [found: string, fix?: string] {
  if (error instanceof RangeError) {
    return ["one that is nested too deeply to be walked", "A value of Convex is nested 64 levels at most."];
  }
  return [`one that throws: ${error instanceof Error ? error.message : typeof error}`];
}

function holdAnswer(operation: Operation, answer: Answer, context: CallContext): readonly ContractIssue[] {
  const said = operation.responses[answer.status];
  const say = sayFor(operation, answer.status);
  if (said === undefined) {
    const known = Object.keys(operation.responses).join(", ");
    const fix =
      answer.status === 404 || answer.status === 405 ? "Look at the base URL and the method." : undefined;
    return [say("status", "", `one of the documented statuses ${known}`, String(answer.status), fix)];
  }
  const issues: ContractIssue[] = [];
  const isEmpty = answer.text === "" || (answer.text === undefined && answer.body === undefined);
  if (said.validator === undefined) {
    const [type = ""] = said.contentTypes;
    // Text and bytes can be anything; of text the type is a promise, of bytes it is the file's own.
    if (type !== "") {
      const isOther =
        type.startsWith("text/") && answer.contentType?.toLowerCase().startsWith(type) === false;
      if (isOther && !isEmpty)
        issues.push(say("content-type", "", `the content type ${type}`, String(answer.contentType)));
      return issues;
    }
    if (!isEmpty) issues.push(say("body", "", "an empty body", shorten(answer.text ?? answer.body)));
    return issues;
  }
  if (isEmpty) {
    const fix =
      answer.status === 404
        ? "An empty 404 comes from no operation: the base URL is wrong."
        : "An empty body belongs to status 408 alone.";
    return [say("body", "", "a JSON body", "an empty body", fix)];
  }
  if (answer.contentType !== undefined && !isJson(answer.contentType)) {
    const fix = /html/i.test(answer.contentType ?? "")
      ? "A proxy answered in the deployment's place."
      : undefined;
    const found = answer.contentType || "no content type";
    issues.push(say("content-type", "", `the content type ${said.contentTypes.join(" or ")}`, found, fix));
  }
  const parsed = bodyOf(answer);
  if ("reason" in parsed)
    return [...issues, say("body", "", "a JSON body", shorten(answer.text), parsed.reason)];
  const { body } = parsed;
  const repeated = answer.text === undefined ? undefined : repeatedField(answer.text, body);
  if (repeated !== undefined) {
    const fix = "A parser keeps one of the two, and not everyone the same.";
    const pointer = pointerStep(repeated);
    const issue = say("body", pointer, "each field once", `${shorten(repeated)} twice`, fix);
    return [...issues, { ...issue, path: pathOf(body, pointer) }];
  }
  const broken = said.validator
    .issues(body)
    .map((issue) => withRule(issue, operation.id, "schema", misplaced(answer.status, body) ?? fixOf(issue)));
  return broken.length > 0
    ? [...issues, ...broken]
    : [...issues, ...checkValues(operation, answer.status, body, context)];
}

/** A body of the other kind under a status: an envelope where an infrastructure error belongs, or one in its place. */
function misplaced(status: number, body: unknown): string | undefined {
  const { status: tag, code, message } = (body ?? {}) as Record<string, unknown>;
  const isEnvelope = tag === "success" || tag === "error";
  const isInfrastructureError = typeof code === "string" && typeof message === "string";
  const isRun = status === 200 || status === 560;
  if (isRun && !isEnvelope && isInfrastructureError)
    return "This is an infrastructure error: its status is 4xx or 5xx, and says which.";
  return isRun || !isEnvelope || isInfrastructureError
    ? undefined
    : "This is a function's answer: its status is 200, also where the function threw.";
}

type Say = (
  rule: ContractRule,
  pointer: string,
  expected: string,
  found: string,
  fix?: string,
) => ContractIssue;

function sayFor({ id, path, method }: Operation, status: number): Say {
  const schema = `#/paths${pointerStep(path)}/${method}/responses/${status}`;
  return (rule, pointer, expected, found, fix) => ({
    operation: id,
    rule,
    pointer,
    path: "",
    keyword: rule,
    expected,
    found,
    schema,
    message: `expected ${expected}, found ${found}`,
    ...(fix === undefined ? {} : { fix }),
  });
}

function withRule(issue: Issue, operation: string, rule: ContractRule, fix?: string): ContractIssue {
  return { ...issue, operation, rule, ...(fix === undefined ? {} : { fix }) };
}

function isJson(contentType: string | null): boolean {
  return contentType !== null && /^application\/json\s*(?:;|$)/i.test(contentType);
}

function bodyOf({ body, text }: Answer): { readonly body: unknown } | { readonly reason: string } {
  if (text === undefined) return { body };
  try {
    return { body: JSON.parse(text) };
  } catch (error) {
    if (text.startsWith("\uFEFF"))
      return { reason: "The text begins with a byte order mark: JSON is sent without one." };
    if (/^\s*</.test(text)) return { reason: "This is a page: a proxy answered in the deployment's place." };
    return { reason: `The text is not JSON: ${(error as Error).message}.` };
  }
}

interface Envelope {
  readonly status?: unknown;
  readonly value?: unknown;
  readonly errorMessage?: unknown;
  readonly errorData?: unknown;
  readonly results?: readonly Envelope[];
}

/** What no schema of the document can say: the values by the format that was asked for, and by the function. */
function checkValues(
  operation: Operation,
  status: number,
  body: unknown,
  { format, returns, queries }: CallContext,
): ContractIssue[] {
  const { tag, fields } = operation.responses[status]?.coverage ?? {};
  if (tag === undefined && fields?.results === undefined) return [];
  const { results } = body as Envelope;
  if (results === undefined) return checkEnvelope(operation, status, body as Envelope, "", format, returns);
  const say = sayFor(operation, status);
  const count =
    queries === undefined || queries === results.length
      ? []
      : [
          say(
            "batch",
            "/results",
            `${queries} results, one for each query in its order`,
            String(results.length),
          ),
        ];
  const inside = results.flatMap((result, index) =>
    checkEnvelope(operation, status, result, `/results/${index}`, format, returns),
  );
  return [...count, ...inside];
}

function checkEnvelope(
  operation: Operation,
  status: number,
  envelope: Envelope,
  at: string,
  format: ValueFormat | undefined,
  returns: Validator | undefined,
): ContractIssue[] {
  const say = sayFor(operation, status);
  const isSuccess = envelope.status === "success";
  const others = isSuccess ? (["errorMessage", "errorData"] as const) : (["value"] as const);
  const stray = others.find((name) => name in envelope);
  if (stray !== undefined) {
    const issue = say("envelope", `${at}/${stray}`, "no such field", shorten(envelope[stray]), strayFix);
    return [{ ...issue, path: stray, message: `${stray}: ${issue.message}` }];
  }
  const key = isSuccess ? "value" : "errorData";
  if (!(key in envelope)) return [];
  const pointer = `${at}/${key}`;
  const broken = format === undefined ? undefined : checkFormat(envelope[key], format);
  if (format !== undefined && broken !== undefined) {
    const place = pointer + broken.pointer;
    const expected = `a value in the ${formatNames[format]} format`;
    const issue = say("format", place, expected, `one that breaks its rule: ${broken.rule}`);
    return [{ ...issue, path: pathOf(envelope, place.slice(at.length)) }];
  }
  if (key === "errorData" || returns === undefined) return [];
  return returns.issues(envelope.value).map((issue) => ({
    ...withRule(issue, operation.id, "returns", fixOf(issue)),
    pointer: pointer + issue.pointer,
    path: issue.path.startsWith("[") || issue.path === "" ? `value${issue.path}` : `value.${issue.path}`,
    message: issue.message,
  }));
}

const strayFix =
  "A success has `value` and never an error's fields; an error has `errorMessage`, and never `value`.";

const formatNames: Readonly<Record<ValueFormat, string>> = {
  convex_encoded_json: "encoded",
  json: "clean",
  export_json: "export",
};
