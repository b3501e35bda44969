import { type Code, code, joined, nothing, numeral, quoted, word } from "../../emit/code.ts";
import type { Example } from "../../emit/example.ts";
import { braces, brackets, commonWords, type Notation, printArguments } from "../../emit/print-example.ts";
import type { ConvexFunction } from "../../model/index.ts";
import type { SampleCall } from "../language.ts";
import { typescriptName } from "./names.ts";
import { isIdentifier, propertyName } from "./text.ts";

/** How TypeScript reaches a function from `api`: `api.messages.list`. */
export function typescriptCallOf({ module, name }: ConvexFunction): Code {
  const steps = [...module, name]
    .map(typescriptName)
    .map((step) => (isIdentifier(step) ? code`.${word(step)}` : code`[${quoted(step)}]`));
  return code`api${joined(steps, nothing)}`;
}

const typescript: Notation = {
  ...commonWords,
  null: code`null`,
  float64: numeral,
  int64: (value) => code`${numeral(value)}n`,
  bytes: code`new ArrayBuffer(8)`,
  id: (table) => code`${commonWords.id(table)} as Id<${quoted(table)}>`,
  key: (name) => {
    // A plain `__proto__` in braces would set what the object inherits from.
    if (name === "__proto__") return code`["__proto__"]`;
    return propertyName(name);
  },
  list: brackets,
  object: braces,
  inset: code` `,
  last: code`,`,
};

/** A program that calls the function through the api object. */
export function sample({ function: each, args }: SampleCall): Code {
  const key =
    each.visibility === "internal" ? code`, {\n  deployKey: process.env.CONVEX_DEPLOY_KEY,\n}` : code``;
  const id = holdsId(args) ? code`, type Id` : code``;
  return code`import { createApi, createConvexClient${id} } from "convex-functions";

const client = createConvexClient(process.env.CONVEX_URL ?? ""${key});
const api = createApi(client);

const value = await ${typescriptCallOf(each)}(${printArguments(args, typescript)});
console.log(value);`;
}

function holdsId(example: Example): boolean {
  if (example.kind === "id") return true;
  if (example.kind === "list") return example.items.some(holdsId);
  return example.kind === "object" && example.fields.some(([, value]) => holdsId(value));
}
