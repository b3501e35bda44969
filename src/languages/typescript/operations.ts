import {
  blockComment,
  type Code,
  code,
  joined,
  lineComment,
  numeral,
  quoted,
  word,
} from "../../emit/code.ts";
import type { Api, Operation, Parameter, Retries } from "../../model/index.ts";
import { clientMethod, secretPlaces } from "../../model/index.ts";
import type { Files } from "../language.ts";
import { isMethod } from "./methods.ts";
import { typesOfModule } from "./types-of-module.ts";

const header = lineComment(code`//`, "Generated from openapi/ by `npm run generate`. Do not edit.");

/**
 * The table that the runtime sends by: one constant per operation, so that a bundler keeps those that are used, the
 * defaults of repeats, and the version that the client gives: in capitals, which no operationId is in. JavaScript, with
 * its declarations beside it.
 */
export function operationTable(api: Api, version: string): Files {
  const { operations, retries } = api;
  const constants = operations.map(
    (operation) =>
      code`${blockComment(operation.summary)}\nexport const ${word(operation.id)} = ${entry(operation, api)};`,
  );
  const methods = operations.filter((operation) => isMethod(operation, api)).map(({ id }) => word(id));
  const script = code`${header}

${joined(constants, code`\n\n`)}

export const METHODS = [${joined(methods, code`, `)}];

export const SECRET_PLACES = ${quoted(secretPlaces(operations).map(asPattern).join("|"))};

export const VERSION = ${quoted(version)};
`;
  const declared = operations.map(
    ({ id, summary }) => code`${blockComment(summary)}\nexport declare const ${word(id)}: Operation;`,
  );
  const declarations = code`${header}

${interfaces}

${joined(declared, code`\n`)}

/** The operations that are methods of the client itself. */
export declare const METHODS: readonly Operation[];

/** What a URL that is a secret has before the secret: a regular expression. */
export declare const SECRET_PLACES: string;

/** The version of the client. */
export declare const VERSION: string;
`;
  return [
    { path: "table.js", text: script.text },
    { path: "table.d.ts", text: declarations.text },
    { path: "table.d.cts", text: code`${header}\n\n${typesOfModule("table")}`.text },
    ...retryDefaults(retries),
  ];
}

const asPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function entry(operation: Operation, api: Api): Code {
  const { id, method, path, sends, answers, repeatable, timeoutSeconds } = operation;
  const texts = { id, method, path, sends, answers, repeatable };
  const lines = Object.entries(texts).map(([name, value]) => code`${word(name)}: ${quoted(value)},`);
  const { mediaType = "" } = operation.requestBody ?? {};
  if (sends === "bytes") lines.push(code`mediaType: ${quoted(mediaType)},`);
  lines.push(code`timeoutSeconds: ${numeral(timeoutSeconds)},`);
  if (operation.parameters.length > 0) {
    const parameters = operation.parameters.map(parameterEntry);
    lines.push(code`parameters: [\n  ${joined(parameters, code`\n`)}\n],`);
  }
  if (isMethod(operation, api)) lines.push(...methodLines(operation, api));
  return code`{\n  ${joined(lines, code`\n`)}\n}`;
}

/** What a method of the client takes and gives beside what all of them do. */
function methodLines(operation: Operation, api: Api): readonly Code[] {
  const method = clientMethod(operation, api);
  if (method.kind === "text") return [code`field: ${quoted(method.field)},`];
  const { required, optional } = { required: [], optional: [], ...method };
  const lists = Object.entries({ required, optional }).filter(([, names]) => names.length > 0);
  return lists.map(
    ([name, names]) =>
      code`${word(name)}: [${joined(
        names.map((each) => quoted(each)),
        code`, `,
      )}],`,
  );
}

function parameterEntry({ name, in: place, multiSegment, secret }: Parameter): Code {
  const slashes = multiSegment ? code`, multiSegment: true` : code``;
  const hidden = secret ? code`, secret: true` : code``;
  return code`{ name: ${quoted(name)}, in: ${quoted(place)}${slashes}${hidden} },`;
}

/** When and how often a call is sent again where nobody says otherwise: constants, which a bundler puts in their places. */
function retryDefaults(retries: Retries): Files {
  const print = (each: string | number) => (typeof each === "number" ? numeral(each) : quoted(each));
  const constants = Object.entries(retries).map(
    ([name, value]: [string, number | readonly (string | number)[]]) =>
      code`export const ${word(name)} = ${typeof value === "number" ? print(value) : code`[${joined(value.map(print), code`, `)}]`};`,
  );
  const declared = Object.entries(retries).map(
    ([name, value]: [string, number | readonly (string | number)[]]) =>
      code`export declare const ${word(name)}: ${typeof value === "number" ? code`number` : code`readonly ${typeof value[0] === "string" ? code`string` : code`number`}[]`};`,
  );
  return [
    { path: "retries.js", text: code`${header}\n\n${joined(constants, code`\n`)}\n`.text },
    { path: "retries.d.ts", text: code`${header}\n\n${joined(declared, code`\n`)}\n`.text },
  ];
}

const interfaces = code`/** One operation of the document: everything that sending a call of it needs. */
export interface Operation {
  /** The operationId. */
  readonly id: string;
  readonly method: string;
  /** The path template below the deployment's URL. */
  readonly path: string;
  /** What the body is. */
  readonly sends: "json" | "bytes" | "nothing";
  /** The content type of a body of bytes. */
  readonly mediaType?: string;
  /** What a call gives when it succeeds. */
  readonly answers: "result" | "results" | "json" | "text" | "bytes" | "nothing";
  /** Whether a call may be sent again unasked; ifUnsent: only when nothing can have reached the server. */
  readonly repeatable: "always" | "ifUnsent" | "whenKeyed";
  /** For one attempt, where the caller says nothing. */
  readonly timeoutSeconds: number;
  /** What stands in the path, the query and headers; none where it is left out. */
  readonly parameters?: readonly OperationParameter[];
  /** Of a method that runs a function: texts of the body that are given behind the arguments. */
  readonly required?: readonly string[];
  /** Of a method that runs a function: texts of the body that are options. */
  readonly optional?: readonly string[];
  /** Of a method that gives a text: the field of the answer that holds it. */
  readonly field?: string;
}

/** One parameter of an operation. */
export interface OperationParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  /** Of a path: slashes are sent as they are, and each segment is encoded by itself. */
  readonly multiSegment?: boolean;
  /** Whoever has it may do what the call does: it stands in no error and no log line. */
  readonly secret?: boolean;
}`;
