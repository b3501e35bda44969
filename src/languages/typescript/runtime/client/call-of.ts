import type { Operation } from "../../../../../generated/typescript/table.js";
import { beginCall, toError } from "./call-state.ts";
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
  operation: Pick<Operation, "id">,
  begin: () => Call<Result>,
  functionPath?: string,
): Call<Result> {
  try {
    return begin();
  } catch (thrown) {
    return callOf(Promise.reject(toError(beginCall(operation as Operation, functionPath), thrown)));
  }
}
