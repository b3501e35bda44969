import { stepsOfPointer } from "../../json/pointer.ts";
import { explain } from "./explain.ts";
import type { CompiledCheck, Issue } from "./issue.ts";

/** A compiled schema. Call it for a yes or no, ask `issues` for the reasons, or hand it to what takes a Standard Schema. */
export interface Validator<Output = unknown> {
  (value: unknown): value is Output;
  /** Why a value does not fit. Empty when it does. */
  issues(value: unknown): readonly Issue[];
  /** The schema's JSON pointer in the document. */
  readonly schema: string;
  /** Standard Schema, version 1: https://standardschema.dev */
  readonly "~standard": StandardProps<Output>;
}

/** The part of Standard Schema that a validator answers to. */
export interface StandardProps<Output> {
  readonly version: 1;
  readonly vendor: "convex-openapi";
  readonly validate: (value: unknown) => StandardResult<Output>;
  readonly types?: { readonly input: Output; readonly output: Output } | undefined;
}

/** A value that fits, or the issues, each with its place as a list of keys. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[] };

/** Makes a validator of a compiled check. `schema` is where the document holds the schema. */
export function createValidator<Output = unknown>(check: CompiledCheck, schema: string): Validator<Output> {
  const issues = (value: unknown): readonly Issue[] => {
    // A value that fits must not pay for the account of one that does not.
    if (check(value)) return [];
    const errors = check.why(value);
    if (errors === null) throw new Error(`the check of ${schema} refused a value and left no reason`);
    return explain(errors, value, schema);
  };
  const validate = (value: unknown): StandardResult<Output> => {
    const found = issues(value);
    if (found.length === 0) return { value: value as Output };
    return { issues: found.map(({ message, pointer }) => ({ message, path: keysOf(value, pointer) })) };
  };
  const validator = (value: unknown): value is Output => check(value);
  return Object.assign(validator, {
    issues,
    schema,
    "~standard": { version: 1, vendor: "convex-openapi", validate } as const,
  });
}

/** A pointer as keys: numbers where the value has a list. */
function keysOf(value: unknown, pointer: string): PropertyKey[] {
  let at = value;
  return stepsOfPointer(pointer).map((step) => {
    const key = Array.isArray(at) ? Number(step) : step;
    at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[step] : undefined;
    return key;
  });
}
