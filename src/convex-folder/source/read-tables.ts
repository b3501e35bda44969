import type ts from "typescript";
import type { ValidatorJson } from "../function-spec.ts";
import { commentOf } from "./comment-of.ts";
import type { SourceFolder } from "./create-program.ts";
import { describeFields, typeOf } from "./describe-fields.ts";
import type { Compiler } from "./load-compiler.ts";

/** A table's documents, and what stands above the table in the schema. */
export interface Table {
  readonly document: ValidatorJson;
  readonly description?: string;
}

/** The tables with what their author wrote above them and above their fields. */
export function readTables(
  compiler: Compiler,
  program: ts.Program,
  { schema }: SourceFolder,
  tables: ReadonlyMap<string, ValidatorJson>,
): ReadonlyMap<string, Table> {
  const checker = program.getTypeChecker();
  const file = schema === undefined ? undefined : program.getSourceFile(schema);
  const module = file && checker.getSymbolAtLocation(file);
  const exported = module && checker.getExportsOfModule(module).find(({ name }) => name === "default");
  const defined = exported && typeOf(checker, checker.getTypeOfSymbol(exported), "tables");
  return new Map(
    [...tables].map(([name, document]): [string, Table] => {
      const symbol = defined && checker.getPropertyOfType(defined, name);
      if (symbol === undefined) return [name, { document }];
      const description = commentOf(compiler, checker, symbol) ?? atItsDeclaration(compiler, checker, symbol);
      const validator = typeOf(checker, checker.getTypeOfSymbol(symbol), "validator");
      const described = describeFields(compiler, checker, document, validator);
      return [name, { document: described, ...(description === undefined ? {} : { description }) }];
    }),
  );
}

/** What stands above the constant that a table is: `users` or `users: usersTable` in the schema. */
function atItsDeclaration(
  compiler: Compiler,
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
): string | undefined {
  for (const declaration of symbol.declarations ?? []) {
    const named = compiler.isShorthandPropertyAssignment(declaration)
      ? checker.getShorthandAssignmentValueSymbol(declaration)
      : compiler.isPropertyAssignment(declaration) && compiler.isIdentifier(declaration.initializer)
        ? checker.getSymbolAtLocation(declaration.initializer)
        : undefined;
    if (named === undefined) continue;
    const target = named.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
    const found = commentOf(compiler, checker, target);
    if (found !== undefined) return found;
  }
  return undefined;
}
