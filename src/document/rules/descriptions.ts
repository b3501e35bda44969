import { asList, asObject, asText, type Json, pointerStep } from "../../json/index.ts";
import { operationsOf, resolve } from "../operations-of.ts";
import { objectsIn } from "../walk.ts";
import type { Finding, Rule } from "./rule.ts";

/** Whatever a reader can see has a sentence of its own: operations, parameters, responses, schemas and their fields. */
export const descriptions: Rule = {
  name: "descriptions",
  check: ({ tree }) => {
    const described = (pointer: string, value: Json | undefined, key = "description"): Finding[] => {
      const text = asText(asObject(value)[key]);
      if (/[.:|)`]\**\s*$/.test(text)) return [];
      return [
        {
          pointer,
          message:
            text === ""
              ? `The ${key} is missing.`
              : `The ${key} does not end as a sentence: “${text.slice(-30)}”.`,
          fix: "Say what it is for, in a sentence.",
        },
      ];
    };
    const operations = operationsOf(tree).flatMap(({ operation, pointer }) => [
      ...described(pointer, operation),
      ...described(pointer, operation, "summary"),
      ...asList(operation.parameters).flatMap((parameter, index) =>
        described(`${pointer}/parameters/${index}`, resolve(tree, parameter)),
      ),
      ...Object.entries(asObject(operation.responses)).flatMap(([status, response]) =>
        described(`${pointer}/responses/${status}`, resolve(tree, response)),
      ),
    ]);
    const schemas = Object.entries(asObject(asObject(tree.components).schemas)).flatMap(([name, schema]) =>
      described(`/components/schemas${pointerStep(name)}`, schema),
    );
    const fields = [...objectsIn(asObject(asObject(tree.components).schemas), "/components/schemas")].flatMap(
      ([pointer, { properties }]) =>
        Object.entries(asObject(properties)).flatMap(([name, field]) =>
          described(`${pointer}/properties${pointerStep(name)}`, resolve(tree, field)),
        ),
    );
    return [...operations, ...schemas, ...fields];
  },
};
