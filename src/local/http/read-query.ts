import { WireError } from "./wire-error.ts";

/** What a parameter of a query string may be. A list is the words that it may be. */
export type ParameterKind = "string" | "boolean" | "number" | "uint16" | "uint32" | readonly string[];

/** The parameters that an operation reads, by name: those that end in `?` may be left out. */
export type QueryShape = Readonly<Record<string, { readonly kind: ParameterKind; readonly required?: true }>>;

/** What was read: undefined for what was left out. */
export type QueryFields = Readonly<Record<string, string | boolean | number | undefined>>;

const refuse = (said: string) =>
  new WireError(400, "BadQueryArgs", `Failed to deserialize query string: ${said}`);

/** Reads a query string by the backend's rules: others are passed over, none that is declared may stand twice. */
export function readQuery(query: string, shape: QueryShape): QueryFields {
  const fields: Record<string, string | boolean | number> = {};
  for (const [name, text] of new URLSearchParams(query)) {
    const declared = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (declared === undefined) continue;
    if (Object.hasOwn(fields, name)) throw refuse(`duplicate field \`${name}\``);
    fields[name] = readParameter(name, declared.kind, text);
  }
  for (const [name, { required }] of Object.entries(shape))
    if (required && !Object.hasOwn(fields, name)) throw refuse(`missing field \`${name}\``);
  return fields;
}

function readParameter(name: string, kind: ParameterKind, text: string): string | boolean | number {
  if (typeof kind === "object") {
    if (kind.includes(text)) return text;
    const words = kind.map((word) => `\`${word}\``).join(", ");
    throw refuse(`${name}: unknown variant \`${text}\`, expected one of ${words}`);
  }
  if (kind === "string") return text;
  if (kind === "boolean") {
    if (text === "true" || text === "false") return text === "true";
    throw refuse(`${name}: provided string was not \`true\` or \`false\``);
  }
  if (kind === "number") {
    const value = /^[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value)) throw refuse(`${name}: invalid float literal`);
    return value;
  }
  if (!/^\+?\d+$/.test(text)) {
    const empty = text === "" ? "cannot parse integer from empty string" : "invalid digit found in string";
    throw refuse(`${name}: ${empty}`);
  }
  const value = Number(text);
  if (value >= (kind === "uint16" ? 2 ** 16 : 2 ** 32))
    throw refuse(`${name}: number too large to fit in target type`);
  return value;
}
