import type { JsonObject } from "../json/index.ts";
import type { ConvexFunction } from "../model/index.ts";
import { type KnownTypes, resolveShape } from "./known-types.ts";
import { plainLine } from "./plain-line.ts";
import { toolNames } from "./tool-name.ts";
import { toolSchema } from "./tool-schema.ts";

/** One function as a model sees it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The arguments, always an object. */
  readonly inputSchema: JsonObject;
  /** `{ "value": … }`: what the function returns. */
  readonly outputSchema: JsonObject;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: boolean;
  };
  readonly function: ConvexFunction;
}

/** The functions as tools, in the order of their paths. */
export function buildTools(functions: readonly ConvexFunction[], types: KnownTypes): readonly Tool[] {
  const names = toolNames(functions.map(({ path }) => path));
  return functions.map((each) => ({
    name: names.get(each.path) as string,
    title: plainLine(each.path),
    description: plainLine(`${kindWord(each)} ${each.path}. ${each.description ?? ""}`),
    inputSchema: inputSchema(each, types),
    outputSchema: outputSchema(each, types),
    annotations: {
      readOnlyHint: each.kind === "query",
      destructiveHint: each.kind !== "query",
      idempotentHint: each.kind === "query",
      openWorldHint: each.kind === "action",
    },
    function: each,
  }));
}

function inputSchema({ args }: ConvexFunction, types: KnownTypes): JsonObject {
  // An object in its own words, as the protocol wants it, and not by reference to one.
  if (args.kind !== "unknown") return toolSchema(resolveShape(args, types), types);
  const any = toolSchema({ kind: "record", keys: { kind: "unknown" }, of: args }, types);
  return { ...any, description: "The function declares no arguments: any are taken." };
}

function outputSchema({ returns = { kind: "unknown" } }: ConvexFunction, types: KnownTypes): JsonObject {
  const { $defs, ...value } = toolSchema(returns, types);
  return { type: "object", properties: { value }, required: ["value"], ...($defs && { $defs }) };
}

function kindWord({ kind, visibility }: ConvexFunction): string {
  const word = visibility === "internal" ? `internal ${kind}` : kind;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
