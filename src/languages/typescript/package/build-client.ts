import { posix } from "node:path";
import ts from "typescript";
import { bundleText } from "../../../emit/bundle-text.ts";
import type { GeneratedFile } from "../../../emit/generated-file.ts";
import { versionIn } from "../../../emit/version-in.ts";
import { type Door, doors } from "./doors.ts";
import { emitManifest } from "./emit-manifest.ts";
import { emitReadme } from "./emit-readme.ts";
import { type Declaration, flattenDeclarations } from "./flatten-declarations.ts";

/** Texts by path from the top of the repository. */
type Texts = ReadonlyMap<string, string>;

/** What a module declares. */
type Declarations = (path: string) => readonly Declaration[];

const banner =
  "// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.";

/** Where the package lies, and where the runtime imports from what is printed. */
const home = "generated/typescript/";

/** The package `convex-openapi-client`: bundled for ESM and CommonJS, with declarations for both, ready as it lies there. */
export async function buildClient(
  sources: Texts,
  printed: readonly GeneratedFile[],
): Promise<readonly GeneratedFile[]> {
  // The runtime imports the table from where it lies when all is written; what counts is what is printed now.
  const files = new Map([...sources, ...printed.map(({ path, text }) => [`${home}${path}`, text] as const)]);
  const manifest = JSON.parse(textOf(files, "package.json"));
  const release = {
    version: versionIn(files),
    openapiFetch: manifest.devDependencies["openapi-fetch"],
    undici: manifest.devDependencies.undici,
    origin: manifest,
  };
  const index = modulesOf(files, doors[0]?.entry ?? "");
  const declared = new Map<string, readonly Declaration[]>();
  // Doors share most of their modules, and what one declares is asked of the compiler.
  const declarations: Declarations = (path) => {
    const known = declared.get(path) ?? declarationsOf(files, path);
    declared.set(path, known);
    return known;
  };
  const built = await Promise.all(doors.map((door) => buildDoor(files, door, index, declarations)));
  return [
    emitManifest(release),
    emitReadme(release),
    { path: `LICENSE`, text: textOf(files, "LICENSE") },
    ...built.flat(),
  ];
}

async function buildDoor(
  files: Texts,
  { name, entry, onNode }: Door,
  index: readonly Module[],
  declarationsIn: Declarations,
): Promise<readonly GeneratedFile[]> {
  const bundles = [{ file: name, from: entry }, ...(onNode ? [{ file: `${name}.node`, from: onNode }] : [])];
  const scripts = bundles.flatMap(({ file, from }) =>
    (["esm", "cjs"] as const).map(async (format) => {
      const ending = format === "esm" ? ".js" : ".cjs";
      const external = ["openapi-fetch", "undici", "node:*"];
      const text = await bundleText(files, from, { format, external });
      return { path: `${file}${ending}`, text: `${banner}\n${text}` };
    }),
  );
  const modules = modulesOf(files, entry);
  const shared = new Set(index.map(({ path }) => path));
  const borrowed = new Map([
    ["paths", "paths"],
    ["Operation", "table"],
    ["ClientMethods", "methods"],
  ]);
  if (name !== "index" && name !== "values") {
    for (const path of shared)
      for (const declared of declarationsIn(path)) borrowed.set(declared.name, "index");
  }
  const declarations = flattenDeclarations({
    declarations: modules.flatMap(({ path }) => declarationsIn(path)),
    imports: new Map(modules.flatMap(({ packages }) => packages)),
    exports: exportsOf(files, entry),
    borrowed,
  });
  return [
    ...(await Promise.all(scripts)),
    { path: `${name}.d.cts`, text: `${banner}\n\n${declarations}` },
    // Told once: an ES module may take everything from a CommonJS one, and not the other way round.
    { path: `${name}.d.ts`, text: `${banner}\n\nexport * from "./${name}.cjs";\n` },
  ];
}

/** One source of a door, and what it takes from packages: the name and the line of import. */
interface Module {
  readonly path: string;
  readonly packages: readonly (readonly [string, string])[];
}

/** Every module that an entry leads to, what others need first. */
function modulesOf(files: Texts, entry: string, seen = new Map<string, Module>()): readonly Module[] {
  if (seen.has(entry)) return [];
  seen.set(entry, { path: entry, packages: [] });
  const packages: [string, string][] = [];
  const before: Module[] = [];
  for (const statement of parse(entry, textOf(files, entry)).statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const from = statement.moduleSpecifier && (statement.moduleSpecifier as ts.StringLiteral).text;
    if (from?.startsWith(".")) {
      const path = posix.join(posix.dirname(entry), from);
      if (path.startsWith("src/")) before.push(...modulesOf(files, path, seen));
    } else if (from && ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      if (!bindings || !ts.isNamedImports(bindings)) continue;
      for (const { name, propertyName } of bindings.elements) {
        const named = propertyName ? `${propertyName.text} as ${name.text}` : name.text;
        packages.push([name.text, `import type { ${named} } from "${from}";`]);
      }
    }
  }
  return [...before, { path: entry, packages }];
}

function declarationsOf(files: Texts, path: string): readonly Declaration[] {
  const { outputText } = ts.transpileDeclaration(textOf(files, path), {
    fileName: path,
    compilerOptions: { isolatedDeclarations: true, target: ts.ScriptTarget.ES2022, strict: true },
  });
  const source = parse(path, outputText);
  const texts = new Map<string, string[]>();
  for (const statement of source.statements) {
    const name = nameOf(statement);
    const text = statement.getFullText(source).trim();
    // Overloads are several declarations of one name.
    if (name)
      texts.set(name, [...(texts.get(name) ?? []), text.replace(/^((?:\/\*[\s\S]*?\*\/\s*)*)export /, "$1")]);
  }
  return [...texts].map(([name, parts]) => ({ name, text: parts.join("\n") }));
}

function exportsOf(files: Texts, entry: string): readonly string[] {
  return parse(entry, textOf(files, entry)).statements.flatMap((statement) => {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      return statement.exportClause.elements.map(({ name }) => name.text);
    }
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return (exported && nameOf(statement)) || [];
  });
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations[0]?.name.getText(statement.getSourceFile());
  }
  const named = statement as ts.Statement & { readonly name?: ts.Identifier };
  return named.name?.text;
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function textOf(files: Texts, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path} is not among the sources`);
  return text;
}
