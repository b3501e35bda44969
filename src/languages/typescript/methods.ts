import { blockComment, type Code, code, joined, lineComment, word } from "../../emit/code.ts";
import type { Api, Operation } from "../../model/index.ts";
import { clientMethod } from "../../model/index.ts";
import type { Files } from "../language.ts";
import { aboutOperation } from "./about-operation.ts";
import { typesOfModule } from "./types-of-module.ts";

const header = lineComment(code`//`, "Generated from openapi/ by `npm run generate`. Do not edit.");

/** Whether an operation is a method of the client itself: those that run a function, and those that give a text. */
export function isMethod(operation: Operation, api: Api): boolean {
  const { kind } = clientMethod(operation, api);
  return operation.group === "client" && (kind === "function" || kind === "text");
}

/** The declarations of the methods that a client has by the table: told once. */
export function methodTypes(api: Api): Files {
  const methods = api.operations.filter((operation) => isMethod(operation, api));
  const members = methods.map(
    (operation) => code`${blockComment(aboutOperation(operation))}\n${signature(operation, api)};`,
  );
  const declarations = code`${header}

import type { Arguments, Call, CallOptions, Value } from "./index.js";

/** The operations that are methods of the client itself. The result's type is yours to state. */
export interface ClientMethods {
  ${joined(members, code`\n`)}
}
`;
  return [
    { path: "methods.d.ts", text: declarations.text },
    { path: "methods.d.cts", text: code`${header}\n\n${typesOfModule("methods")}`.text },
  ];
}

function signature(operation: Operation, api: Api): Code {
  const method = clientMethod(operation, api);
  const name = word(operation.id);
  if (method.kind !== "function") return code`${name}(options?: CallOptions): Call<string>`;
  const { inPath = "path", required, optional } = method;
  const args = required.length === 0 ? code`args?: Arguments` : code`args: Arguments | undefined`;
  const more = required.map((field) => code`${word(field)}: string, `);
  const own = optional.map((field) => code` readonly ${word(field)}?: string | undefined;`);
  const options = own.length === 0 ? code`CallOptions` : code`CallOptions & {${joined(own, code``)} }`;
  const given = code`${word(inPath)}: string, ${args}, ${joined(more, code``)}options?: ${options}`;
  return code`${name}<Result = Value>(${given}): Call<Result>`;
}
