import type { Api } from "../../model/index.ts";
import { buildTools, type KnownTypes, type Tool, toolSchema } from "../../tools/index.ts";
import { createSearch } from "../../tools/search-functions.ts";
import { callFunction } from "./call-function.ts";
import { searchTools } from "./search-tools.ts";
import type { CallContext, Resource, Toolbox } from "./toolbox.ts";

/** What a toolbox is made of. */
export interface ToolboxInput {
  /** Where calls go. */
  readonly url: string;
  readonly api: Api;
  /** The deployment's document. */
  readonly document: string;
  /** The functions that may be called; the others are not there. */
  readonly functions: Api["functions"];
  /** Three tools that find, describe and call functions, in place of one for each. */
  readonly search: boolean;
}

/** Makes a toolbox of a deployment's functions. */
export function createToolbox({ url, api, document, functions, search }: ToolboxInput): Toolbox {
  const types: KnownTypes = new Map(api.types.map((type) => [type.name, type]));
  const tools = buildTools(functions, types);
  const run = (tool: Tool, args: unknown, { credentials, signal }: CallContext) =>
    callFunction({ url, function: tool.function, types, args, credentials, signal });
  const resources = resourcesOf(api, types, document);
  if (search) {
    const three = searchTools(tools, createSearch(tools, types), run);
    return { resources, tools: three.tools, call: three.call };
  }
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  return {
    resources,
    tools: tools.map(({ function: _, ...listed }) => listed),
    call(name, args, context) {
      const tool = byName.get(name);
      return tool === undefined ? undefined : run(tool, args, context);
    },
  };
}

const guide = `# Calling this deployment's functions

Arguments and results are JSON. What JSON has no form for is written as its schema says: a 64-bit integer in decimal
digits as text ("42"), bytes as base64, NaN, Infinity, -Infinity and -0 by name. Where a schema takes several kinds of
value and a text would leave open what it is, the same stand as {"$int64": "42"}, {"$bytes": "aGk="}, {"$float64": "NaN"}.

A field that is absent is not one that is null. A result is {"value": …}. A query reads and changes nothing; a mutation
happens as a whole or not at all; what an action did before it failed stays done. Results that come in pages have
\`page\`, \`isDone\` and \`continueCursor\`: hand the latter on as \`paginationOpts.cursor\`, which is null at first.
`;

function resourcesOf(api: Api, types: KnownTypes, document: string): readonly Resource[] {
  const json = "application/json";
  return [
    {
      uri: "convex-openapi://guide",
      name: "guide",
      description: "How values are written, and what the kinds of function promise.",
      mimeType: "text/markdown",
      text: () => guide,
    },
    {
      uri: "convex-openapi://openapi.json",
      name: "openapi.json",
      description: "The OpenAPI document of this deployment.",
      mimeType: json,
      text: () => document,
    },
    ...api.types.flatMap(({ name, table }) =>
      table === undefined
        ? []
        : [
            {
              uri: `convex-openapi://tables/${encodeURIComponent(table)}`,
              name: `table ${table}`,
              description: `The JSON Schema of a document of the table ${table}.`,
              mimeType: "application/schema+json",
              text: () => JSON.stringify(toolSchema({ kind: "ref", name }, types), null, 2),
            },
          ],
    ),
  ];
}
