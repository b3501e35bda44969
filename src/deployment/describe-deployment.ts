import { asText, type JsonObject } from "../json/index.ts";
import type { FunctionSpec } from "./function-spec.ts";
import type { ValueFormat } from "./value-format.ts";

/** What the front page of a deployment's document says in place of the base document's. */
export function describeDeployment(info: JsonObject, spec: FunctionSpec, format: ValueFormat): JsonObject {
  const host = spec.url === undefined ? undefined : hostOf(spec.url);
  return {
    title: host === undefined ? "Convex functions" : `Convex functions of ${host}`,
    summary: "A deployment's own functions over plain HTTP.",
    description: [
      `Every function of this deployment has a path of its own below \`/api/run/\`. Its arguments are encoded values; its request pins the answer's \`format\` to \`${format}\`, so that the schemas are true of the bytes.`,
      "The operations that call any function by its path are kept.",
      asText(info.description),
      // A heading would take what follows it under its wing.
      httpActions(spec),
    ]
      .filter((part) => part !== "")
      .join("\n\n"),
  };
}

/** HTTP actions are no operations: the deployment says nothing about what they take and give. */
function httpActions({ routes }: FunctionSpec): string {
  if (routes.length === 0) return "";
  const lines = routes.map(({ method, path }) => `- \`${method} ${path.replaceAll("`", "'")}\``).sort();
  return [
    "## HTTP actions",
    "These routes answer on the deployment's `.convex.site` address. They declare no types, so that they are no operations here. A path that ends in `*` stands for all that begin so.",
    lines.join("\n"),
  ].join("\n\n");
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
