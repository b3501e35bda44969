import type { Api, ConvexFunction } from "../../model/index.ts";
import { pythonCallOf } from "./samples.ts";

/** What a deployment's README adds to the runtime's: one line per function. */
export function functionList({ functions }: Api): string {
  const rows = (visibility: ConvexFunction["visibility"]) =>
    functions
      .filter((each) => each.visibility === visibility)
      .map((each) => `- \`${pythonCallOf(each).text}\`: ${each.kind} \`${each.path}\``)
      .join("\n");
  const [open, internal] = [rows("public"), rows("internal")];
  const parts = [
    "\n## Functions of this deployment\n",
    "With `api = Api(client)` from `convex_openapi.api`, or `api = AsyncApi(client)` from `convex_openapi.async_api`:\n",
    `${open}\n`,
  ];
  if (internal === "") return parts.join("\n");
  const more =
    "With a deploy key and `api = InternalApi(client)` from `convex_openapi.internal_api`, or `api = AsyncInternalApi(client)` from `convex_openapi.async_internal_api`:\n";
  return [...parts, "### Internal functions\n", more, `${internal}\n`].join("\n");
}
