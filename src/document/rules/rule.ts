import type { Problem } from "../../problems/index.ts";
import { type Document, placeOf } from "../document.ts";

/** What a rule found: where in the bundled tree, what is wrong, and the fix. */
export interface Finding {
  /** A JSON pointer into the bundled tree. */
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
  /** The file, where the finding is about a file that is not part of the tree, such as an example. */
  readonly file?: string;
}

/** One promise that the document keeps beyond what OpenAPI asks. */
export interface Rule {
  /** Kebab-case; the name of its file. */
  readonly name: string;
  readonly check: (document: Document) => readonly Finding[];
}

/** Findings at one place: none where nothing is wrong there, and so a line for each thing that a rule looks at. */
export function wrongAt(
  pointer: string,
): (isWrong: boolean, message: string, fix: string) => readonly Finding[] {
  return (isWrong, message, fix) => (isWrong ? [{ pointer, message, fix }] : []);
}

/** A finding with the file and line that its author can open. */
export function toProblem(document: Document, rule: Rule, { pointer, message, fix, file }: Finding): Problem {
  const place = file === undefined ? placeOf(document, pointer) : { file, line: 1 };
  return { rule: rule.name, place, message, fix, severity: "error" };
}
