import { asObject } from "../../json/index.ts";
import { operationsOf, responsesOf } from "../operations-of.ts";
import type { Rule } from "./rule.ts";

const headers = ["x-convex-deprecation-state", "x-convex-deprecation-message"];

/** An old client is told so on every answer below `/api`, not only on those that succeed. */
export const deprecationHeaders: Rule = {
  name: "deprecation-headers",
  check: ({ tree }) =>
    operationsOf(tree)
      .filter(({ path }) => path.startsWith("/api/"))
      .flatMap(({ operation, pointer }) =>
        [...responsesOf(tree, operation)]
          .filter(([, response]) => headers.some((name) => asObject(response.headers)[name] === undefined))
          .map(([status]) => ({
            pointer: `${pointer}/responses/${status}`,
            message: `Status ${status} does not name ${headers.join(" and ")}.`,
            fix: "Refer to openapi/headers/DeprecationState.yaml and DeprecationMessage.yaml.",
          })),
      ),
};
