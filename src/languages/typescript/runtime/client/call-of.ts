import type { Operation } from "../../../../../generated/typescript/table.js";
import type { ConvexCallError } from "../errors/index.ts";
import { beginCall } from "./call-state.ts";
import type { ClientInternals } from "./client-internals.ts";
import type { Answer, Call } from "./invoke.ts";

/** A call from the answer it will have. */
export function callOf<Result>(answer: Promise<Answer<Result>>): Call<Result> {
  const value = answer.then(({ value }) => value);
  return Object.assign(value, {
    withResponse: () => {
      // Whoever takes the answer sees its failure there.
      value.catch(() => {});
      return answer;
    },
  });
}

/** A call that begins with reading what the caller gave. Where that throws, as a getter may, the call has failed. */
export function callFrom<Result>(
  own: Pick<ClientInternals, "errorOf">,
  operation: Pick<Operation, "id">,
  begin: () => Call<Result>,
  functionPath?: string,
): Call<Result> {
  try {
    return begin();
  } catch (thrown) {
    return callOf(Promise.reject(unreadable(own, operation, thrown, functionPath)));
  }
}

/** The error of a call whose options cannot be read. The client makes it: a door of its own has a class of its own. */
export function unreadable(
  { errorOf }: Pick<ClientInternals, "errorOf">,
  operation: Pick<Operation, "id">,
  cause: unknown,
  functionPath?: string,
): ConvexCallError {
  const failure = { kind: "input", path: "options", rule: "cannot be read", cause } as const;
  return errorOf(beginCall(operation as Operation, functionPath), failure);
}
