import type { GeneratedFile } from "../emit/generated-file.ts";
import { asObject, type JsonObject } from "../json/index.ts";
import { compilePrepared, runtimeNamesIn } from "./compile-checks.ts";
import { DistinctSchemas } from "./distinct-schemas.ts";
import { header } from "./emit-runtime.ts";
import { checkName } from "./fast-keywords.ts";
import { type FunctionSchemas, functionSchemas, type PlacedSchema } from "./function-schemas.ts";

/** ajv's printer of many exports grows faster than their number, so this many functions share a file at most. */
const batch = 40;

/**
 * Compiled validators of every function's arguments and return value, from a deployment's own document: one file
 * for each Convex module, what several need in `schemas.js`, each schema once. The files import each other and
 * `runtime.js`, which `emitValidatorRuntime` makes, and nothing else.
 */
export function emitFunctionValidators(tree: JsonObject, folder: string): readonly GeneratedFile[] {
  const distinct = new DistinctSchemas(asObject(asObject(tree.components).schemas));
  const functions = functionSchemas(tree);
  const parts = partsOf(functions);
  const homes = homesOf(parts, distinct);
  const contents = new Map<string, string[]>();
  for (const [name, file] of homes) contents.set(file, [...(contents.get(file) ?? []), name]);
  const sharedFiles = [...contents.keys()].filter((file) => file.startsWith("schemas")).sort();
  const componentNamed = (component: string) => {
    const name = distinct.nameOfComponent(component);
    return { check: checkName(name), schema: distinct.get(name) };
  };
  const textOf = (file: string, runtime: readonly string[], extra: readonly string[], rest: string) => {
    const own = contents.get(file) ?? [];
    const schemas = new Map(own.map((name) => [checkName(name), distinct.get(name)]));
    const foreign = [...own.flatMap((name) => distinct.callsOf(name)), ...extra].filter(
      (name) => homes.get(name) !== file,
    );
    const checks = compilePrepared(schemas, componentNamed);
    const called = [...runtime, ...runtimeNamesIn(checks)];
    return header + imports(file, called, [...new Set(foreign)].sort(), homes) + checks + rest;
  };
  return [
    { path: `${folder}/index.js`, text: indexText(parts) },
    { path: `${folder}/index.d.ts`, text: indexDeclarations(functions) },
    { path: `${folder}/package.json`, text: `${JSON.stringify({ type: "module" }, undefined, 2)}\n` },
    ...sharedFiles.map((file) => ({
      path: `${folder}/${file}`,
      text: textOf(file, [], [], ""),
    })),
    ...parts.map(({ file, members }) => ({
      path: `${folder}/${file}`,
      text: textOf(
        file,
        ["createValidator"],
        members.flatMap((member) => schemasOf(member).map((schema) => distinct.nameOf(schema))),
        tableText(members, distinct),
      ),
    })),
  ];
}

/** The functions that one file holds. */
interface Part {
  readonly file: string;
  readonly members: readonly FunctionSchemas[];
}

function partsOf(functions: readonly FunctionSchemas[]): Part[] {
  const modules = new Map<string, FunctionSchemas[]>();
  for (const each of functions) modules.set(each.module, [...(modules.get(each.module) ?? []), each]);
  const names = fileNames([...modules.keys()]);
  return [...modules].sort(byFirst).flatMap(([module, members]) =>
    Array.from({ length: Math.ceil(members.length / batch) }, (_, index) => ({
      file: `functions/${names.get(module)}${index === 0 ? "" : `.${index + 1}`}.js`,
      members: members.slice(index * batch, (index + 1) * batch),
    })),
  );
}

/**
 * The name of each module's file: its own, but where a disk that knows no capitals would take two modules for one, such
 * as `users` and `Users`, capitals are written as `-` and the small letter. A point is `-0`: it may be a folder's.
 */
function fileNames(modules: readonly string[]): ReadonlyMap<string, string> {
  const alike = new Map<string, number>();
  for (const module of modules) {
    const folded = module.toLowerCase();
    alike.set(folded, (alike.get(folded) ?? 0) + 1);
  }
  return new Map(
    modules.map((module) => {
      const name = module.replaceAll(".", "-0");
      const isAlone = alike.get(module.toLowerCase()) === 1;
      return [module, isAlone ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)];
    }),
  );
}

/** Which file each schema is compiled in: the only one that needs it, or one that several share. */
function homesOf(parts: readonly Part[], distinct: DistinctSchemas): ReadonlyMap<string, string> {
  const users = new Map<string, Set<string>>();
  for (const { file, members } of parts) {
    const visit = (name: string): void => {
      const files = users.get(name) ?? new Set();
      if (files.has(file)) return;
      users.set(name, files.add(file));
      distinct.callsOf(name).forEach(visit);
    };
    for (const member of members) for (const schema of schemasOf(member)) visit(distinct.nameOf(schema));
  }
  const homes = new Map<string, string>();
  let shared = 0;
  for (const [name, files] of [...users].sort(byFirst)) {
    const [only = ""] = files;
    if (files.size === 1) homes.set(name, only);
    else {
      const number = Math.floor(shared++ / batch);
      homes.set(name, number === 0 ? "schemas.js" : `schemas-${number + 1}.js`);
    }
  }
  return homes;
}

function schemasOf({ args, returns }: FunctionSchemas): JsonObject[] {
  return returns === undefined ? [args.schema] : [args.schema, returns.schema];
}

function tableText(members: readonly FunctionSchemas[], distinct: DistinctSchemas): string {
  const validator = ({ schema, place }: PlacedSchema) =>
    `createValidator(${checkName(distinct.nameOf(schema))}, ${JSON.stringify(place)})`;
  const entries = members.map(({ path, args, returns }) => {
    const output = returns === undefined ? "" : `, returns: ${validator(returns)}`;
    return `  ${JSON.stringify(path)}: { args: ${validator(args)}${output} },\n`;
  });
  return `\nexport const functions = {\n${entries.join("")}};\n`;
}

function imports(
  file: string,
  runtime: readonly string[],
  names: readonly string[],
  homes: ReadonlyMap<string, string>,
): string {
  const up = "../".repeat(file.split("/").length - 1) || "./";
  const byHome = new Map<string, string[]>();
  for (const name of names) {
    const home = homes.get(name) ?? "";
    byHome.set(home, [...(byHome.get(home) ?? []), checkName(name)]);
  }
  const lines = [...byHome]
    .sort(byFirst)
    .map(([home, checks]) => `import { ${checks.join(", ")} } from "${up}${home}";\n`);
  return `import { ${runtime.join(", ")} } from "${up}runtime.js";\n${lines.join("")}`;
}

function indexText(parts: readonly Part[]): string {
  const lines = parts.map(({ file }, index) => `import { functions as f${index} } from "./${file}";\n`);
  const spread = parts.map((_, index) => `  ...f${index},\n`);
  return `${header}${lines.join("")}\nexport const functions = {\n${spread.join("")}};\n`;
}

function indexDeclarations(functions: readonly FunctionSchemas[]): string {
  const fields = functions.map(
    ({ path, returns }) =>
      `  readonly ${JSON.stringify(path)}: ${returns === undefined ? "ArgsOnly" : "ArgsAndReturns"};\n`,
  );
  return `${header}import type { Validator } from "./runtime.js";
export type { Issue, StandardProps, StandardResult, Validator } from "./runtime.js";

/** A function that declares no return validator. */
export interface ArgsOnly {
  readonly args: Validator;
  readonly returns?: never;
}

/** A function that declares both. */
export interface ArgsAndReturns {
  readonly args: Validator;
  readonly returns: Validator;
}

/** Every function of the deployment by its path. Values are checked as they stand on the wire. */
export declare const functions: {
${fields.join("")}};
`;
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
