import { asObject, isObject, type JsonObject } from "../../json/index.ts";
import { type Branch, branchOf } from "../exchange.ts";
import { operationsOf, resolve, responsesOf } from "../operations-of.ts";
import { objectsIn } from "../walk.ts";
import type { Rule } from "./rule.ts";

/** A reader sees how a call comes out in every way in which it can: success, function error, infrastructure error. */
export const operationExamples: Rule = {
  name: "operation-examples",
  check: ({ tree, exchanges }) =>
    operationsOf(tree).flatMap(({ id, operation, pointer }) => {
      const shown = new Set(exchanges.filter((exchange) => exchange.operation === id).map(branchOf));
      return branchesOf(tree, operation)
        .filter((branch) => !shown.has(branch))
        .map((branch) => ({
          pointer,
          message: `“${id}” has no example of ${/^[aeiou]/.test(branch) ? "an" : "a"} ${branch}.`,
          fix: `Write openapi/examples/${id}/${branch.replaceAll(" ", "-")}.yaml.`,
        }));
    }),
};

/** The branches that an operation has, by what its responses can hold. */
function branchesOf(tree: JsonObject, operation: JsonObject): readonly Branch[] {
  const responses = [...responsesOf(tree, operation)];
  const ran = responses.find(([status]) => status === 200)?.[1];
  const failing = responses.some(
    ([status, { content }]) => status >= 400 && status < 560 && isObject(content),
  );
  return [
    ...(ran === undefined || ran["x-never-sent"] === true ? [] : (["success"] as const)),
    ...(reachesFunctionError(tree, ran ?? {}, new Set()) ? (["function error"] as const) : []),
    ...(failing ? (["infrastructure error"] as const) : []),
  ];
}

function reachesFunctionError(tree: JsonObject, value: JsonObject, seen: Set<string>): boolean {
  for (const [, object] of objectsIn(asObject(value.content ?? value))) {
    const { $ref: ref } = object;
    if (typeof ref !== "string" || seen.has(ref)) continue;
    if (ref === "#/components/schemas/FunctionError") return true;
    seen.add(ref);
    if (reachesFunctionError(tree, resolve(tree, object), seen)) return true;
  }
  return false;
}
