import { operationsOf } from "../operations-of.ts";
import type { Rule } from "./rule.ts";

/** The operationId is the method name, the docs anchor, the example's folder and the test's title. */
export const operationId: Rule = {
  name: "operation-id",
  check: ({ tree }) =>
    operationsOf(tree)
      .filter(({ id }) => !/^[a-z][A-Za-z0-9]*$/.test(id))
      .map(({ pointer, id }) => ({
        pointer: `${pointer}/operationId`,
        message: `“${id}” is not a lowerCamelCase name.`,
        fix: "Name it as the client method should read, such as queryTs.",
      })),
};
