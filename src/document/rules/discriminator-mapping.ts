import { asList, asObject, asText, isObject } from "../../json/index.ts";
import { resolve } from "../operations-of.ts";
import { objectsIn } from "../walk.ts";
import type { Finding, Rule } from "./rule.ts";

/** Without an explicit mapping, tools make up the values of a discriminator out of schema names. */
export const discriminatorMapping: Rule = {
  name: "discriminator-mapping",
  check: ({ tree }) =>
    [...objectsIn(tree)].flatMap(([pointer, schema]) => {
      if (!isObject(schema.discriminator)) return [];
      const property = asText(schema.discriminator.propertyName);
      const mapping = asObject(schema.discriminator.mapping);
      const branches = asList(schema.oneOf).map((branch) => asText(asObject(branch).$ref));
      const finding = (message: string): Finding => ({
        pointer: `${pointer}/discriminator`,
        message,
        fix: "Map each value to its branch, and give each branch that value as a const, required.",
      });
      const unmapped = branches
        .filter((branch) => !Object.values(mapping).includes(branch))
        .map((branch) => finding(`No value of “${property}” leads to ${branch}.`));
      const wrong = Object.entries(mapping).flatMap(([value, ref]) => {
        const branch = resolve(tree, { $ref: ref });
        const { const: constant } = resolve(tree, asObject(branch.properties)[property]);
        if (!branches.includes(asText(ref)))
          return [finding(`“${value}” leads to ${ref}, which is no branch.`)];
        if (constant !== value)
          return [finding(`“${value}” leads to ${ref}, whose ${property} is not that.`)];
        return asList(branch.required).includes(property)
          ? []
          : [finding(`${ref} does not require “${property}”.`)];
      });
      return [...unmapped, ...wrong];
    }),
};
