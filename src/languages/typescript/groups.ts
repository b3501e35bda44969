import {
  blockComment,
  type Code,
  code,
  joined,
  lineComment,
  nothing,
  quoted,
  word,
} from "../../emit/code.ts";
import type { Api, NamedShape, Operation, OperationGroup, Shape } from "../../model/index.ts";
import { propertyName } from "./text.ts";
import { shapeType, typeDeclaration } from "./types.ts";

const runtime = "../../src/languages/typescript/runtime/client";

/**
 * The source of the door to every operation: a typed method for each one of a group, `call` for all, and the types of
 * what they take and give. It is bundled like the doors that are written by hand.
 */
export function operationsDoor({ operations, groups, schemas }: Api): string {
  const named = operations.map(({ id }) => code`${word(id)} as ${constant(id)},`);
  const grouped = groups.map((group) => ({
    group,
    own: operations.filter((operation) => operation.group === group.name),
  }));
  return code`${lineComment(code`//`, "Generated from openapi/ by `npm run generate`. Do not edit.")}
import { callOperation } from ${quoted(`${runtime}/call-operation.ts`)};
import type { ConvexClient } from ${quoted(`${runtime}/convex-client.ts`)};
import type { Call, CallOptions } from ${quoted(`${runtime}/invoke.ts`)};
import {
  ${joined(named, code`\n`)}
} from "./table.js";

/** A whole number of 64 bits: a bigint where a number would round it. Both can be sent. */
export type Int64 = number | bigint;

/** An object without any field. */
export type NoFields = { [field: string]: never };

${joined(schemas.map(exported), code`\n`)}
/** Every operation by its operationId: what a call of it takes, and what it gives. */
export interface Operations {
  ${joined(operations.map(entry), code`\n`)}
}

const operations = {
  ${joined(
    operations.map(({ id }) => code`${word(id)}: ${constant(id)},`),
    code`\n`,
  )}
};

/**
 * Calls an operation of the document by its operationId, with its parameters and its body as the document describes
 * them: Convex values in their encoded form. A function's own failure is an error like any other.
 *
 * @throws {@link ConvexCallError} when the call fails.
 * @example
 * \`\`\`ts
 * const page = await call(client, "listSnapshotGet", { parameters: { tableName: "messages" } });
 * \`\`\`
 */
export function call<Id extends keyof Operations>(
  client: ConvexClient,
  operationId: Id,
  request: Operations[Id]["request"],
  options?: CallOptions,
): Call<Operations[Id]["answer"]> {
  return callOperation(client, operations[operationId], request, options);
}

${joined(
  grouped.map(({ group, own }) => groupDoor(group, own)),
  code`\n`,
)}`.text;
}

/** Names of the document's operations, apart from the names that this file has for itself. */
function constant(id: string): Code {
  return word(`${id}Operation`);
}

function exported(schema: NamedShape): Code {
  return typeDeclaration(schema);
}

function entry(operation: Operation): Code {
  const parameters = parametersType(operation);
  const body = bodyType(operation);
  const fields = [
    ...(parameters === undefined
      ? []
      : [code`readonly parameters${mark(!isRequired(operation))}: ${parameters};`]),
    ...(body === undefined ? [] : [code`readonly body${mark(!operation.requestBody?.required)}: ${body};`]),
  ];
  const request = fields.length === 0 ? code`NoFields` : code`{ ${joined(fields, code` `)} }`;
  return code`${propertyName(operation.id)}: { readonly request: ${request}; readonly answer: ${answerType(operation)} };`;
}

function groupDoor({ name, description }: OperationGroup, operations: readonly Operation[]): Code {
  const type = word(`${name.charAt(0).toUpperCase()}${name.slice(1)}Operations`);
  const members = operations.map(
    (operation) =>
      code`${blockComment(about(operation))}\n${word(operation.id)}(${parametersOf(operation)}): Call<${answerType(operation)}>;`,
  );
  const methods = operations.map((operation) => {
    const given = [
      ...(operation.parameters.length > 0 ? [code`parameters`] : []),
      ...(operation.requestBody === undefined ? [] : [code`body`]),
    ];
    const request = given.length === 0 ? code`{}` : code`{ ${joined(given, code`, `)} }`;
    return code`${word(operation.id)}: (${joined([...given, code`options`], code`, `)}) =>
  callOperation(client, ${constant(operation.id)}, ${request}, options),`;
  });
  return code`/** The operations of the group \`${word(name)}\`. */
export interface ${type} {
  ${joined(members, code`\n`)}
}

${blockComment(description)}
export function ${word(name)}(client: ConvexClient): ${type} {
  return {
    ${joined(methods, code`\n`)}
  };
}
`;
}

function parametersOf(operation: Operation): Code {
  const parameters = parametersType(operation);
  const body = bodyType(operation);
  const needsBody = operation.requestBody?.required === true;
  return joined(
    [
      // What a required argument stands behind cannot be left out.
      ...(parameters === undefined
        ? []
        : [
            isRequired(operation) || !needsBody
              ? code`parameters${mark(!isRequired(operation))}: ${parameters}`
              : code`parameters: ${parameters} | undefined`,
          ]),
      ...(body === undefined ? [] : [code`body${mark(!needsBody)}: ${body}`]),
      code`options?: CallOptions`,
    ],
    code`, `,
  );
}

function parametersType({ parameters }: Operation): Code | undefined {
  if (parameters.length === 0) return undefined;
  const fields = parameters.map(({ name, shape, required, description }) => ({
    name,
    shape,
    optional: !required,
    description,
  }));
  return shapeType({ kind: "object", fields });
}

function isRequired({ parameters }: Operation): boolean {
  return parameters.some(({ required }) => required);
}

function bodyType({ requestBody }: Operation): Code | undefined {
  if (requestBody === undefined) return undefined;
  return requestBody.shape === undefined ? code`ArrayBuffer | Uint8Array` : shapeType(requestBody.shape);
}

function answerType({ answers, responses }: Operation): Code {
  switch (answers) {
    case "nothing":
      return code`void`;
    case "text":
      return code`string`;
    case "bytes":
      return code`ArrayBuffer`;
    default: {
      const shape: Shape | undefined = responses.find(({ status }) => status === 200)?.shape;
      return shape === undefined ? code`unknown` : shapeType(shape);
    }
  }
}

function mark(optional: boolean): Code {
  return optional ? code`?` : nothing;
}

const callers: Readonly<Record<Operation["authorization"], string>> = {
  none: "Anybody may call it.",
  optional: "Anybody may call it; functions see who does.",
  deployKey: "Needs a deploy key.",
};

const repeats: Readonly<Record<Operation["repeatable"], string>> = {
  always: "Repeated unasked.",
  ifUnsent: "Repeated unasked only when nothing can have reached the server.",
  whenKeyed: "Repeated unasked where every table that it writes has a primary key.",
};

/** What a method's comment says of an operation, all of it out of the document. */
function about(operation: Operation): string {
  const { summary, description, authorization, repeatable, timeoutSeconds, deprecated } = operation;
  const facts = `${callers[authorization]} ${repeats[repeatable]} An attempt may take ${timeoutSeconds} s.`;
  const paragraphs = [
    summary,
    description,
    facts,
    "@throws {@link ConvexCallError} when the call fails.",
    ...(deprecated ? ["@deprecated"] : []),
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}
