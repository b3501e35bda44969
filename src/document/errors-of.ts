import { asList, asObject, asText, type JsonObject } from "../json/index.ts";
import { resolve } from "./operations-of.ts";

/** One line of the table of an answer's errors. */
export interface DocumentedError {
  /** Its name in the document: a code where one line says all of it, or a name of its own. */
  readonly name: string;
  /** The codes that a client may compare. */
  readonly codes: readonly string[];
  /** How further codes end that are not all known. */
  readonly endings: readonly string[];
  /** Why it is sent, and what to do about it: Markdown, or empty where a description says it. */
  readonly why: string;
  readonly fix: string;
}

/** Every error that the document lists, by its name. */
export function documentedErrors(tree: JsonObject): ReadonlyMap<string, DocumentedError> {
  return new Map(
    Object.entries(asObject(tree["x-convex-errors"])).map(([name, error]) => {
      const { codes, endings, why, fix } = asObject(error);
      return [
        name,
        {
          name,
          codes: asList(codes).map(asText),
          endings: asList(endings).map(asText),
          why: asText(why),
          fix: asText(fix),
        },
      ];
    }),
  );
}

/** The errors of one answer of an operation: those of the answer, and those that only this operation has. */
export function errorsOf(
  tree: JsonObject,
  operation: JsonObject,
  status: number,
): readonly DocumentedError[] {
  const known = documentedErrors(tree);
  return errorNamesOf(tree, operation, status).flatMap((name) => known.get(name) ?? []);
}

/** Whether the body of an answer is an infrastructure error: JSON that has a code. */
export function isInfrastructureError(tree: JsonObject, answer: JsonObject): boolean {
  const { schema } = asObject(asObject(answer.content)["application/json"]);
  return asList(resolve(tree, schema).required).includes("code");
}

/** The names of these errors, in the order in which the document lists them. */
export function errorNamesOf(tree: JsonObject, operation: JsonObject, status: number): readonly string[] {
  const answer = resolve(tree, asObject(operation.responses)[status])["x-convex-errors"];
  const own = asObject(operation["x-convex-errors"])[status];
  return [...asList(answer), ...asList(own)].map(asText);
}
