import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type ts from "typescript";
import type { SourceModule } from "../list-modules.ts";
import { generatedTypes } from "./generated-types.ts";
import type { Compiler } from "./load-compiler.ts";

/** What is read: a functions folder and its files. */
export interface SourceFolder {
  /** Absolute. */
  readonly folder: string;
  readonly modules: readonly SourceModule[];
  /** The schema file, absolute. */
  readonly schema?: string;
}

/** Something about each function of a module, asked of the compiler in its own language. */
export interface Question {
  readonly module: SourceModule;
  /** The names of the functions that the module exports. */
  readonly names: readonly string[];
}

/** The program that answers. */
export interface AskedProgram {
  readonly program: ts.Program;
  /** The file of the questions. */
  readonly asked: ts.SourceFile;
  /** What the folder's own files import and is not there. */
  readonly missing: ReadonlySet<string>;
}

/** Where the questions stand; the name can be no file's, as a bundler would have to know the language `ts?`. */
const asking = "convex-openapi-questions.ts";

/**
 * A program of the folder's modules under the project's own options, with one file more: for the name at `[m][n]` of
 * the questions an alias `T<m>_<n>` of what callers get from that function, as `FunctionReturnType` says it.
 */
export function createProgram(
  compiler: Compiler,
  { folder, modules, schema }: SourceFolder,
  questions: readonly Question[],
): AskedProgram {
  const { options, ambient } = readOptions(compiler, folder);
  const questionsFile = join(folder, asking);
  const virtual = new Map([[questionsFile, questionText(questions)]]);
  const names = modules.map(({ path }) => path.replace(/\.js$/, ""));
  for (const [name, text] of generatedTypes(names, schema !== undefined)) {
    const [stem] = name.split(".");
    const isThere = ["d.ts", "ts", "js"].some((end) =>
      existsSync(join(folder, "_generated", `${stem}.${end}`)),
    );
    if (!isThere) virtual.set(join(folder, "_generated", name), text);
  }
  const missing = new Set<string>();
  const host = hostOf(
    compiler,
    folder,
    options,
    virtual,
    missing,
    new Map(questions.map((each, at) => [at, each.module.source])),
  );
  const roots = [
    ...ambient,
    ...modules.map(({ source }) => source),
    ...(schema ? [schema] : []),
    questionsFile,
  ];
  const program = compiler.createProgram({ rootNames: roots, options, host });
  const asked = program.getSourceFile(questionsFile);
  if (asked === undefined) throw new Error("the compiler has lost the questions");
  return { program, asked, missing };
}

function questionText(questions: readonly Question[]): string {
  const lines = questions.flatMap(({ names }, at) => [
    `import type * as m${at} from "convex-openapi:${at}";`,
    `type A${at} = ApiFromModules<{ m: typeof m${at} }>["m"];`,
    ...names.map(
      (name, n) => `export type T${at}_${n} = FunctionReturnType<A${at}[${JSON.stringify(name)}]>;`,
    ),
  ]);
  return `import type { ApiFromModules, FunctionReturnType } from "convex/server";\n${lines.join("\n")}\n`;
}

function readOptions(
  compiler: Compiler,
  folder: string,
): { readonly options: ts.CompilerOptions; readonly ambient: readonly string[] } {
  const { ModuleKind, ModuleResolutionKind, ScriptTarget, JsxEmit, sys } = compiler;
  const usual: ts.CompilerOptions = {
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.Bundler,
    jsx: JsxEmit.Preserve,
    strict: true,
  };
  const file = compiler.findConfigFile(folder, sys.fileExists);
  const parsed =
    file === undefined
      ? undefined
      : compiler.parseJsonConfigFileContent(
          compiler.readConfigFile(file, sys.readFile).config ?? {},
          sys,
          dirname(file),
        );
  const own = parsed?.options ?? usual;
  const resolution = own.moduleResolution ?? ModuleResolutionKind.Bundler;
  // A bundler's way of finding modules goes only with modules of ECMAScript.
  const module =
    resolution === ModuleResolutionKind.Bundler && (own.module ?? 0) < ModuleKind.ES2015
      ? ModuleKind.ESNext
      : own.module;
  const options: ts.CompilerOptions = {
    ...own,
    ...(module === undefined ? {} : { module }),
    moduleResolution: resolution,
    target: own.target ?? ScriptTarget.ESNext,
    // Without it null and undefined are no types, and every result would look as if it were always there.
    strictNullChecks: true,
    noEmit: true,
    skipLibCheck: true,
    allowJs: true,
    checkJs: false,
    composite: false,
    incremental: false,
  };
  delete options.configFilePath;
  delete options.tsBuildInfoFile;
  delete options.rootDir;
  return { options, ambient: (parsed?.fileNames ?? []).filter((name) => /\.d\.[cm]?ts$/.test(name)) };
}

function hostOf(
  compiler: Compiler,
  folder: string,
  options: ts.CompilerOptions,
  virtual: ReadonlyMap<string, string>,
  missing: Set<string>,
  asked: ReadonlyMap<number, string>,
): ts.CompilerHost {
  const host = compiler.createCompilerHost(options, true);
  const { fileExists, readFile, directoryExists } = host;
  const own = (name: string) => virtual.get(sep === "/" ? name : name.replaceAll("/", sep));
  // Packages of types are looked for from here upwards, and not from where the program was started.
  host.getCurrentDirectory = () => folder;
  const here = fileURLToPath(import.meta.url);
  host.fileExists = (name) => own(name) !== undefined || fileExists(name);
  host.readFile = (name) => own(name) ?? readFile(name);
  host.directoryExists = (name) =>
    [...virtual.keys()].some((file) => dirname(file) === name) || directoryExists?.(name) === true;
  host.getSourceFile = (name, languageVersion) => {
    const text = host.readFile(name);
    return text === undefined ? undefined : compiler.createSourceFile(name, text, languageVersion, true);
  };
  const cache = compiler.createModuleResolutionCache(folder, (name) => name, options);
  host.resolveModuleNameLiterals = (literals, file, redirected, _, source) =>
    literals.map((literal) => {
      const named = asked.get(Number(/^convex-openapi:(\d+)$/.exec(literal.text)?.[1] ?? -1));
      if (named !== undefined)
        return {
          resolvedModule: {
            resolvedFileName: named,
            extension: endOf(named),
            isExternalLibraryImport: false,
          },
        };
      const mode = compiler.getModeForUsageLocation(source, literal, options);
      const find = (from: string) =>
        compiler.resolveModuleName(literal.text, from, options, host, cache, redirected, mode);
      const found = find(file);
      // A folder may be read with no `convex` of its own: modules are bundled with this package's as well.
      if (found.resolvedModule !== undefined) return found;
      if (/^convex(\/|$)/.test(literal.text)) return find(here);
      if (!/[\\/]node_modules[\\/]/.test(file) && !isBuiltin(literal.text)) missing.add(literal.text);
      return found;
    });
  return host;
}

const endOf = (file: string): string => /\.[cm]?[jt]sx?$/.exec(file)?.[0] ?? ".ts";
