import { asList, asObject, asText } from "../../json/index.ts";
import { operationsOf, responsesOf } from "../operations-of.ts";
import type { Rule } from "./rule.ts";

const envelope = "#/components/schemas/InfrastructureError";

/** Every operation says what comes back when it fails: which statuses, with the envelope or with nothing. */
export const errorResponses: Rule = {
  name: "error-responses",
  check: ({ tree }) =>
    operationsOf(tree).flatMap(({ operation, path, pointer }) => {
      const responses = responsesOf(tree, operation);
      const guarded = asList(operation.security ?? tree.security).length > 0;
      // What stands beside `/api/` answers with a constant: there is nothing that could go wrong in it.
      const due = path.startsWith("/api/") ? [400, 408, 500, ...(guarded ? [401, 403] : [])] : [];
      const missing = due
        .filter((status) => !responses.has(status))
        .map((status) => ({
          pointer: `${pointer}/responses`,
          message: `Status ${status} is not documented.`,
          fix: `Refer to one of openapi/responses/ for ${status}.`,
        }));
      const shapeless = [...responses]
        .filter(([status]) => status >= 400 && status < 560)
        .filter(([, { content, description }]) => {
          const { schema } = asObject(asObject(content)["application/json"]);
          return content === undefined
            ? !/\bempty\b/.test(asText(description))
            : asObject(schema).$ref !== envelope;
        })
        .map(([status]) => ({
          pointer: `${pointer}/responses/${status}`,
          message: `Status ${status} has neither the error envelope nor a word that its body is empty.`,
          fix: "Give it the schema InfrastructureError, or say that the body is empty.",
        }));
      return [...missing, ...shapeless];
    }),
};
