import type { Operation } from "../../../../../generated/typescript/table.js";
import { encodeTree } from "../../../../values/encode-tree.ts";
import type { ClientInternals } from "./client-internals.ts";
import type { Arguments, Call, CallOptions } from "./invoke.ts";

/** Makes the method of an operation of the table: it runs a function, or gives the one text of an answer. */
export function clientMethod(
  { call, callFrom, encodeArguments, readResult, invalidShape }: ClientInternals,
  operation: Operation,
): (...given: never[]) => Call {
  const { field, required = [], optional = [] } = operation;
  if (field !== undefined) {
    return (options?: CallOptions) =>
      call({
        operation,
        options,
        read: (answer) => {
          const text = Object(answer())[field];
          return { value: typeof text === "string" ? text : invalidShape(field), logLines: [] };
        },
      });
  }
  return (functionPath: string, args?: Arguments, ...more: unknown[]) =>
    callFrom(
      operation,
      () => {
        const options = Object(more[required.length]) as CallOptions & Record<string, unknown>;
        const texts = Object.fromEntries([
          ...required.map((name, at) => [name, more[at]]),
          ...optional.map((name) => [name, options[name]]),
        ]);
        return call({
          operation,
          functionPath,
          options,
          // Where the path of the request names the function, the body does not.
          body: () =>
            JSON.stringify({
              path: operation.parameters ? undefined : functionPath,
              ...(encodeTree(texts, "", 0) as object),
              format: "convex_encoded_json",
              args: encodeArguments(args),
            }),
          read: (answer, state) => readResult(answer(), state),
        });
      },
      functionPath,
    );
}
