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
import { aboutOperation } from "./about-operation.ts";
import { isMethod } from "./methods.ts";
import { propertyName } from "./text.ts";
import { shapeType, typeDeclaration } from "./types.ts";

const runtime = "../../src/languages/typescript/runtime/client";

/**
 * The source of the door to every operation: a typed method for each one of a group, `call` for all, and the types of
 * what they take and give. It is bundled like the doors that are written by hand.
 */
export function operationsDoor(api: Api): string {
  const { operations, groups, schemas } = api;
  const named = operations.map(({ id }) => code`${word(id)} as ${constant(id)},`);
  const grouped = groups.map((group) => ({
    group,
    own: operations.filter((operation) => operation.group === group.name),
  }));
  const single = operations.filter(
    (operation) =>
      operation.group === "client" && !isMethod(operation, api) && !ofOtherDoors.has(operation.id),
  );
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

${joined([...single.map(singleDoor), ...grouped.map(({ group, own }) => groupDoor(group, own))], code`\n`)}`
    .text;
}

/** Operations of a client that a door of their own has, written by hand. */
const ofOtherDoors: ReadonlySet<string> = new Set(["queryBatch"]);

/** An operation of the client itself that runs no function: a function that takes the client, so that none grows by it. */
function singleDoor(operation: Operation): Code {
  const name = word(operation.id);
  return code`${blockComment(aboutOperation(operation))}
export function ${name}(client: ConvexClient, ${parametersOf(operation)}): Call<${answerType(operation)}> {
  return callOperation(client, ${constant(operation.id)}, ${requestOf(operation)}, options);
}
`;
}

/** The request of a method, made of its parameters. */
function requestOf(operation: Operation): Code {
  const given = givenTo(operation);
  return given.length === 0 ? code`{}` : code`{ ${joined(given, code`, `)} }`;
}

function givenTo({ parameters, requestBody }: Operation): readonly Code[] {
  return [
    ...(parameters.length > 0 ? [code`parameters`] : []),
    ...(requestBody === undefined ? [] : [code`body`]),
  ];
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
      code`${blockComment(aboutOperation(operation))}\n${word(operation.id)}(${parametersOf(operation)}): Call<${answerType(operation)}>;`,
  );
  const methods = operations.map(
    (operation) =>
      code`${word(operation.id)}: (${joined([...givenTo(operation), code`options`], code`, `)}) =>
  callOperation(client, ${constant(operation.id)}, ${requestOf(operation)}, options),`,
  );
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
