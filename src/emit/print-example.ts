import { type Code, code, joined, numeral, quoted } from "./code.ts";
import type { Example } from "./example.ts";

/** How a language writes values down. */
export interface Notation {
  readonly null: Code;
  readonly true: Code;
  readonly false: Code;
  readonly text: (value: string) => Code;
  readonly float64: (value: number) => Code;
  readonly int64: (value: bigint) => Code;
  readonly bytes: Code;
  /** What stands where the reader puts the id of a document. */
  readonly id: (table: string) => Code;
  readonly key: (name: string) => Code;
  /** What stands between a field's name and its value. */
  readonly between: Code;
  readonly list: readonly [open: Code, close: Code];
  readonly object: readonly [open: Code, close: Code];
  /** What an object on one line has between its braces and its fields. */
  readonly inset: Code;
  /** What follows the last item of a list over several lines. */
  readonly last: Code;
}

/** The place of an id in a sample. */
export function idPlace(table: string): string {
  return `<id of ${table}>`;
}

/** A list in square brackets. */
export const brackets = [code`[`, code`]`] as const;
/** An object in braces. */
export const braces = [code`{`, code`}`] as const;
/** What most notations write alike. */
export const commonWords = {
  true: code`true`,
  false: code`false`,
  text: quoted,
  id: (table: string) => quoted(idPlace(table)),
  between: code`: `,
};

/** A number with a point, where a language takes one without for an integer. */
export function withPoint(value: number): Code {
  return code`${numeral(value)}${Number.isInteger(value) && Math.abs(value) < 1e21 ? code`.0` : code``}`;
}

/** JSON as the wire has it: int64, bytes and what JSON cannot say as objects with one field. */
export const json: Notation = {
  ...commonWords,
  null: code`null`,
  float64: (value) =>
    Object.is(value, -0) ? wrapped(code`"$float"`, Float64Array.of(value)) : numeral(value),
  int64: (value) => wrapped(code`"$integer"`, BigInt64Array.of(value)),
  bytes: wrapped(code`"$bytes"`, new Uint8Array(8)),
  key: quoted,
  list: brackets,
  object: braces,
  inset: code``,
  last: code``,
};

function wrapped(tag: Code, { buffer }: { readonly buffer: ArrayBufferLike }): Code {
  return code`{${tag}: ${quoted(Buffer.from(buffer).toString("base64"))}}`;
}

/** Longer than this a list or an object takes several lines. */
const widest = 64;

/** Arguments as they are given to a call: nothing where there is nothing to say. */
export function printArguments(args: Example, notation: Notation, indent?: Code): Code {
  return args.kind === "object" && args.fields.length === 0 ? code`` : printExample(args, notation, indent);
}

/** An example in a language. */
export function printExample(example: Example, notation: Notation, indent: Code = code`  `): Code {
  const inner = (one: Example) => printExample(one, notation, indent);
  switch (example.kind) {
    case "null":
    case "bytes":
      return notation[example.kind];
    case "boolean":
      return example.value ? notation.true : notation.false;
    case "text":
      return notation.text(example.value);
    case "float64":
      return notation.float64(example.value);
    case "int64":
      return notation.int64(example.value);
    case "id":
      return notation.id(example.table);
    case "list":
      return enclosed(notation.list, example.items.map(inner), code``, notation, indent);
    case "object": {
      const fields = example.fields.map(
        ([name, value]) => code`${notation.key(name)}${notation.between}${inner(value)}`,
      );
      return enclosed(notation.object, fields, notation.inset, notation, indent);
    }
  }
}

function enclosed(
  [open, close]: readonly [Code, Code],
  items: readonly Code[],
  inset: Code,
  { last }: Notation,
  indent: Code,
): Code {
  if (items.length === 0) return code`${open}${close}`;
  const line = code`${open}${inset}${joined(items, code`, `)}${inset}${close}`;
  if (line.text.length <= widest && !line.text.includes("\n")) return line;
  const lines = items.map((item) => code`${indent}${item}`);
  return code`${open}\n${joined(lines, code`,\n`)}${last}\n${close}`;
}
