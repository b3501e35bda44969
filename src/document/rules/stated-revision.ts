import { asObject, asText } from "../../json/index.ts";
import type { Rule } from "./rule.ts";

/** Facts about a server grow old: the front page says which revision they were read from. */
export const statedRevision: Rule = {
  name: "stated-revision",
  check: ({ tree }) => {
    const info = asObject(tree.info);
    const revision = asText(info["x-backend-revision"]);
    if (/^[0-9a-f]{8,40}$/.test(revision) && asText(info.description).includes(revision)) return [];
    return [
      {
        pointer: "/info",
        message: "The revision of the backend is not stated in info, or the front page does not repeat it.",
        fix: "Write x-backend-revision, and the same revision in the front page's text.",
      },
    ];
  },
};
