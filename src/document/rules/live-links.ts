import { asList, asObject, asText, pointerStep } from "../../json/index.ts";
import { operationsOf } from "../operations-of.ts";
import { objectsIn } from "../walk.ts";
import type { Rule } from "./rule.ts";

/** A link within the document leads to an operation or a tag that is there. */
export const liveLinks: Rule = {
  name: "live-links",
  check: ({ written: tree }) => {
    const known = new Set([
      ...operationsOf(tree).map(({ id }) => `#operation/${id}`),
      ...asList(tree.tags).map((tag) => `#tag/${asText(asObject(tag).name)}`),
    ]);
    return [...objectsIn(tree)].flatMap(([pointer, object]) =>
      ["description", "summary", "why", "fix"].flatMap((key) =>
        [...asText(object[key]).matchAll(/\]\((#[^)]*)\)/g)]
          .map(([, link = ""]) => link)
          .filter((link) => !known.has(link))
          .map((link) => ({
            pointer: pointer + pointerStep(key),
            message: `“${link}” leads nowhere.`,
            fix: "Link to #operation/<operationId> or #tag/<tag>.",
          })),
      ),
    );
  },
};
