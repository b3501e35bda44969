import { Ajv, type Options } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { JsonObject } from "../json/index.ts";
import { directProperties } from "./direct-properties.ts";
import { addReasonKeywords, checkName, patternChecks } from "./fast-keywords.ts";
import { type ComponentNamed, printFits } from "./fits-code.ts";
import type { Schema } from "./fits-expression.ts";
import { plainCheck, withPlainChecks } from "./plain-checks.ts";
import { prepareSchema } from "./prepare-schema.ts";
import { prototypeField, prototypePattern, withPrototypeField } from "./prototype-field.ts";

/**
 * Compiles schemas to one exported function each: called, it says whether a value fits; its `why` says why not. The text
 * calls functions of `src/validators/runtime`, which `runtimeNamesIn` lists, and `checkName(component)` for each reference;
 * whoever puts it in a file brings them into scope.
 *
 * The class is ajv's for draft 07: it means the same as the one for 2020-12 in every keyword that `prepareSchema`
 * lets through, and its code keeps no account of evaluated properties.
 */
export function compileChecks(
  schemas: ReadonlyMap<string, JsonObject | boolean>,
  components: JsonObject,
): string {
  const prepared = [...schemas].map(([name, schema]): [string, Schema] => [
    name,
    prepareSchema(schema, components),
  ]);
  return compilePrepared(new Map(prepared), (name) => ({
    check: checkName(name),
    schema: prepareSchema(components[name], components),
  }));
}

/** What compiled text calls of the run-time part. */
export function runtimeNamesIn(text: string): readonly string[] {
  return ["note", "refer", ...patternChecks.values()].filter((name) => text.includes(`${name}(`)).sort();
}

/** The same for schemas that `prepareSchema` has been over. `componentNamed` knows those that they refer to. */
export function compilePrepared(
  schemas: ReadonlyMap<string, Schema>,
  componentNamed: ComponentNamed,
): string {
  if (schemas.size === 0) return "";
  let count = 0;
  const freeName = () => `fits${count++}`;
  const fits = [...schemas].map(([name, schema]) => {
    const { text, expression } = printFits(schema, componentNamed, freeName);
    const answer = expression === undefined ? `${name}.why(data) === null` : expression("data");
    return `${text}export function ${name}(data){\nreturn ${answer};\n}\n`;
  });
  return fits.join("") + compileReasons(schemas, (name) => componentNamed(name).check);
}

/** The functions that say why a value does not fit, each hung on the check that says whether it does. */
function compileReasons(
  schemas: ReadonlyMap<string, Schema>,
  checkOf: (component: string) => string,
): string {
  const hasPrototypeField = JSON.stringify([...schemas.values()]).includes(`"${prototypeField}"`);
  const plain = [...schemas].map(([name, schema]): [string, Schema] => [
    name,
    withPlainChecks(hasPrototypeField ? withPrototypeField(schema) : schema),
  ]);
  const all = JSON.stringify(plain);
  const isNamed = (name: string) => all.includes(`"${name}"`);
  const ajv = new Ajv({
    allErrors: true,
    // The text is all that is wanted: without `process` ajv would also make functions of it, here and now.
    code: { source: true, esm: true, lines: true, optimize: false, process: () => "return () => true" },
    discriminator: true,
    inlineRefs: false,
    messages: false,
    meta: false,
    // A field called `constructor` must not be found in the prototype. Elsewhere the plain read is faster.
    ownProperties: inherited.some((name) => all.includes(name)),
    strict: false,
    uriResolver: noUris,
    validateFormats: false,
    validateSchema: false,
  });
  addReasonKeywords(ajv, checkOf);
  ajv.addKeyword(plainCheck);
  const properties = directProperties(ajv);
  ajv.removeKeyword("properties");
  ajv.addKeyword({ ...properties, before: "patternProperties" });
  // Every rule is asked about every schema: those that none of them names would only take time.
  for (const keyword of keywordsOf(ajv)) if (!isNamed(keyword)) ajv.removeKeyword(keyword);
  const names: Record<string, string> = {};
  for (const [name, schema] of plain) {
    ajv.addSchema(schema as JsonObject, name);
    names[name] = name;
  }
  const text = (standaloneCode as unknown as (ajv: Ajv, refs: Record<string, string>) => string)(ajv, names);
  return shortened(withoutUnused(withoutImports(text)));
}

type UriResolver = NonNullable<Options["uriResolver"]>;

/** Nothing here is known by a URI. ajv parses the empty one for every schema all the same. */
const noUris: UriResolver = {
  parse: (uri) => ({ path: uri }) as ReturnType<UriResolver["parse"]>,
  serialize: ({ path }) => path ?? "",
  resolve: (_base, path) => path,
};

const inherited = Object.getOwnPropertyNames(Object.prototype);

function keywordsOf({ RULES }: Ajv): readonly string[] {
  return Object.keys(RULES.all).filter((keyword) => keyword !== "type");
}

/** ajv writes every schema out as a constant, also where no code looks at it. */
function withoutUnused(text: string): string {
  return withoutLoneNames(text, /\bschema\d+\b/g, /^const (schema\d+) = .*\n/gm);
}

/** The text without the lines that declare a name which stands nowhere else. */
function withoutLoneNames(text: string, names: RegExp, declarations: RegExp): string {
  const uses = new Map<string, number>();
  for (const [name] of text.matchAll(names)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return text.replace(declarations, (line, name: string) => (uses.get(name) === 1 ? "" : line));
}

const pushing =
  /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;

/** The same seven lines stand at every error; as a call they are a third of the size. What is found is returned. */
function shortened(text: string): string {
  return text
    .replace(pushing, "vErrors = note(vErrors, $2);errors++;")
    .replace(/^(function validate\d+\(data), \{.*\}=\{\}\)\{$/gm, '$1){\nconst instancePath = "";')
    .replace(/^validate\d+\.errors = vErrors;\nreturn errors === 0;$/gm, "return vErrors;")
    .replace(/^export const (\S+) = (validate\d+);$/gm, "$1.why = $2;")
    .replaceAll(`patternProperties/${encodeURIComponent(prototypePattern)}`, `properties/${prototypeField}`)
    .split(/^(?=function )/m)
    .map(withoutCounts)
    .join("");
}

/** ajv counts errors at the head of every schema. Only a union asks for the count, to take back those of its branches. */
function withoutCounts(part: string): string {
  const used = withoutLoneNames(part, /\b_errs\d+\b/g, /^const (_errs\d+) = errors;\n/gm);
  return used.includes("_errs")
    ? used
    : used
        .replace(/^let errors = 0;\n|^errors = vErrors\.length;\n/gm, "")
        .replace(/^(vErrors = note\(.*\);)errors\+\+;$/gm, "$1");
}

/** What ajv's output takes from its run-time package, written out. */
const runtime: Readonly<Record<string, string>> = {
  "ajv/dist/runtime/ucs2length":
    "(text) => { let length = 0; for (const _ of text) length++; return length; }",
};

function withoutImports(text: string): string {
  const strict = text.replace(/^"use strict";\s*/, "");
  // Nearly no text has one, and the search for its whole form takes longer than the rest of this file.
  const free = strict.includes("require(")
    ? strict.replace(/require\("([^"]+)"\)\.default/g, (whole, name: string) => runtime[name] ?? whole)
    : strict;
  if (free.includes("require(") || /^import /m.test(free))
    throw new Error("compiled validators must import nothing");
  return free;
}
