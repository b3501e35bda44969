import { formatProblem, type Problem } from "../../problems/index.ts";
import type { FunctionsRead } from "./functions-read.ts";

/** How many causes are told one by one. */
const atMost = 10;

/** What to say where a source has functions and none of them can be had: every cause, errors before warnings. */
export function noneReadable(source: string, problems: readonly Problem[]): string {
  const causes = [
    ...problems.filter(({ severity }) => severity === "error"),
    ...problems.filter(({ severity }) => severity !== "error"),
  ];
  const more = causes.length > atMost ? [`and ${causes.length - atMost} more`] : [];
  const told = causes.slice(0, atMost).map(formatProblem);
  return [`${source}: no function can be read there, so nothing was made.`, ...told, ...more].join("\n");
}

/** The warning where nothing is wrong and still there is no function to make anything of. */
export function noFunctions({ json, file }: FunctionsRead, includeInternal: boolean): Problem {
  const { functions } = json as { readonly functions: readonly { readonly functionType?: unknown }[] };
  const routes = functions.filter((entry) => entry?.functionType === "HttpAction").length;
  const internal = functions.length - routes;
  const problem = { rule: "no-functions", place: { file }, severity: "warning" } as const;
  if (internal > 0 && !includeInternal)
    return {
      ...problem,
      message: "Every function here is internal, and only public ones are made into clients.",
      fix: "Make a function public, or add --include-internal.",
    };
  if (routes > 0)
    return {
      ...problem,
      message:
        "There are HTTP actions here and no other functions. They are listed in the document, not called.",
      fix: "Nothing, if that is so; otherwise name the folder that holds the functions.",
    };
  return {
    ...problem,
    message: "No module here exports a query, a mutation or an action.",
    fix: "Export functions that query(), mutation() or action() made, or name the folder that holds them.",
  };
}
