import type { ConvexFunction } from "../../model/index.ts";
import { rustName } from "./names.ts";

/** What the README of a deployment's crate says more than that of the API: one line per function. */
export function functionLists(functions: readonly ConvexFunction[]): string {
  const parts = (["public", "internal"] as const).flatMap((visibility) => {
    const chosen = functions.filter((each) => each.visibility === visibility);
    if (chosen.length === 0) return [];
    const [title, root, key] =
      visibility === "public"
        ? ["Functions", "api", ""]
        : ["Internal functions", "internal", ", and a client with a deploy key"];
    const lines = chosen.map(
      (each) => `- \`${callOf(each)}\` calls the ${each.kind} \`${each.path.replaceAll("`", "'")}\``,
    );
    return [`## ${title}`, `With \`use convex_openapi::${root}\`${key}:`, lines.join("\n")];
  });
  return parts.map((part) => `\n${part}\n`).join("");
}

function callOf({ module, name, args, visibility }: ConvexFunction): string {
  const none = args.kind === "object" && args.fields.length === 0;
  const steps = [visibility === "public" ? "api" : "internal", ...module.map(rustName), rustName(name)];
  return `${steps.join("::")}(&client${none ? "" : ", &args"})`;
}
