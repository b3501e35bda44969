import { type Issue, pathOf, shorten, type Validator } from "../validators/index.ts";
import { ConvexValueError, decodeValue, type ValueFormat } from "../values/index.ts";
import type { Answer } from "./answer.ts";
import type { ContractIssue, ContractRule } from "./contract-issue.ts";
import { cureOf } from "./cure-of.ts";
import { type Operation, type OperationId, operationNamed } from "./find-operation.ts";

/** What is known of the call that the answer belongs to. All of it is optional: less known, less checked. */
export interface CallContext {
  /** The format that was asked for. In the encoded one every value is decoded by the backend's own rules. */
  readonly format?: ValueFormat;
  /** The function's return validator, made for the same format. */
  readonly returns?: Validator;
  /** How many queries a batch held. */
  readonly queries?: number;
}

/**
 * Holds one answer to the document. An empty list means that the server kept its word.
 *
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
  const said = operation.responses[answer.status];
  const say = sayFor(operation, answer.status);
  if (said === undefined) {
    const known = Object.keys(operation.responses).join(", ");
    const cure =
      answer.status === 404 || answer.status === 405 ? "Look at the base URL and the method." : undefined;
    return [say("status", "", `one of the documented statuses ${known}`, String(answer.status), cure)];
  }
  const issues: ContractIssue[] = [];
  const isEmpty = answer.text === "" || (answer.text === undefined && answer.body === undefined);
  if (said.validator === undefined) {
    if (!isEmpty) issues.push(say("body", "", "an empty body", shorten(answer.text ?? answer.body)));
    return issues;
  }
  if (isEmpty) {
    const cure =
      answer.status === 404
        ? "An empty 404 comes from no operation: the base URL is wrong."
        : "An empty body belongs to status 408 alone.";
    return [say("body", "", "a JSON body", "an empty body", cure)];
  }
  if (answer.contentType !== undefined && !isJson(answer.contentType)) {
    const cure = /html/i.test(answer.contentType ?? "")
      ? "A proxy answered in the deployment's place."
      : undefined;
    const found = answer.contentType ?? "no content type";
    issues.push(say("content-type", "", `the content type ${said.contentTypes.join(" or ")}`, found, cure));
  }
  const parsed = bodyOf(answer);
  if ("reason" in parsed)
    return [...issues, say("body", "", "a JSON body", shorten(answer.text), parsed.reason)];
  const { body } = parsed;
  const broken = said.validator.issues(body).map((issue) => withRule(issue, id, "schema", cureOf(issue)));
  return broken.length > 0
    ? [...issues, ...broken]
    : [...issues, ...checkValues(operation, answer.status, body, context)];
}

type Say = (
  rule: ContractRule,
  pointer: string,
  expected: string,
  found: string,
  cure?: string,
) => ContractIssue;

function sayFor({ id, path, method }: Operation, status: number): Say {
  const schema = `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}/responses/${status}`;
  return (rule, pointer, expected, found, cure) => ({
    operation: id,
    rule,
    pointer,
    path: "",
    keyword: rule,
    expected,
    found,
    schema,
    message: `expected ${expected}, found ${found}`,
    ...(cure === undefined ? {} : { cure }),
  });
}

function withRule(issue: Issue, operation: string, rule: ContractRule, cure?: string): ContractIssue {
  return { ...issue, operation, rule, ...(cure === undefined ? {} : { cure }) };
}

function isJson(contentType: string | null): boolean {
  return contentType !== null && /^application\/json\s*(?:;|$)/i.test(contentType);
}

function bodyOf({ body, text }: Answer): { readonly body: unknown } | { readonly reason: string } {
  if (text === undefined) return { body };
  try {
    return { body: JSON.parse(text) };
  } catch (error) {
    if (/^\s*</.test(text)) return { reason: "This is a page: a proxy answered in the deployment's place." };
    return { reason: `The text is not JSON: ${(error as Error).message}.` };
  }
}

interface Envelope {
  readonly status?: unknown;
  readonly value?: unknown;
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
  const key = envelope.status === "success" ? "value" : "errorData";
  if (!(key in envelope)) return [];
  const pointer = `${at}/${key}`;
  if (format === "convex_encoded_json") {
    try {
      decodeValue(envelope[key]);
    } catch (error) {
      if (!(error instanceof ConvexValueError)) throw error;
      const place = pointer + pointerOfPath(error.path);
      const issue = say(
        "format",
        place,
        "a value in the encoded format",
        `one that breaks its rule: ${error.rule}`,
      );
      return [{ ...issue, path: pathOf(envelope, place.slice(at.length)) }];
    }
  }
  if (key === "errorData" || returns === undefined) return [];
  return returns.issues(envelope.value).map((issue) => ({
    ...withRule(issue, operation.id, "returns", cureOf(issue)),
    pointer: pointer + issue.pointer,
    path: issue.path.startsWith("[") || issue.path === "" ? `value${issue.path}` : `value.${issue.path}`,
    message: issue.message,
  }));
}

/** A path such as `items[3].count` as a JSON pointer. */
function pointerOfPath(path: string): string {
  const steps = path.match(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]|[^.[\]]+/g) ?? [];
  return steps
    .map((step) => (step.startsWith('["') ? JSON.parse(step.slice(1, -1)) : step.replace(/^\[|\]$/g, "")))
    .map((step: string) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}
