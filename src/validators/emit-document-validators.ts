import {
  type Document,
  isInfrastructureError,
  operationsOf,
  resolve,
  responsesOf,
} from "../document/index.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { asObject, type JsonObject } from "../json/index.ts";
import type { BundleFunction } from "./bundle-function.ts";
import { compileChecks, runtimeNamesIn } from "./compile-checks.ts";
import { codesOf, coverageOf } from "./coverage-of.ts";
import { emitValidatorRuntime, header, runtimeSources } from "./emit-runtime.ts";
import { checkName } from "./fast-keywords.ts";

/** The pieces of a folder of validators for the document alone. */
export interface DocumentValidatorsInput {
  readonly document: Document;
  /** Text of `src/validators/runtime`, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly bundle: BundleFunction;
  /** Where the types `components` and `operations` of the document are imported from. */
  readonly documentTypes: string;
}

/**
 * Compiled validators of every operation's request and answers, in one file that imports nothing and makes no
 * code at run time, as ES module and as CommonJS.
 */
export async function emitDocumentValidators(
  input: DocumentValidatorsInput,
): Promise<readonly GeneratedFile[]> {
  const { sources, bundle } = input;
  const tree = input.document.tree;
  const components = asObject(asObject(tree.components).schemas);
  const compiled = compileDocument(tree, components, input.documentTypes);
  const files = new Map([
    ...runtimeSources(sources),
    ["schemas.js", compiled.checks],
    ["index.js", compiled.index],
  ]);
  const folder = "generated/validators";
  return [
    { path: `${folder}/index.js`, text: header + (await bundle(files, "index.js", { format: "esm" })) },
    { path: `${folder}/index.cjs`, text: header + (await bundle(files, "index.js", { format: "cjs" })) },
    // Told once: an ES module may take everything from a CommonJS one, and not the other way round.
    { path: `${folder}/index.d.ts`, text: `${header}export * from "./index.cjs";\n` },
    { path: `${folder}/index.d.cts`, text: header + compiled.declarations },
    ...(await emitValidatorRuntime(sources, bundle, folder)),
    { path: `${folder}/package.json`, text: manifest },
  ];
}

/** Lets a CommonJS file take types of an ES module. */
const ofModule = ' with { "resolution-mode": "import" }';

const manifest = `${JSON.stringify({ type: "module" }, undefined, 2)}\n`;

interface CompiledDocument {
  readonly checks: string;
  readonly index: string;
  readonly declarations: string;
}

function compileDocument(tree: JsonObject, components: JsonObject, documentTypes: string): CompiledDocument {
  const schemas = new Map<string, JsonObject>();
  for (const [name, schema] of Object.entries(components)) schemas.set(checkName(name), asObject(schema));
  const operations: string[] = [];
  const types: string[] = [];
  // Most answers are those of many operations: each is written once.
  const answers = new Map<string, string>();
  const shared = (text: string): string => {
    const name = answers.get(text) ?? `answer${answers.size}`;
    answers.set(text, name);
    return name;
  };
  for (const { id, method, path, pointer, operation } of operationsOf(tree)) {
    const validator = (holder: JsonObject, name: string, at: string): string => {
      const schema = jsonSchemaOf(holder);
      if (schema === undefined) return "";
      schemas.set(name, schema);
      const ref = /^#\/components\/schemas\/(.*)$/.exec(String(schema.$ref))?.[1];
      const check = ref === undefined ? name : checkName(ref);
      const place =
        ref === undefined ? `#${at}/content/application~1json/schema` : `#/components/schemas/${ref}`;
      return `validator: createValidator(checks.${check}, ${JSON.stringify(place)})`;
    };
    const body = resolve(tree, operation.requestBody);
    const jsonOf = (part: string) => `Json<documented[${JSON.stringify(id)}]${part}>`;
    const request = validator(body, `${id}_request`, `${pointer}/requestBody`);
    const responses = [...responsesOf(tree, operation)].map(([status, response]) => {
      const media = Object.keys(asObject(response.content));
      const check = validator(response, `${id}_${status}`, `${pointer}/responses/${status}`);
      const codes = isInfrastructureError(tree, response) ? codesOf(tree, operation, status) : [];
      const shape = coverageOf(tree, jsonSchemaOf(response));
      const rest = `codes: ${JSON.stringify(codes)}, coverage: ${JSON.stringify(shape)}${check === "" ? "" : `, ${check}`}`;
      return `      ${status}: ${shared(`{ contentTypes: ${JSON.stringify(media)}, ${rest} }`)},\n`;
    });
    const isRequired = body.required === true;
    const answers = [...responsesOf(tree, operation)].map(([status, response]) => {
      const type =
        jsonSchemaOf(response) === undefined
          ? "ResponseValidators<never>"
          : `BodyValidators<${jsonOf(`["responses"][${status}]`)}>`;
      return `    readonly ${status}: ${type};\n`;
    });
    const sent = request === "" ? "never" : jsonOf(`["requestBody"]`);
    operations.push(`  ${id}: {
    id: ${JSON.stringify(id)},
    method: ${JSON.stringify(method)},
    path: ${JSON.stringify(path)},
${request === "" ? "" : `    request: { required: ${isRequired}, ${request} },\n`}    responses: {
${responses.join("")}    },
  },
`);
    const any = "    readonly [status: number]: ResponseValidators;\n";
    types.push(`  readonly ${id}: OperationValidators<${sent}, {\n${answers.join("")}${any}  }>;\n`);
  }
  const used = new Map([...schemas].filter(([, schema]) => schema.$ref === undefined));
  const text = compileChecks(used, components);
  return {
    checks: `import { ${runtimeNamesIn(text).join(", ")} } from "./src/validators/runtime/runtime.ts";\n${text}`,
    index: `import { createValidator } from "./src/validators/runtime/runtime.ts";
import * as checks from "./schemas.js";
export { createValidator };
${[...answers].map(([text, name]) => `const ${name} = ${text};\n`).join("")}export const operations = {
${operations.join("")}};
export const schemas = {
${[...Object.keys(components)].map((name) => `  ${JSON.stringify(name)}: createValidator(checks.${checkName(name)}, ${JSON.stringify(`#/components/schemas/${name}`)}),\n`).join("")}};
`,
    declarations: `import type { components, operations as documented } from "${documentTypes}"${ofModule};
import type { Validator } from "./runtime.js"${ofModule};
export type { Issue, StandardProps, StandardResult, Validator } from "./runtime.js"${ofModule};

/** The type of a body of JSON. */
type Json<Body> = NonNullable<Body> extends { content: { "application/json": infer Type } } ? Type : never;

/** What one operation sends and what can come back, as validators of parsed JSON. */
export interface OperationValidators<
  Request = unknown,
  Responses = Readonly<Record<number, ResponseValidators>>,
> {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Absent where nothing is sent. */
  readonly request?: { readonly required: boolean; readonly validator: Validator<Request> };
  /** By status. \`contentTypes\` is empty where the body is. */
  readonly responses: Responses;
}

/** Fields, items and the branches of a union told apart by a tag. */
export interface CoverageNode {
  readonly fields?: Readonly<Record<string, CoverageNode>>;
  readonly items?: CoverageNode;
  readonly tag?: string;
  readonly branches?: Readonly<Record<string, CoverageNode>>;
}

/** One documented status of one operation. */
export interface ResponseValidators<Body = unknown> {
  readonly contentTypes: readonly string[];
  /** The error codes that the document lists for this status. New ones can appear. */
  readonly codes: readonly string[];
  /** What of the body can be exercised. */
  readonly coverage: CoverageNode;
  readonly validator?: Validator<Body>;
}

/** One documented status whose answer has a body. */
export interface BodyValidators<Body> extends ResponseValidators<Body> {
  readonly validator: Validator<Body>;
}

/** Every operation of the document, by operationId. */
export declare const operations: {
${types.join("")}};

/** Every named schema of the document. */
export declare const schemas: {
${Object.keys(components)
  .map((name) => {
    const key = JSON.stringify(name);
    return `  readonly ${key}: Validator<components["schemas"][${key}]>;\n`;
  })
  .join("")}};
`,
  };
}

function jsonSchemaOf(holder: JsonObject): JsonObject | undefined {
  const schema = asObject(asObject(holder.content)["application/json"]).schema;
  return schema === undefined ? undefined : asObject(schema);
}
