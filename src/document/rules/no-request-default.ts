import type { JsonObject } from "../../json/index.ts";
import { operationsOf, resolve } from "../operations-of.ts";
import { objectsIn } from "../walk.ts";
import type { Finding, Rule } from "./rule.ts";

/** A default on what is sent makes the field required in generated types. */
export const noRequestDefault: Rule = {
  name: "no-request-default",
  check: ({ tree }) => {
    const seen = new Set<string>();
    const search = (value: JsonObject, pointer: string): Finding[] =>
      [...objectsIn(value, pointer)].flatMap(([at, object]) => {
        const found = Object.hasOwn(object, "default") && !at.endsWith("/properties") ? [finding(at)] : [];
        const { $ref: ref } = object;
        if (typeof ref !== "string" || seen.has(ref)) return found;
        seen.add(ref);
        return [...found, ...search(resolve(tree, object), ref.slice(1))];
      });
    return operationsOf(tree).flatMap(({ operation, pointer }) =>
      search(
        { requestBody: operation.requestBody ?? null, parameters: operation.parameters ?? null },
        pointer,
      ),
    );
  },
};

function finding(pointer: string): Finding {
  return {
    pointer: `${pointer}/default`,
    message: "A default on something that is sent.",
    fix: "Say it in the description: what the server does when the field is left out.",
  };
}
