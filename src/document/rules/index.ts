import type { Problem } from "../../problems/index.ts";
import type { Document } from "../document.ts";
import { operationId } from "./operation-id.ts";
import { type Rule, toProblem } from "./rule.ts";

/** Every house rule, one per file. */
export const rules: readonly Rule[] = [operationId];

/** Everything in which a document breaks the rules of the house. */
export function checkRules(document: Document): readonly Problem[] {
  return rules.flatMap((rule) => rule.check(document).map((finding) => toProblem(document, rule, finding)));
}
