import { asList, asObject, type JsonObject } from "../../json/index.ts";
import { documentedErrors } from "../errors-of.ts";
import { operationsOf } from "../operations-of.ts";
import { type Finding, type Rule, wrongAt } from "./rule.ts";

/** How often and when a call is repeated stands once, at the root; and so do the groups that operations are in. */
export const statedRetries: Rule = {
  name: "stated-retries",
  check: ({ tree }) => [...checkRetries(tree), ...checkGroups(tree)],
};

function checkRetries(tree: JsonObject): readonly Finding[] {
  const retries = asObject(tree["x-convex-retries"]);
  const throttling = asObject(retries.throttling);
  const retryAfter = asObject(retries.retryAfter);
  const codes = asList(throttling.codes);
  const known = new Set<unknown>([...documentedErrors(tree).values()].flatMap((error) => error.codes));
  const isWhole = (value: unknown) => Number.isInteger(value) && Number(value) >= 1;
  const areStatuses = (value: unknown) =>
    asList(value).length > 0 &&
    asList(value).every((status) => isWhole(status) && Number(status) >= 400 && Number(status) < 560);
  const stated: readonly (readonly [place: string, isRight: boolean, wanted: string])[] = [
    ["attempts", isWhole(retries.attempts), "a whole number of tries"],
    ["budget", isWhole(retries.budget), "a whole number of retries"],
    ["statuses", areStatuses(retries.statuses), "a list of statuses"],
    ["throttling/firstDelayMilliseconds", isWhole(throttling.firstDelayMilliseconds), "milliseconds"],
    ["throttling/statuses", areStatuses(throttling.statuses), "a list of statuses"],
    [
      "throttling/codes",
      codes.length > 0 && codes.every((code) => known.has(code)),
      "a list of codes of openapi/errors.yaml",
    ],
    [
      "passing/firstDelayMilliseconds",
      isWhole(asObject(retries.passing).firstDelayMilliseconds),
      "milliseconds",
    ],
    ["maxDelayMilliseconds", isWhole(retries.maxDelayMilliseconds), "milliseconds"],
    ["retryAfter/statuses", areStatuses(retryAfter.statuses), "a list of statuses"],
    ["retryAfter/maxSeconds", isWhole(retryAfter.maxSeconds), "seconds"],
  ];
  return stated.flatMap(([place, isRight, wanted]) =>
    wrongAt(`/x-convex-retries/${place}`)(
      !isRight,
      `x-convex-retries does not say “${place}”.`,
      `Write ${wanted}.`,
    ),
  );
}

function checkGroups(tree: JsonObject): readonly Finding[] {
  const used = new Set(operationsOf(tree).map(({ operation }) => asObject(operation["x-convex-call"]).group));
  return Object.entries(asObject(tree["x-convex-groups"])).flatMap(([name, description]) => {
    const wrong = wrongAt(`/x-convex-groups/${name}`);
    return [
      ...wrong(
        !/^[a-z][A-Za-z0-9]*$/.test(name),
        `“${name}” is not a lowerCamelCase name.`,
        "Name it as it should read behind `client.`, such as streamingExport.",
      ),
      ...wrong(!used.has(name), `No operation is in the group “${name}”.`, "Leave it out, or put one in."),
      ...wrong(
        !/^[A-Z].*\.$/.test(String(description)),
        `The group “${name}” has no sentence that says what it is for.`,
        "Say it in a sentence.",
      ),
    ];
  });
}
