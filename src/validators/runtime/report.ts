import type { RawError } from "./issue.ts";

/** Called by compiled checks: adds one error to those found so far. */
export function note(before: RawError[] | null, error: RawError): RawError[] {
  const errors = before ?? [];
  errors.push(error);
  return errors;
}

/** Called by compiled checks: adds the errors of a component's check, with the way that led there. */
export function refer(
  errors: readonly RawError[],
  place: string,
  path: string,
  component: string,
  before: RawError[] | null,
): RawError[] {
  const all = before ?? [];
  for (const error of errors) {
    const below = error.schemaPath.slice(1);
    const origin = error.origin ?? `#/components/schemas/${component}${below}`;
    all.push({ ...error, origin, instancePath: place + error.instancePath, schemaPath: path + below });
  }
  return all;
}
