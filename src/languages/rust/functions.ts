import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import type { ConvexFunction } from "../../model/index.ts";
import { capitalise } from "../../model/names/index.ts";
import { rustName } from "./names.ts";
import { root } from "./places.ts";
import { docComment, rustText } from "./text.ts";
import type { RustTypes } from "./types.ts";

/** The root modules of a deployment's functions. */
export const roots = { public: "api", internal: "internal" } as const;

/** The module in which a function's own types stand: one of the function's own name, beside the function. */
export function moduleOf({ module, name, visibility }: ConvexFunction): readonly string[] {
  return [roots[visibility], ...module.map(rustName), rustName(name)];
}

/** A module of the tree: functions, what is below, and the function whose types it holds. */
interface Node {
  readonly steps: readonly string[];
  readonly functions: ConvexFunction[];
  readonly below: Map<string, Node>;
  owner?: ConvexFunction;
}

/** The module of all functions of one visibility, with a module below for each of Convex's; nothing where there are none. */
export function functionModule(
  functions: readonly ConvexFunction[],
  visibility: ConvexFunction["visibility"],
  types: RustTypes,
): Code {
  const root: Node = { steps: [roots[visibility]], functions: [], below: new Map() };
  const chosen = functions.filter((each) => each.visibility === visibility);
  for (const each of chosen) {
    const steps = moduleOf(each);
    let at = root;
    for (const step of steps.slice(1)) {
      const next: Node = at.below.get(step) ?? {
        steps: [...at.steps, step],
        functions: [],
        below: new Map(),
      };
      at.below.set(step, next);
      if (next.steps.length === steps.length) {
        next.owner = each;
        at.functions.push(each);
      }
      at = next;
    }
  }
  return chosen.length === 0 ? nothing : printed(root, types);
}

function printed(node: Node, types: RustTypes): Code {
  const functions = node.functions.map((each) => functionItem(each, types));
  const own = types.declarationsIn(node.steps);
  const below = [...node.below].flatMap(([step, inner]) => {
    const body = printed(inner, types);
    if (body.text === "") return [];
    const about =
      inner.owner === undefined || inner.functions.length > 0 ? modulePath(inner) : typesOf(inner);
    return [code`${docComment(about)}\npub mod ${word(step)} {\n    ${body}}\n`];
  });
  return joined([...functions, ...own, ...below], code`\n`);
}

const modulePath = ({ functions, steps }: Node): string =>
  `Functions of \`${functions[0]?.module.join("/") ?? steps.slice(1).join("/")}\`.`.replaceAll("``", "`");

const typesOf = ({ owner }: Node): string => `What \`${owner?.path}\` takes and returns.`;

const takesNothing = ({ args }: ConvexFunction) => args.kind === "object" && args.fields.length === 0;

/** Declares what a function takes and returns. */
export function declareTypes(each: ConvexFunction, types: RustTypes): void {
  const { args, returns } = each;
  if (args.kind !== "unknown" && !takesNothing(each)) types.type(args, placeOf(each, "Args"));
  if (returns !== undefined) types.type(returns, placeOf(each, "Returns"));
}

const placeOf = (each: ConvexFunction, name: string) => root(moduleOf(each), name);

function functionItem(each: ConvexFunction, types: RustTypes): Code {
  const { args, returns, kind, path } = each;
  const hasArgs = !takesNothing(each);
  const given =
    args.kind === "unknown" || !hasArgs
      ? code`(impl serde::Serialize + ?Sized)`
      : types.type(args, placeOf(each, "Args"));
  const isOpen = returns === undefined;
  const type = isOpen ? code`T` : types.type(returns, placeOf(each, "Returns"));
  const generic = isOpen ? code`, T: serde::de::DeserializeOwned + 'static` : nothing;
  const untyped = isOpen ? " It declares no type for its value: the caller does." : "";
  const about = docComment(
    [`Calls the ${kind} \`${path.replaceAll("`", "'")}\`.${untyped}`, each.description ?? ""].join("\n\n"),
  );
  return code`${about}
pub fn ${word(rustName(each.name))}<'a, C: crate::Caller${generic}>(
    caller: &'a C,${hasArgs ? code`\nargs: &${given},` : nothing}
) -> C::Call<'a, ${type}> {
    caller.function(crate::FunctionKind::${word(capitalise(kind))}, ${rustText(path)}, ${hasArgs ? code`args` : code`&()`})
}
`;
}
