import type { ConvexFunction } from "../../model/index.ts";
import { takesNothing } from "./functions.ts";
import { goModuleName, goName } from "./names.ts";

/** What the README of a deployment's module says more than that of the API: one line per function. */
export function functionLists(functions: readonly ConvexFunction[]): string {
  const parts = (["public", "internal"] as const).flatMap((visibility) => {
    const chosen = functions.filter((each) => each.visibility === visibility);
    if (chosen.length === 0) return [];
    const [title, make] =
      visibility === "public"
        ? ["Functions", "convex.NewAPI(client)"]
        : ["Internal functions", "convex.NewInternalAPI(client)"];
    const lines = chosen.map(
      (each) => `- \`${callOf(each)}\` calls the ${each.kind} \`${each.path.replaceAll("`", "'")}\``,
    );
    return [`## ${title}`, `With \`api := ${make}\`:`, lines.join("\n")];
  });
  return parts.map((part) => `\n${part}\n`).join("");
}

function callOf(each: ConvexFunction): string {
  const args = takesNothing(each) ? "" : ", args";
  return `api.${goModuleName(each.module)}.${goName(each.name)}(ctx${args})`;
}
