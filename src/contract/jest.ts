import type { CallContext } from "./check-answer.ts";
import type { OperationId } from "./find-operation.ts";
import { createMatchers, type FunctionValidators } from "./matchers.ts";

declare global {
  namespace jest {
    interface Matchers<R> {
      /** Holds a response, or an answer that was read already, to the document. Await it for a response. */
      toMatchOperation(operation: OperationId, context?: CallContext): R & Promise<void>;
      /** Holds a value to a function's return validator. */
      toBeReturnOf(path: string): R;
      /** Holds a value to a function's argument validator. */
      toBeArgsOf(path: string): R;
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
