import type { ConvexFunction } from "../../model/index.ts";
import { kotlinName, moduleName } from "./names.ts";

/** What the README of a deployment's package says more than that of the API: one line per function. */
export function functionLists(functions: readonly ConvexFunction[]): string {
  const parts = (["public", "internal"] as const).flatMap((visibility) => {
    const chosen = functions.filter((each) => each.visibility === visibility);
    if (chosen.length === 0) return [];
    const [title, make] =
      visibility === "public" ? ["Functions", "Api(client)"] : ["Internal functions", "InternalApi(client)"];
    const lines = chosen.map(
      (each) => `- \`${callOf(each)}\` calls the ${each.kind} \`${each.path.replaceAll("`", "'")}\``,
    );
    return [
      `## ${title}`,
      `With \`val api = ${make}\`, and from Java \`new Blocking${make}\` or \`new Future${make}\`:`,
      lines.join("\n"),
    ];
  });
  return parts.map((part) => `\n${part}\n`).join("");
}

function callOf({ module, name, args }: ConvexFunction): string {
  const none = args.kind === "object" && args.fields.length === 0;
  return `api.${moduleName(module)}.${kotlinName(name)}(${none ? "" : "args"})`;
}
