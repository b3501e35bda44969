import { blockComment, type Code, code, joined, nothing, quoted, word } from "../../emit/code.ts";
import { growModuleTree, type ModuleTree } from "../../emit/module-tree.ts";
import type { Api, ConvexFunction, NamedShape, Shape } from "../../model/index.ts";
import { typescriptName } from "./names.ts";
import { propertyName } from "./text.ts";
import { shapeType, typeDeclaration } from "./types.ts";

/** The declarations of a deployment's own api: one flat interface, and the types that it speaks of. */
export function apiTypes(api: Api): Code {
  const types = new Map(api.types.map((type) => [type.name, type]));
  const documents = api.types.flatMap(({ name, table }) =>
    table === undefined ? [] : [code`${propertyName(table)}: ${word(name)};`],
  );
  const tables = api.tables.map((table) => quoted(table));
  return code`import type { Call, CallOptions } from "./index.js";

/** The id of a document. Ids of different tables do not mix. */
export type Id<Table extends string> = string & { __tableName: Table };

/** The tables that are known. */
export type TableName = ${tables.length === 0 ? code`never` : joined(tables, code` | `)};

/** What each table's documents hold. */
export interface Documents {${documents.length === 0 ? nothing : code`\n  ${joined(documents, code`\n`)}\n`}}

/** One document of a table. */
export type Doc<Table extends keyof Documents> = Documents[Table];

/** An object without any field. */
export type NoFields = { [field: string]: never };

/** The functions of this deployment, by the path of their module. */
export interface Api ${members(growModuleTree(api.functions), types)}

${joined(api.types.map(typeDeclaration), code`\n`)}`;
}

function members(tree: ModuleTree, types: ReadonlyMap<string, NamedShape>): Code {
  if (tree.members.size === 0) return code`{}`;
  const lines = [...tree.members].map(([segment, node]) => {
    const own = node.function;
    const name = propertyName(typescriptName(segment));
    const comment = own === undefined ? nothing : code`${blockComment(about(own))}\n`;
    if (own === undefined) return code`readonly ${name}: ${members(node, types)};`;
    if (node.members.size === 0)
      return code`${comment}readonly ${name}: ${signature(own, types, code` => `)};`;
    return code`${comment}readonly ${name}: {\n  ${signature(own, types, code`: `)};\n} & ${members(node, types)};`;
  });
  return code`{\n  ${joined(lines, code`\n`)}\n}`;
}

/** The type of one function; `arrow` is what stands before its result. */
function signature(own: ConvexFunction, types: ReadonlyMap<string, NamedShape>, arrow: Code): Code {
  const options = code`options?: CallOptions`;
  const args = own.args.kind === "unknown" ? code`object` : shapeType(own.args);
  const mark = mayBeOmitted(own.args, types) ? code`?` : code``;
  const parameters = code`(args${mark}: ${args}, ${options})`;
  // Where nothing is declared, or any value is, the caller knows more than we do.
  if (own.returns === undefined || own.returns.kind === "unknown")
    return code`<Returned = unknown>${parameters}${arrow}Call<NoInfer<Returned>>`;
  return code`${parameters}${arrow}Call<${shapeType(own.returns)}>`;
}

/** Arguments may be left out where every field may. */
function mayBeOmitted(args: Shape, types: ReadonlyMap<string, NamedShape>): boolean {
  const shape = args.kind === "ref" ? types.get(args.name)?.shape : args;
  if (shape === undefined || shape.kind === "unknown") return true;
  return shape.kind === "object" && shape.fields.every(({ optional }) => optional);
}

function about({ kind, visibility, path, description }: ConvexFunction): string {
  const word = visibility === "internal" ? `internal ${kind}` : kind;
  const first = `${word.charAt(0).toUpperCase()}${word.slice(1)} \`${path}\`.`;
  return description === undefined ? first : `${first} ${description}`;
}
