import type { CallContext } from "./check-answer.ts";
import type { OperationId } from "./find-operation.ts";
import { createMatchers, type FunctionValidators } from "./matchers.ts";

/** Name your deployment's functions here, by declaration merging, and their paths are checked by the compiler. */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be merged with
export interface KnownFunctions {}

/** The paths of the functions that are known, or any text while none are named. */
export type FunctionPath = keyof KnownFunctions extends never ? string : keyof KnownFunctions & string;

declare global {
  namespace jest {
    // The parameters have the names and the defaults that @types/jest gives them; without that they do not merge.
    // biome-ignore lint/complexity/noBannedTypes: the default is theirs
    interface Matchers<R, T = {}> {
      /** Holds a response, or an answer that was read already, to the document. Await it for a response. */
      toMatchOperation(
        operation: OperationId,
        context?: CallContext,
      ): R extends Promise<unknown> ? R : R & Promise<void>;
      /** Holds a value to a function's return validator. */
      toBeReturnOf(path: FunctionPath): R;
      /** Holds a value to a function's argument validator. */
      toBeArgsOf(path: FunctionPath): R;
    }
  }
}

interface Extendable {
  extend(matchers: Record<string, unknown>): void;
}

/** Adds the matchers, and a deployment's functions for `toBeReturnOf` and `toBeArgsOf`. Call it in a setup file. */
export function useFunctions(functions: FunctionValidators): void {
  const { expect } = globalThis as { expect?: Extendable };
  if (expect === undefined)
    throw new Error("There is no global `expect`: import this in jest's setupFilesAfterEnv.");
  expect.extend(createMatchers(functions));
}

useFunctions({});
