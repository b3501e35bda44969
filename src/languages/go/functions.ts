import { type Code, code, joined, nothing, quoted, word } from "../../emit/code.ts";
import type { ConvexFunction } from "../../model/index.ts";
import { functionTypeName } from "../../model/names/index.ts";
import { goModuleName, goName } from "./names.ts";
import { pad } from "./struct.ts";
import { docComment } from "./text.ts";
import type { GoTypes } from "./types.ts";

/** The struct that holds all modules with functions of one visibility, with a method for every function. */
export function functionTree(
  functions: readonly ConvexFunction[],
  visibility: ConvexFunction["visibility"],
  types: GoTypes,
): Code {
  const root = visibility === "public" ? "API" : "InternalAPI";
  const modules = new Map<string, ConvexFunction[]>();
  for (const each of functions.filter((one) => one.visibility === visibility)) {
    const module = goModuleName(each.module);
    modules.set(module, [...(modules.get(module) ?? []), each]);
  }
  if (modules.size === 0) return nothing;
  const about =
    visibility === "public"
      ? "API holds the deployment's public functions, a field for each module."
      : "InternalAPI holds the deployment's internal functions, a field for each module. They need a deploy key.";
  const names = [...modules.keys()];
  const width = Math.max(...names.map((name) => name.length));
  const fields = names.map((name) => code`${pad(word(name), width)} ${word(structName(name, visibility))}`);
  return code`${docComment(about)}
type ${word(root)} struct {
	${joined(fields, code`\n`)}
}

// New${word(root)} calls the functions through a [*Client], or through a [*Snapshot], which only runs queries.
func New${word(root)}(caller Caller) *${word(root)} {
	api := new(${word(root)})
	${joined(
    names.map((name) => code`api.${word(name)}.caller = caller`),
    code`\n`,
  )}
	return api
}

${joined(
  [...modules].map(([name, members]) => moduleStruct(name, members, visibility, types)),
  code`\n`,
)}`;
}

/** A capital, as in a function's path, and an end that no type of a function has. */
function structName(module: string, visibility: ConvexFunction["visibility"]): string {
  return `${module}_${visibility === "public" ? "Functions" : "InternalFunctions"}`;
}

function moduleStruct(
  module: string,
  functions: readonly ConvexFunction[],
  visibility: ConvexFunction["visibility"],
  types: GoTypes,
): Code {
  const struct = word(structName(module, visibility));
  const path = functions[0]?.module.join("/") ?? "";
  return code`${docComment(`${struct.text} holds the ${visibility} functions of ${path}.`)}
type ${struct} struct{ caller Caller }

${joined(
  functions.map((each) => method(each, struct, types)),
  code`\n`,
)}`;
}

const kinds = { query: code`KindQuery`, mutation: code`KindMutation`, action: code`KindAction` } as const;

function method(each: ConvexFunction, struct: Code, types: GoTypes): Code {
  const name = goName(each.name);
  const { parameter, value } = argsOf(each, types);
  const call = (type: Code) =>
    code`Call[${type}](ctx, f.caller, ${kinds[each.kind]}, ${quoted(each.path)}, ${value}, options...)`;
  const untyped = each.returns === undefined ? ". It declares no type for its value: see [Decode]." : ".";
  const about = docComment(
    [`${name} calls the ${each.kind} ${each.path}${untyped}`, each.description ?? ""].join("\n\n"),
  );
  const head = code`${about}\nfunc (f ${struct}) ${word(name)}(ctx context.Context, ${parameter}options ...CallOption)`;
  if (each.returns?.kind === "scalar" && each.returns.type === "null")
    return code`${head} error {\n\t_, err := ${call(code`Null`)}\n\treturn err\n}\n`;
  const type =
    each.returns === undefined ? code`Value` : types.type(each.returns, functionTypeName(each, "Returns"));
  return code`${head} (${type}, error) {\n\treturn ${call(type)}\n}\n`;
}

/** Whether there is nothing to give a function, so that its method has no arguments. */
export function takesNothing({ args }: ConvexFunction): boolean {
  return args.kind === "object" && args.fields.length === 0;
}

/** The parameter for a function's arguments, and what is passed on. */
function argsOf(each: ConvexFunction, types: GoTypes): { readonly parameter: Code; readonly value: Code } {
  const { args } = each;
  if (takesNothing(each)) return { parameter: nothing, value: code`nil` };
  if (args.kind === "unknown") return { parameter: code`args map[string]any, `, value: code`args` };
  const type = types.type(args, functionTypeName(each, "Args"));
  return { parameter: code`args ${type}, `, value: code`args` };
}
