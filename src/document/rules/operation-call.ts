import { asList, asObject, asText, isObject, type Json, type JsonObject } from "../../json/index.ts";
import type { Document } from "../document.ts";
import { type OperationAt, operationsOf, resolve, responsesOf } from "../operations-of.ts";
import { type Finding, type Rule, wrongAt } from "./rule.ts";

const methods = ["get", "post", "put"];
const facts = ["group", "repeatable", "timeoutSeconds"];
const repeats = ["always", "ifUnsent", "whenKeyed"];

/** Clients are made of the document: every operation says how it is called, and nothing that it says contradicts the rest. */
export const operationCall: Rule = {
  name: "operation-call",
  check: (document) => operationsOf(document.tree).flatMap((operation) => checkCall(document, operation)),
};

function checkCall({ tree }: Document, { operation, pointer, method, id }: OperationAt): readonly Finding[] {
  const call = operation["x-convex-call"];
  if (!isObject(call)) {
    return [
      {
        pointer,
        message: `“${id}” does not say how it is called.`,
        fix: `Write x-convex-call with ${facts.join(", ")}; docs/architecture.md says what they mean.`,
      },
    ];
  }
  const { group, repeatable, timeoutSeconds } = call;
  const groups = ["client", "none", ...Object.keys(asObject(tree["x-convex-groups"]))];
  const wrong = wrongAt(`${pointer}/x-convex-call`);
  return [
    ...Object.keys(call).flatMap((fact) =>
      wrong(!facts.includes(fact), `“${fact}” is no fact of a call.`, `Write ${facts.join(", ")} only.`),
    ),
    ...wrong(
      !groups.includes(asText(group)),
      `“${asText(group)}” is no group of operations.`,
      `Choose ${groups.join(", ")}, or describe the group in x-convex-groups of the front page.`,
    ),
    ...wrong(
      !repeats.includes(asText(repeatable)),
      `“${asText(repeatable)}” does not say whether a repeat is harmless.`,
      `Choose ${repeats.join(", ")}.`,
    ),
    ...wrong(
      !Number.isInteger(timeoutSeconds) || Number(timeoutSeconds) < 1 || Number(timeoutSeconds) > 3600,
      `“${String(timeoutSeconds)}” is no number of seconds for one attempt.`,
      "Write a whole number from 1 to 3600.",
    ),
    ...wrong(
      !methods.includes(method),
      `No client sends ${method.toUpperCase()}.`,
      `Choose ${methods.join(", ")}, or teach the model and every language another method.`,
    ),
    ...wrong(
      method === "get" && repeatable !== "always",
      "A GET changes nothing, so that a repeat is harmless.",
      "Write `repeatable: always`.",
    ),
    ...wrong(
      repeatable === "whenKeyed" && operation.requestBody === undefined,
      "There is no body that could have keys.",
      "Write `always` or `ifUnsent`.",
    ),
    ...wrong(
      !isKnownSecurity(operation.security ?? tree.security),
      "It does not say who may call in a way that a client understands.",
      "Leave `security` out (anybody, better known with a token or key), or write `[]` or a single deployKey.",
    ),
    ...wrong(
      mediaTypes(tree, operation.requestBody) > 1 ||
        [...responsesOf(tree, operation)].some(([, response]) => mediaTypes(tree, response) > 1),
      "A body comes in several media types, of which a client knows one.",
      "Describe the one that clients send or ask for.",
    ),
  ];
}

function mediaTypes(tree: JsonObject, holder: Json | undefined): number {
  return Object.keys(asObject(resolve(tree, holder).content)).length;
}

/** Nobody's business, a deploy key's, or anybody's, who may show a token or a key. */
function isKnownSecurity(security: Json | undefined): boolean {
  const schemes = asList(security).map((requirement) => Object.keys(asObject(requirement)).join());
  return ["", "deployKey", ",deployKey,userToken"].includes(schemes.sort().join());
}
