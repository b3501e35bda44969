import { expect } from "vitest";
import type { Answer } from "./answer.ts";
import type { CallContext } from "./check-answer.ts";
import type { OperationId } from "./find-operation.ts";
import { createMatchers, type FunctionValidators } from "./matchers.ts";

/** Name your deployment's functions here, by declaration merging, and their paths are checked by the compiler. */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be merged with
export interface KnownFunctions {}

/** The paths of the functions that are known, or any text while none are named. */
export type FunctionPath = keyof KnownFunctions extends never ? string : keyof KnownFunctions & string;

interface ContractMatchers<R = unknown> {
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

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the parameter must be named and defaulted as vitest does
  interface Matchers<T = any> extends ContractMatchers<T> {}
}

expect.extend(createMatchers());

/** Makes a deployment's functions known to `toBeReturnOf` and `toBeArgsOf`. Call it in a setup file. */
export function useFunctions(functions: FunctionValidators): void {
  expect.extend(createMatchers(functions));
}

export type { Answer };
