import type { JsonObject } from "../../json/index.ts";
import type { Tool } from "../../tools/index.ts";
import type { SearchFunctions } from "../../tools/search-functions.ts";
import type { Json } from "../../values/index.ts";
import type { Outcome } from "./call-function.ts";
import type { CallContext, Toolbox } from "./toolbox.ts";

/** How many functions are found where nobody says how many. */
const usual = 5;

const readsOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
const path: JsonObject = {
  type: "string",
  description: "A function path as find_functions gives it: messages:list.",
};

/** Three tools for any number of functions: find some, describe one, call it. */
export function searchTools(
  tools: readonly Tool[],
  search: SearchFunctions,
  run: (tool: Tool, args: unknown, context: CallContext) => Promise<Outcome>,
): Pick<Toolbox, "tools" | "call"> {
  const byPath = new Map(tools.map((tool) => [tool.function.path, tool]));
  const changes = tools.some(({ annotations }) => !annotations.readOnlyHint);
  const unknown = (name: unknown): Outcome => ({
    error: `arguments.path: there is no function “${String(name).slice(0, 200)}”; find_functions tells which there are.`,
  });
  return {
    tools: [
      {
        name: "find_functions",
        title: "Find functions",
        description: `Find functions of this deployment (${tools.length}) by what they do, best first. Then describe_function.`,
        inputSchema: {
          type: "object",
          properties: {
            question: { type: "string", description: "What is wanted, in plain words." },
            limit: { type: "integer", minimum: 1, maximum: 50, description: `How many at most: ${usual}.` },
          },
          required: ["question"],
          additionalProperties: false,
        },
        annotations: readsOnly,
      },
      {
        name: "describe_function",
        title: "Describe a function",
        description: "What a function does, and the JSON Schemas of its arguments and of its result.",
        inputSchema: {
          type: "object",
          properties: { path },
          required: ["path"],
          additionalProperties: false,
        },
        annotations: readsOnly,
      },
      {
        name: "call_function",
        title: "Call a function",
        description: "Call a function with arguments as describe_function says.",
        inputSchema: {
          type: "object",
          properties: { path, arguments: { type: "object", description: "By the function's own schema." } },
          required: ["path"],
          additionalProperties: false,
        },
        annotations: changes
          ? { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true }
          : readsOnly,
      },
    ],
    call(name, args, context) {
      const given = (args ?? {}) as Readonly<Record<string, unknown>>;
      switch (name) {
        case "find_functions":
          return Promise.resolve(find(search, given));
        case "describe_function": {
          const tool = byPath.get(String(given.path));
          return Promise.resolve(tool === undefined ? unknown(given.path) : { value: describe(tool) });
        }
        case "call_function": {
          const tool = byPath.get(String(given.path));
          if (tool === undefined) return Promise.resolve(unknown(given.path));
          return run(tool, given.arguments, context);
        }
        default:
          return undefined;
      }
    },
  };
}

function find(
  search: SearchFunctions,
  { question, limit = usual }: Readonly<Record<string, unknown>>,
): Outcome {
  if (typeof question !== "string") return { error: "arguments.question: expected text" };
  if (!Number.isInteger(limit) || (limit as number) < 1 || (limit as number) > 50)
    return { error: "arguments.limit: expected a whole number from 1 to 50" };
  return {
    value: search(question, limit as number).map(({ function: each, description }) => ({
      path: each.path,
      kind: each.kind,
      description,
    })),
  };
}

function describe({ function: each, description, inputSchema, outputSchema }: Tool): Json {
  return {
    path: each.path,
    kind: each.kind,
    description,
    arguments: inputSchema as unknown as Json,
    result: outputSchema as unknown as Json,
  };
}
