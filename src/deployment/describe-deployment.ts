import { asText, type JsonObject } from "../json/index.ts";
import type { FunctionSpec } from "./function-spec.ts";
import type { ValueFormat } from "./value-format.ts";
import type { DeploymentWords } from "./words/index.ts";

/** What the front page of a deployment's document says in place of the base document's. */
export function describeDeployment(
  info: JsonObject,
  spec: FunctionSpec,
  format: ValueFormat,
  words: DeploymentWords,
): JsonObject {
  const host = spec.url === undefined ? undefined : hostOf(spec.url);
  return {
    title: words.title(host),
    summary: words.summary,
    description: [
      ...words.introduction(format),
      asText(info.description),
      // A heading would take what follows it under its wing.
      httpActions(spec, words),
    ]
      .filter((part) => part !== "")
      .join("\n\n"),
  };
}

/** HTTP actions are no operations: the deployment says nothing about what they take and give. */
function httpActions({ routes }: FunctionSpec, { httpActions: [heading, text] }: DeploymentWords): string {
  if (routes.length === 0) return "";
  const lines = routes.map(({ method, path }) => `- \`${method} ${path.replaceAll("`", "'")}\``).sort();
  return [`## ${heading}`, text, lines.join("\n")].join("\n\n");
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
