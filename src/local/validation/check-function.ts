import { misfitMessage, type TableOf } from "./check-value.ts";
import { showValue } from "./show.ts";
import type { Validator } from "./validator.ts";

/** Why a function may not be called with these arguments, in the backend's words; undefined when it may. */
export function argumentsProblem(
  { args }: { readonly args: unknown },
  values: readonly unknown[],
  tableOf: TableOf,
): string | undefined {
  const validator = args as Validator;
  if (validator.type === "any") return undefined;
  const misfit = listProblem(validator, values, tableOf);
  // The message of the inner error ends with a newline of its own inside the outer one.
  return misfit === undefined ? undefined : `ArgumentValidationError: ${misfit}\n`;
}

function listProblem(validator: Validator, values: readonly unknown[], tableOf: TableOf): string | undefined {
  const [only] = values;
  if (values.length !== 1) {
    return `Expected to receive a single object as the function's argument. Instead received ${values.length} arguments: ${showValue(values)}`;
  }
  if (typeof only !== "object" || only === null || Array.isArray(only) || only instanceof ArrayBuffer) {
    return `Expected to receive an object as the function's argument. Instead received: ${showValue(only)}`;
  }
  return misfitMessage(validator, only, tableOf);
}

/** Why a function may not return this value, in the backend's words; undefined when it may. */
export function returnedProblem(returns: unknown, value: unknown, tableOf: TableOf): string | undefined {
  if (returns === null) return undefined;
  const misfit = misfitMessage(returns as Validator, value, tableOf);
  return misfit === undefined ? undefined : `ReturnsValidationError: ${misfit}`;
}
