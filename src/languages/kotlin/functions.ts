import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import type { ConvexFunction } from "../../model/index.ts";
import { capitalise, functionTypeName } from "../../model/names/index.ts";
import type { Door } from "./doors.ts";
import { kotlinName, moduleName } from "./names.ts";
import { docComment, kotlinText } from "./text.ts";
import type { KotlinTypes } from "./types.ts";

/** The class that holds all modules with functions of one visibility, for one door. */
export function functionTree(
  functions: readonly ConvexFunction[],
  visibility: ConvexFunction["visibility"],
  types: KotlinTypes,
  door: Door,
): Code {
  const modules = new Map<string, ConvexFunction[]>();
  for (const each of functions.filter((one) => one.visibility === visibility)) {
    const module = moduleName(each.module);
    modules.set(module, [...(modules.get(module) ?? []), each]);
  }
  if (modules.size === 0) return nothing;
  const root = word(`${door.prefix}${visibility === "public" ? "" : "Internal"}Api`);
  const caller = word(`${door.prefix}FunctionCaller`);
  const about =
    visibility === "public"
      ? "The deployment's public functions, a property for each module, called through a client or a snapshot."
      : "The deployment's internal functions, a property for each module. They need a deploy key.";
  const properties = [...modules].map(
    ([
      name,
      [first],
    ]) => code`${docComment(`The ${visibility} functions of ${first?.module.join("/") ?? ""}.`)}
public val ${word(name)}: ${className(name, visibility, door)} = ${className(name, visibility, door)}(caller)
`,
  );
  const classes = [...modules].map(([name, members]) => moduleClass(name, members, visibility, types, door));
  return code`${docComment(about)}
public class ${root}(
    caller: ${caller},
) {
    ${joined(properties, code`\n`)}}

${joined(classes, code`\n`)}`;
}

/** A capital and an end that no type of a function has. */
function className(module: string, visibility: ConvexFunction["visibility"], { prefix }: Door): Code {
  return word(`${capitalise(module)}_${prefix}${visibility === "public" ? "" : "Internal"}Functions`);
}

function moduleClass(
  module: string,
  functions: readonly ConvexFunction[],
  visibility: ConvexFunction["visibility"],
  types: KotlinTypes,
  door: Door,
): Code {
  const path = functions[0]?.module.join("/") ?? "";
  // A function that suspends cannot be shown to Java in another form.
  const exposed = door.prefix === "" ? nothing : code`@JvmExposeBoxed\n`;
  return code`${docComment(`The ${visibility} functions of ${path}.`)}
${exposed}public class ${className(module, visibility, door)} internal constructor(
    private val caller: ${word(`${door.prefix}FunctionCaller`)},
) {
    ${joined(
      functions.map((each) => method(each, types, door)),
      code`\n`,
    )}}
`;
}

function method(each: ConvexFunction, types: KotlinTypes, { head, overloads, gives }: Door): Code {
  const { parameter, value } = argsOf(each, types);
  const untyped = each.returns === undefined ? " It declares no type for its value." : "";
  const about = docComment(
    [`Calls the ${each.kind} ${each.path}.${untyped}`, each.description ?? ""].join("\n\n"),
  );
  const { type, read } = returnsOf(each, types);
  const kind = word(each.kind.toUpperCase());
  return code`${about}
${overloads}public ${head} ${word(kotlinName(each.name))}(
    ${parameter}options: CallOptions = CallOptions.NONE,
): ${gives(type)} = caller.callFunction(FunctionKind.${kind}, ${kotlinText(each.path)}, ${value}, options) { ${read} }
`;
}

function returnsOf(each: ConvexFunction, types: KotlinTypes): { readonly type: Code; readonly read: Code } {
  if (each.returns === undefined) return { type: code`Value`, read: code`it` };
  if (each.returns.kind === "scalar" && each.returns.type === "null")
    return { type: code`Unit`, read: code`ValueShapes.nothing.check(it)` };
  const { type, shape } = types.typed(each.returns, functionTypeName(each, "Returns"));
  return { type, read: code`${shape}.read(it, exact = false)` };
}

/** The parameter for a function's arguments, and what is passed on. */
function argsOf(
  each: ConvexFunction,
  types: KotlinTypes,
): { readonly parameter: Code; readonly value: Code } {
  const { args, path } = each;
  if (args.kind === "object" && args.fields.length === 0)
    return { parameter: nothing, value: code`Value.Object(emptyMap())` };
  if (args.kind === "unknown")
    return {
      parameter: code`args: Map<String, Any?> = emptyMap(),\n`,
      value: code`argsOf(${kotlinText(path)}, ValueShapes.plain, args)`,
    };
  const { type, shape } = types.typed(args, functionTypeName(each, "Args"));
  const target = args.kind === "ref" ? types.find(args.name) : args;
  const isEasy = target?.kind === "object" && target.fields.every(({ optional }) => optional);
  const usual = isEasy && target.fields.length > 0 ? code` = ${type}()` : nothing;
  return {
    parameter: code`args: ${type}${usual},\n`,
    value: code`argsOf(${kotlinText(path)}, ${shape}, args)`,
  };
}
