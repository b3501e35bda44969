import { objectsIn } from "../walk.ts";
import type { Rule } from "./rule.ts";

/** An object of which nothing is said becomes `Record<string, never>` in types: nothing can be passed then. */
export const noBareObject: Rule = {
  name: "no-bare-object",
  check: ({ tree }) =>
    [...objectsIn(tree)]
      .filter(
        ([, { type, properties, additionalProperties }]) =>
          type === "object" && properties === undefined && additionalProperties === undefined,
      )
      .map(([pointer]) => ({
        pointer,
        message: "An object with neither properties nor additionalProperties.",
        fix: "Write `additionalProperties: true` when any field may stand here.",
      })),
};
