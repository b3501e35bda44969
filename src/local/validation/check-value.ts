import { decodeValue } from "../../values/index.ts";
import { byName, showLiteral, showString, showValidator, showValue } from "./show.ts";
import type { FieldValidator, Validator } from "./validator.ts";

/** Why a value does not fit: the message with a gap for the path, and the path, innermost part first. */
interface Misfit {
  readonly message: (path: string) => string;
  readonly path: string[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ArrayBuffer);

const fieldOf = (value: Fields, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

function within(step: () => string, misfit: Misfit | undefined): Misfit | undefined {
  misfit?.path.push(step());
  return misfit;
}

const noMatch = (validator: Validator, value: unknown): Misfit => ({
  message: (path) =>
    `Value does not match validator.\n${path}\nValue: ${showValue(value)}\nValidator: ${showValidator(validator)}`,
  path: [],
});

const objectMisfit = (said: string, validator: Validator, value: Fields): Misfit => ({
  message: (path) => `${said}\n${path}\nObject: ${showValue(value)}\nValidator: ${showValidator(validator)}`,
  path: [],
});

const simpleTypes: Partial<Record<Validator["type"], (value: unknown) => boolean>> = {
  any: () => true,
  map: () => true,
  set: () => true,
  null: (value) => value === null,
  number: (value) => typeof value === "number",
  bigint: (value) => typeof value === "bigint",
  commitTs: (value) => typeof value === "bigint",
  boolean: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  // On the wire a function is its handle.
  function: (value) => typeof value === "string",
  bytes: (value) => value instanceof ArrayBuffer,
};

/** The name of the table that an id is of; undefined when the text is no id of any table. */
export type TableOf = (id: string) => string | undefined;

function checkId(
  validator: Validator & { type: "id" },
  value: unknown,
  tableOf: TableOf,
): Misfit | undefined {
  const table = typeof value === "string" ? tableOf(value) : undefined;
  if (table === undefined) return noMatch(validator, value);
  if (table === validator.tableName) return undefined;
  const from = table.startsWith("_") ? "a system table" : `table \`${table}\``;
  return {
    message: (path) =>
      `Found ID ${showString(value as string)} from ${from}, which does not match the table name in validator ` +
      `\`v.id("${validator.tableName}")\`.${path}`,
    path: [],
  };
}

const sortedNames = new WeakMap<object, readonly string[]>();

/** The fields that a validator declares, in order: sorted once, as the same validator is asked for every document. */
function namesOf(validator: Validator & { type: "object" }): readonly string[] {
  const known = sortedNames.get(validator);
  if (known !== undefined) return known;
  const names = Object.keys(validator.value).sort(byName);
  sortedNames.set(validator, names);
  return names;
}

function checkObject(
  validator: Validator & { type: "object" },
  value: unknown,
  tableOf: TableOf,
): Misfit | undefined {
  if (!isFields(value)) return noMatch(validator, value);
  for (const name of namesOf(validator)) {
    const { fieldType, optional } = validator.value[name] as FieldValidator;
    const field = fieldOf(value, name);
    if (field !== undefined) {
      const misfit = within(() => `.${name}`, findMisfit(fieldType, field, tableOf));
      if (misfit !== undefined) return misfit;
    } else if (!optional) {
      const advice = "Consider wrapping the field validator in `v.optional(...)` if this is expected.";
      return objectMisfit(`Object is missing the required field \`${name}\`. ${advice}`, validator, value);
    }
  }
  const isExtra = (name: string) => value[name] !== undefined && !Object.hasOwn(validator.value, name);
  const [extra] = Object.keys(value).filter(isExtra).sort(byName);
  if (extra === undefined) return undefined;
  return objectMisfit(
    `Object contains extra field \`${extra}\` that is not in the validator.`,
    validator,
    value,
  );
}

function checkRecord(
  validator: Validator & { type: "record" },
  value: unknown,
  tableOf: TableOf,
): Misfit | undefined {
  if (!isFields(value)) return noMatch(validator, value);
  for (const name of Object.keys(value).sort(byName)) {
    if (value[name] === undefined) continue;
    const misfit =
      within(() => ".keys()", findMisfit(validator.keys, name, tableOf)) ??
      within(() => ".values()", findMisfit(validator.values.fieldType, value[name], tableOf));
    if (misfit !== undefined) return misfit;
  }
  return undefined;
}

function checkUnion(
  validator: Validator & { type: "union" },
  value: unknown,
  tableOf: TableOf,
): Misfit | undefined {
  const [only] = validator.value;
  if (only !== undefined && validator.value.length === 1) return findMisfit(only, value, tableOf);
  return validator.value.some((branch) => findMisfit(branch, value, tableOf) === undefined)
    ? undefined
    : noMatch(validator, value);
}

/** The first thing that does not fit, in the backend's order: declared fields by name, then extra ones. */
function findMisfit(validator: Validator, value: unknown, tableOf: TableOf): Misfit | undefined {
  switch (validator.type) {
    case "id":
      return checkId(validator, value, tableOf);
    case "object":
      return checkObject(validator, value, tableOf);
    case "record":
      return checkRecord(validator, value, tableOf);
    case "union":
      return checkUnion(validator, value, tableOf);
    case "literal":
      return Object.is(decodeValue(validator.value as never), value)
        ? undefined
        : {
            message: (path) =>
              `\`${showValue(value)}\` does not match literal validator \`v.literal(${showLiteral(validator.value)})\`.${path}`,
            path: [],
          };
    case "array": {
      if (!Array.isArray(value)) return noMatch(validator, value);
      for (let index = 0; index < value.length; index += 1) {
        const misfit = within(() => `[${index}]`, findMisfit(validator.value, value[index], tableOf));
        if (misfit !== undefined) return misfit;
      }
      return undefined;
    }
    default:
      return simpleTypes[validator.type]?.(value) ? undefined : noMatch(validator, value);
  }
}

/** The backend's message when a value does not fit a validator; undefined when it fits. */
export function misfitMessage(validator: Validator, value: unknown, tableOf: TableOf): string | undefined {
  const misfit = findMisfit(validator, value, tableOf);
  if (misfit === undefined) return undefined;
  return misfit.message(misfit.path.length === 0 ? "" : `Path: ${misfit.path.reverse().join("")}`);
}
