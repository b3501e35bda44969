import type { Validator } from "../validators/runtime/index.ts";
import { ConvexValueError, encodeValue, type Value } from "../values/index.ts";
import { type Answer, isResponse, type ResponseLike, readAnswer } from "./answer.ts";
import { type CallContext, checkAnswer, unreadable } from "./check-answer.ts";
import { type ContractIssue, formatIssue } from "./contract-issue.ts";
import type { OperationId } from "./find-operation.ts";

/** The validators of a deployment's functions, as `convex-openapi generate` writes them. */
export type FunctionValidators = Readonly<
  Record<string, { readonly args: Validator; readonly returns?: Validator | undefined }>
>;

/** What vitest and jest want back from a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers, for any runner whose `expect` has `extend`. `functions` are needed by `toBeReturnOf` and `toBeArgsOf`. */
export function createMatchers(functions: FunctionValidators = {}) {
  return {
    /** A response, or an answer that was read already. A response makes the assertion a promise: await it. */
    toMatchOperation(
      received: ResponseLike | Answer,
      operation: OperationId,
      context: CallContext = {},
    ): MatcherResult | Promise<MatcherResult> {
      const judge = (answer: Answer) =>
        resultOf(
          checkAnswer(operation, answer, context),
          `an answer of ${operation}, status ${answer?.status}`,
        );
      return isResponse(received) ? readAnswer(received).then(judge) : judge(received);
    },
    /** A value as a client returns it, or as it stands on the wire in the format that the validators were made for. */
    toBeReturnOf(received: unknown, path: string): MatcherResult {
      const { returns } = functionNamed(functions, path);
      if (returns === undefined)
        throw new Error(`${path} declares no return validator: there is nothing to hold it to.`);
      return valueResult(received, returns, path, "a return value");
    },
    /** Arguments as a client takes them, or as they stand on the wire. */
    toBeArgsOf(received: unknown, path: string): MatcherResult {
      return valueResult(received, functionNamed(functions, path).args, path, "the arguments");
    },
  };
}

function functionNamed(functions: FunctionValidators, path: string) {
  const found = Object.hasOwn(functions, path) ? functions[path] : undefined;
  if (found !== undefined) return found;
  const known = Object.keys(functions);
  throw new Error(
    known.length === 0
      ? "No functions are known: call useFunctions(functions) with the validators that `convex-openapi generate` wrote."
      : `There is no function “${path}”. There are ${known.slice(0, 20).join(", ")}${known.length > 20 ? ", …" : ""}.`,
  );
}

function valueResult(received: unknown, validator: Validator, path: string, what: string): MatcherResult {
  return resultOf(valueIssues(received, validator, path), `${what} of ${path}`);
}

function valueIssues(received: unknown, validator: Validator, path: string): readonly ContractIssue[] {
  const own = { operation: path, rule: "returns" } as const;
  try {
    return validator.issues(onTheWire(received)).map((issue) => ({ ...issue, ...own }));
  } catch (error) {
    const [found, fix] = unreadable(error);
    const expected = "a value that can be read";
    const message = `expected ${expected}, found ${found}`;
    const place = { pointer: "", path: "", keyword: "type", schema: "#" };
    return [{ ...own, ...place, expected, found, message, ...(fix !== undefined && { fix }) }];
  }
}

/** bigint and ArrayBuffer stand for what the wire writes as objects; what is written so already stays as it is. */
function onTheWire(value: unknown): unknown {
  try {
    return encodeValue(value as Value);
  } catch (error) {
    if (error instanceof ConvexValueError) return value;
    throw error;
  }
}

function resultOf(issues: readonly ContractIssue[], what: string): MatcherResult {
  return {
    pass: issues.length === 0,
    message: () =>
      issues.length === 0
        ? `expected this not to be ${what}, but it keeps every word of the document`
        : [
            `expected ${what}, but`,
            ...issues.map((issue) => `- ${formatIssue(issue).replaceAll("\n", "\n  ")}`),
          ].join("\n"),
  };
}
