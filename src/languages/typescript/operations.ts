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
import type { Files } from "../language.ts";
import { typesOfModule } from "./types-of-module.ts";

const header = lineComment(code`//`, "Generated from openapi/ by `npm run generate`. Do not edit.");

/**
 * The table that the runtime sends by: one constant per operation, so that a bundler keeps those that are used, the
 * defaults of repeats, and the version that the client gives: in capitals, which no operationId is in. JavaScript, with
 * its declarations beside it.
 */
export function operationTable({ operations, retries }: Api, version: string): Files {
  const constants = operations.map(
    (operation) =>
      code`${blockComment(operation.summary)}\nexport const ${word(operation.id)} = ${entry(operation)};`,
  );
  const script = code`${header}

${joined(constants, code`\n\n`)}

export const RETRIES = ${retryDefaults(retries)};

export const VERSION = ${quoted(version)};
`;
  const declared = operations.map(
    ({ id, summary }) => code`${blockComment(summary)}\nexport declare const ${word(id)}: Operation;`,
  );
  const declarations = code`${header}

${interfaces}

${joined(declared, code`\n`)}

/** How calls are repeated where nobody says otherwise. */
export declare const RETRIES: RetryDefaults;

/** The version of the client. */
export declare const VERSION: string;
`;
  return [
    { path: "table.js", text: script.text },
    { path: "table.d.ts", text: declarations.text },
    { path: "table.d.cts", text: code`${header}\n\n${typesOfModule("table")}`.text },
  ];
}

function entry(operation: Operation): Code {
  const { id, method, path, sends, answers, repeatable, timeoutSeconds, authorization } = operation;
  const texts = { id, method, path, sends, answers, repeatable, authorization };
  const lines = Object.entries(texts).map(([name, value]) => code`${word(name)}: ${quoted(value)},`);
  const { mediaType = "" } = operation.requestBody ?? {};
  if (sends === "bytes") lines.push(code`mediaType: ${quoted(mediaType)},`);
  lines.push(code`timeoutSeconds: ${numeral(timeoutSeconds)},`);
  if (operation.parameters.length > 0) {
    const parameters = operation.parameters.map(parameterEntry);
    lines.push(code`parameters: [\n  ${joined(parameters, code`\n`)}\n],`);
  }
  return code`{\n  ${joined(lines, code`\n`)}\n}`;
}

function parameterEntry({ name, in: place, multiSegment }: Parameter): Code {
  const slashes = multiSegment ? code`, multiSegment: true` : code``;
  return code`{ name: ${quoted(name)}, in: ${quoted(place)}${slashes} },`;
}

function retryDefaults(retries: Retries): Code {
  const lines = Object.entries(retries).map(
    ([name, value]: [string, number | readonly (string | number)[]]) => {
      const list = (of: readonly (string | number)[]) =>
        code`[${joined(
          of.map((each) => (typeof each === "number" ? numeral(each) : quoted(each))),
          code`, `,
        )}]`;
      return code`${word(name)}: ${typeof value === "number" ? numeral(value) : list(value)},`;
    },
  );
  return code`{\n  ${joined(lines, code`\n`)}\n}`;
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
  readonly authorization: "none" | "optional" | "deployKey";
  /** For one attempt, where the caller says nothing. */
  readonly timeoutSeconds: number;
  /** What stands in the path, the query and headers; none where it is left out. */
  readonly parameters?: readonly OperationParameter[];
}

/** One parameter of an operation. */
export interface OperationParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  /** Of a path: slashes are sent as they are, and each segment is encoded by itself. */
  readonly multiSegment?: boolean;
}

/** When and how often a client sends a call again, where the caller says nothing. */
export interface RetryDefaults {
  readonly attempts: number;
  readonly budget: number;
  /** Statuses after which a repeatable call is sent again. */
  readonly statuses: readonly number[];
  readonly throttlingDelayMilliseconds: number;
  readonly throttlingStatuses: readonly number[];
  readonly throttlingCodes: readonly string[];
  readonly passingDelayMilliseconds: number;
  readonly maxDelayMilliseconds: number;
  readonly retryAfterStatuses: readonly number[];
  readonly retryAfterMaxSeconds: number;
}`;
