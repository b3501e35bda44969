import { asObject, asText, pointerStep } from "../../json/index.ts";
import type { Document } from "../document.ts";
import { documentedErrors, errorNamesOf, errorsOf, isInfrastructureError } from "../errors-of.ts";
import { operationsOf, responsesOf } from "../operations-of.ts";
import { type Finding, type Rule, wrongAt } from "./rule.ts";

/** The errors of every answer that carries a code are data, which tables are printed from and coverage is counted by. */
export const statedErrors: Rule = {
  name: "stated-errors",
  check: (document) => {
    const answers = failingAnswers(document);
    const found = [...unstatedAnswers(document, answers), ...misstatedErrors(document, answers)];
    return [...new Map(found.map((finding) => [finding.pointer + finding.message, finding])).values()];
  },
};

/** An operation's answer that carries a code. */
interface FailingAnswer {
  readonly id: string;
  readonly operation: ReturnType<typeof operationsOf>[number]["operation"];
  readonly status: number;
  /** Where its errors are listed, if anywhere. */
  readonly pointer: string;
  /** What readers are told of it. */
  readonly text: string;
}

function failingAnswers({ tree }: Pick<Document, "tree">): readonly FailingAnswer[] {
  return operationsOf(tree).flatMap(({ id, operation, pointer }) =>
    [...responsesOf(tree, operation)].flatMap(([status, response]) => {
      if (!isInfrastructureError(tree, response)) return [];
      const { $ref: ref } = asObject(asObject(operation.responses)[status]);
      const at = typeof ref === "string" ? ref.slice(1) : `${pointer}/responses/${status}`;
      const text = `${asText(response.description)}\n${asText(operation.description)}`;
      return [{ id, operation, status, pointer: at, text }];
    }),
  );
}

function unstatedAnswers(
  { tree, exchanges }: Document,
  answers: readonly FailingAnswer[],
): readonly Finding[] {
  const known = documentedErrors(tree);
  return answers.flatMap(({ id, operation, status, pointer, text }) => {
    const names = errorNamesOf(tree, operation, status);
    const errors = errorsOf(tree, operation, status);
    const isListed = (code: string) =>
      errors.some(({ codes, endings }) => codes.includes(code) || endings.some((end) => code.endsWith(end)));
    const wrong = wrongAt(pointer);
    const silent = wrong(
      // An empty list of an operation says that nobody knows which code it is.
      names.length === 0 && asObject(operation["x-convex-errors"])[status] === undefined,
      `The answer ${status} of ${id} carries a code, and no x-convex-errors says which.`,
      "List the names of its errors, as openapi/errors.yaml has them.",
    );
    const unknown = names.flatMap((name) =>
      wrong(!known.has(name), `“${name}” is no error of openapi/errors.yaml.`, "Describe it there."),
    );
    const unsaid = errors
      .flatMap(({ name, codes }) => codes.map((code) => ({ name, code })))
      .flatMap(({ name, code }) =>
        wrong(
          !text.includes(`\`${code}\``),
          `“${name}” has no why, and no description says anything of “${code}”.`,
          "Say why it is sent in openapi/errors.yaml, or in the description.",
        ),
      );
    const unlisted = exchanges
      .filter((exchange) => exchange.operation === id && exchange.status === status)
      .map(({ name, file, answer }) => ({ name, file, code: asText(asObject(answer).code) }))
      .flatMap(({ name, file, code }) =>
        wrong(
          !isListed(code),
          `The example “${name}” shows the code “${code}”, which the answer ${status} does not list.`,
          "List the error under x-convex-errors of the answer, or of the operation.",
        ).map((finding) => ({ ...finding, file })),
      );
    return [...silent, ...unknown, ...unsaid, ...(names.length === 0 ? [] : unlisted)];
  });
}

function misstatedErrors({ tree }: Document, answers: readonly FailingAnswer[]): readonly Finding[] {
  const used = new Set(answers.flatMap(({ operation, status }) => errorNamesOf(tree, operation, status)));
  return [...documentedErrors(tree)].flatMap(([name, { codes, endings, why, fix }]) => {
    const wrong = wrongAt(`/x-convex-errors${pointerStep(name)}`);
    return [
      ...wrong(codes.length + endings.length === 0, `“${name}” names no code.`, "List them under codes."),
      ...wrong(why === "" && fix !== "", `“${name}” has a fix, and no why.`, "Say why it is sent."),
      ...wrong(!used.has(name), `No answer lists “${name}”.`, "Leave it out, or list it where it is sent."),
      ...wrong(
        /[|\n]/.test(why + fix),
        `“${name}” does not fit into a table.`,
        "Write it in one line, without “|”.",
      ),
    ];
  });
}
