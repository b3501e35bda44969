import { pointerStep, readPointer } from "../../json/pointer.ts";
import type { Issue, RawError } from "./issue.ts";
import { meantErrors } from "./meant-errors.ts";
import { pathOf, shorten } from "./show-value.ts";

/** Turns what a compiled validator left behind into issues that a reader can act on. */
export function explain(errors: readonly RawError[], value: unknown, root: string): readonly Issue[] {
  const issues = aboutNames(meantErrors(errors, value)).map((error) => issueOf(error, value, root));
  const seen = new Set<string>();
  return issues.filter(({ message }) => !seen.has(message) && seen.add(message));
}

/** What a field's name is held to speaks of the name, which has no place of its own: the one error says it for all. */
function aboutNames(errors: readonly RawError[]): readonly RawError[] {
  const names = errors.filter(({ keyword }) => keyword === "propertyNames");
  const isInside = (error: RawError) =>
    names.some(
      (name) =>
        error.instancePath === name.instancePath && error.schemaPath.startsWith(`${name.schemaPath}/`),
    );
  return names.length === 0
    ? errors
    : errors
        .filter((error) => !isInside(error))
        .map((error) => {
          if (error.keyword !== "propertyNames") return error;
          const because = errors[errors.indexOf(error) - 1];
          return because !== undefined && isInside(because) ? { ...error, because } : error;
        });
}

function issueOf(error: RawError, value: unknown, root: string): Issue {
  const { keyword } = error;
  const pointer = pointerOf(error);
  const path = pathOf(value, pointer);
  const expected = expectedBy(error);
  const there = readPointer(value, pointer);
  const found = keyword === "propertyNames" ? "that name" : shorten(there);
  const kind =
    keyword !== "propertyNames" &&
    (typeof there === "string" || typeof there === "number" || typeof there === "boolean")
      ? ` (${typeof there})`
      : "";
  const schema = decodeURIComponent(error.origin ?? root + error.schemaPath.slice(1));
  const message = `${path === "" ? "" : `${path}: `}expected ${expected}, found ${found}${kind}`;
  return { pointer, path, keyword, expected, found, schema, message };
}

function pointerOf({ keyword, instancePath, params }: RawError): string {
  const step = {
    required: params.missingProperty,
    additionalProperties: params.additionalProperty,
    propertyNames: params.propertyName,
  }[keyword];
  return step === undefined ? instancePath : instancePath + pointerStep(String(step));
}

function expectedBy({ keyword, params, schemaPath, because }: RawError): string {
  switch (keyword) {
    case "type":
      return oneOf([params.type].flat().map((type) => article[String(type)] ?? String(type)));
    case "const":
      return JSON.stringify(params.allowedValue);
    case "enum":
      return oneOf((params.allowedValues as unknown[]).map((value) => JSON.stringify(value)));
    case "required":
      return "a value";
    case "additionalProperties":
      return "no such field";
    case "propertyNames":
      return because === undefined ? "another field name" : `a field name that is ${expectedBy(because)}`;
    case "pattern":
      return `text that matches ${String(params.pattern)}`;
    case "anyOf":
      return "a value that fits one of the union's branches";
    case "oneOf":
      return Array.isArray(params.passingSchemas)
        ? "a value that fits one branch only"
        : "a value that fits one of the union's branches";
    case "not":
    case "false schema":
      return "no value at all";
    default:
      return typeof params.limit === "number"
        ? `${words[keyword] ?? keyword} ${params.limit}`
        : `what ${schemaPath} says`;
  }
}

const article: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  integer: "an integer",
  boolean: "a boolean",
  null: "null",
  array: "a list",
  object: "an object",
};

const words: Readonly<Record<string, string>> = {
  minLength: "a length of at least",
  maxLength: "a length of at most",
  minItems: "a number of items of at least",
  maxItems: "a number of items of at most",
  minProperties: "a number of fields of at least",
  maxProperties: "a number of fields of at most",
  minimum: "a number of at least",
  maximum: "a number of at most",
  multipleOf: "a multiple of",
};

function oneOf(words: readonly string[]): string {
  const shown = words.length > 12 ? [...words.slice(0, 11), `${words.length - 11} more`] : words;
  return shown.length < 2 ? (shown[0] ?? "nothing") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
