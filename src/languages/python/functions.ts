import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import type { ConvexFunction, Shape } from "../../model/index.ts";
import { capitalise, functionTypeName, tokenOf } from "../../model/names/index.ts";
import { pythonName } from "./names.ts";
import { docString, pythonText } from "./text.ts";

/** How one of the modules of functions is made. */
export interface FunctionsModule {
  readonly async: boolean;
  /** The class that a program makes: `Api`, `AsyncApi`, `InternalApi` or `AsyncInternalApi`. */
  readonly root: string;
  /** The name of a function's run-time shape in `arguments.py`, where it has one. */
  readonly shapeOf: (each: ConvexFunction) => Code | undefined;
  /** Whether a function can be called without arguments. */
  readonly isEasy: (each: ConvexFunction) => boolean;
}

/** One piece of a module's path: what it exports itself, and the pieces below. */
interface Node {
  readonly path: readonly string[];
  readonly functions: Map<string, ConvexFunction>;
  readonly children: Map<string, Node>;
}

/** The classes of one module of functions: one per namespace, the inner ones first, and the root. */
export function functionClasses(functions: readonly ConvexFunction[], how: FunctionsModule): Code {
  const root = newNode([]);
  for (const each of functions) {
    let at = root;
    for (const piece of each.module) {
      const next = at.children.get(piece) ?? newNode([...at.path, piece]);
      at.children.set(piece, next);
      at = next;
    }
    at.functions.set(each.name, each);
  }
  return joined(classesOf(root, undefined, how), code`\n\n`);
}

function newNode(path: readonly string[]): Node {
  return { path, functions: new Map(), children: new Map() };
}

/** A node's class, after those that it uses. `own` is the function that has the same name as the node. */
function classesOf(node: Node, own: ConvexFunction | undefined, how: FunctionsModule): Code[] {
  const inner = [...node.children].flatMap(([name, child]) =>
    classesOf(child, node.functions.get(name), how),
  );
  const names = [...new Set([...node.functions.keys(), ...node.children.keys()])].sort();
  const members = names.map((name) => {
    const child = node.children.get(name);
    const each = node.functions.get(name);
    const attribute = word(pythonName(name));
    if (child) return code`self.${attribute} = ${className(child, how)}(\n    client,\n)\n`;
    return each ? functionAttribute(attribute, each, how) : nothing;
  });
  const attributes = [...(own ? [functionAttribute(code`Function`, own, how)] : []), ...members];
  const client = how.async ? code`AsyncClient` : code`Client`;
  return [
    ...inner,
    code`class ${className(node, how)}:
    ${docString(purposeOf(node, how))}

    def __init__(self, client: ${client}) -> None:
        ${joined(attributes, nothing)}${own ? callMethod(own, how) : nothing}`,
  ];
}

function className({ path }: Node, { root }: FunctionsModule): Code {
  if (path.length === 0) return word(root);
  return word(`${path.map((piece) => capitalise(tokenOf(piece))).join("_")}Functions`);
}

function purposeOf({ path }: Node, { root }: FunctionsModule): string {
  if (path.length > 0) return `The functions of ${path.join("/")}.`;
  return root.endsWith("InternalApi")
    ? "The internal functions. They need a deploy key."
    : "The public functions.";
}

function functionAttribute(name: Code, each: ConvexFunction, how: FunctionsModule): Code {
  const easy = how.isEasy(each) ? "Easy" : "";
  const kind = each.kind === "query" ? "Query" : "Function";
  const type = word(`${how.async ? "Async" : "Sync"}${easy}${kind}`);
  const shape = how.shapeOf(each);
  const about = docString(each.description?.trim() || `The ${each.kind} \`${each.path}\`.`);
  return code`self.${name} = ${type}[
    ${argsType(each)},
    ${returnType(each)},
](
    client,
    ${pythonText(each.kind)},
    ${pythonText(each.path)},
${shape ? code`    arguments.${shape},\n` : nothing})
${about}
`;
}

/** A namespace that is a function too can be called itself; \`Function\` gives all else that a function offers. */
function callMethod(each: ConvexFunction, how: FunctionsModule): Code {
  const easy = how.isEasy(each);
  const args = easy ? code`${argsType(each)} | None = None` : argsType(each);
  const [mark, wait] = how.async ? [code`async `, code`await `] : [nothing, nothing];
  return code`
    ${mark}def __call__(
        self,
        args: ${args},
        **options: Unpack[CallOptions],
    ) -> ${returnType(each)}:
        ${docString(`Call the ${each.kind} \`${each.path}\` and give its value.`)}
        return ${wait}self.Function(
            args,
            **options,
        )
`;
}

function argsType(each: ConvexFunction): Code {
  return code`models.${word(functionTypeName(each, "Args"))}`;
}

function returnType(each: ConvexFunction): Code {
  return each.returns ? code`models.${word(functionTypeName(each, "Returns"))}` : code`Any`;
}

/** Whether a shape of arguments is satisfied by nothing at all. */
export function acceptsNothing(shape: Shape, resolve: (name: string) => Shape | undefined): boolean {
  if (shape.kind === "unknown") return true;
  if (shape.kind === "object") return shape.fields.every(({ optional }) => optional);
  const inner = shape.kind === "ref" ? resolve(shape.name) : undefined;
  return inner !== undefined && acceptsNothing(inner, resolve);
}
