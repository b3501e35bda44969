import { relative } from "node:path";
import type ts from "typescript";
import type { FunctionEntry, ValidatorJson } from "../function-spec.ts";
import { commentOf } from "./comment-of.ts";
import { createProgram, type Question, type SourceFolder } from "./create-program.ts";
import { describeFields, typeOf } from "./describe-fields.ts";
import { documentsOf } from "./documents-of.ts";
import type { Compiler } from "./load-compiler.ts";
import { readTables, type Table } from "./read-tables.ts";
import { readType } from "./read-type.ts";

/** What the sources say beside what the modules registered. */
export interface SourceReading {
  readonly functions: readonly FunctionEntry[];
  readonly tables: ReadonlyMap<string, Table>;
  readonly report: SourceReport;
}

/** How far results that no validator states could be told from the code. */
export interface SourceReport {
  /** Functions without `returns`. */
  readonly undeclared: number;
  /** Those of them whose result is known to the last part. */
  readonly whole: number;
  /** Modules that the code imports and that are not there. Types from them are unknown. */
  readonly missing: readonly string[];
  /** Every part that is not, by function. */
  readonly untold: readonly UntoldPart[];
}

/** A part of a function's result that the code does not tell. */
export interface UntoldPart {
  readonly function: string;
  /** The function's place in the source: `messages.ts:12`, from the functions folder. */
  readonly place: string;
  /** Below the result: `.page[].author`; empty for the whole. */
  readonly at: string;
  readonly reason: string;
}

/**
 * Reads the modules' sources with the compiler: what stands above functions, fields and tables, and what functions give
 * that declare no `returns`. Nothing of the code is run.
 */
export function readSource(
  compiler: Compiler,
  folder: SourceFolder,
  functions: readonly FunctionEntry[],
  tables: ReadonlyMap<string, ValidatorJson>,
): SourceReading {
  const byModule = new Map<string, FunctionEntry[]>();
  for (const each of functions) {
    const path = each.identifier.slice(0, each.identifier.lastIndexOf(":"));
    byModule.set(path, [...(byModule.get(path) ?? []), each]);
  }
  const questions = folder.modules.flatMap((module): Question[] => {
    const names = (byModule.get(module.path) ?? []).map(({ identifier }) => nameIn(identifier));
    return names.length === 0 ? [] : [{ module, names }];
  });
  const { program, asked, missing } = createProgram(compiler, folder, questions);
  const checker = program.getTypeChecker();
  const answers = aliasesOf(compiler, checker, asked);
  const context = { compiler, program, isDocument: documentsOf(tables) };
  const read: FunctionEntry[] = [];
  const untold: UntoldPart[] = [];
  let undeclared = 0;
  let whole = 0;
  for (const [m, { module, names }] of questions.entries()) {
    const file = program.getSourceFile(module.source);
    const symbol = file && checker.getSymbolAtLocation(file);
    const exported = new Map(
      (symbol ? checker.getExportsOfModule(symbol) : []).map((each) => [each.name, each]),
    );
    for (const [n, name] of names.entries()) {
      const entry = (byModule.get(module.path) as FunctionEntry[])[n] as FunctionEntry;
      const own = exported.get(name);
      const described = own === undefined ? entry : describeFunction(compiler, checker, entry, own);
      if (entry.returns !== null) {
        read.push(described);
        continue;
      }
      undeclared += 1;
      const type = answers.get(`T${m}_${n}`);
      const found = type && readType(context, type);
      if (found === undefined || found.untold.length > 0)
        untold.push(
          ...(found?.untold ?? [{ at: "", reason: "the compiler does not see the function" }]).map(
            (part) => ({
              function: entry.identifier,
              place: placeOf(own, module.source, folder.folder),
              ...part,
            }),
          ),
        );
      else whole += 1;
      const says = found !== undefined && found.validator.type !== "any";
      read.push(says ? { ...described, inferred: found.validator } : described);
    }
  }
  return {
    functions: read,
    tables: readTables(compiler, program, folder, tables),
    report: { undeclared, whole, missing: [...missing].sort(), untold },
  };
}

const nameIn = (identifier: string) => identifier.slice(identifier.lastIndexOf(":") + 1);

function aliasesOf(
  compiler: Compiler,
  checker: ts.TypeChecker,
  asked: ts.SourceFile,
): ReadonlyMap<string, ts.Type> {
  return new Map(
    asked.statements
      .filter(compiler.isTypeAliasDeclaration)
      .map(({ name }) => [name.text, checker.getTypeAtLocation(name)]),
  );
}

/** The function with its own comment and those of its arguments' and its result's fields. */
function describeFunction(
  compiler: Compiler,
  checker: ts.TypeChecker,
  entry: FunctionEntry,
  exported: ts.Symbol,
): FunctionEntry {
  const target = exported.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const description = commentOf(compiler, checker, exported) ?? commentOf(compiler, checker, target);
  const given = definitionOf(compiler, checker, target);
  const fieldsOf = (validator: ValidatorJson, name: "args" | "returns") =>
    describeFields(compiler, checker, validator, given && typeOf(checker, given, name));
  return {
    ...entry,
    args: fieldsOf(entry.args, "args"),
    returns: entry.returns && fieldsOf(entry.returns, "returns"),
    ...(description === undefined ? {} : { description }),
  };
}

/** The type of what was handed to the builder: `{ args, returns, handler }`. */
function definitionOf(compiler: Compiler, checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type | undefined {
  const declared = symbol.declarations?.map((declaration) =>
    compiler.isVariableDeclaration(declaration)
      ? declaration.initializer
      : compiler.isExportAssignment(declaration)
        ? declaration.expression
        : undefined,
  );
  for (const expression of declared ?? []) {
    if (expression === undefined || !compiler.isCallExpression(expression)) continue;
    for (const argument of expression.arguments) {
      const type = checker.getTypeAtLocation(argument);
      if (["args", "returns", "handler"].some((name) => checker.getPropertyOfType(type, name))) return type;
    }
  }
  return undefined;
}

function placeOf(symbol: ts.Symbol | undefined, source: string, folder: string): string {
  const [declaration] = symbol?.declarations ?? [];
  const file = declaration?.getSourceFile();
  if (file === undefined || declaration === undefined) return relative(folder, source);
  const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
  return `${relative(folder, file.fileName)}:${line + 1}`;
}
