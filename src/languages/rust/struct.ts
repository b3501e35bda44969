import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import type { LiteralSet } from "../../emit/plan-union.ts";
import type { Field, Shape } from "../../model/index.ts";
import { rustName } from "./names.ts";
import { inside, type Place } from "./places.ts";
import { constantOf, holdsItself, isNullable, type Named } from "./shape-facts.ts";
import { docComments, rustText } from "./text.ts";

/** What the printers of structs and enums know of the types around them. */
export interface Surrounding {
  readonly named: Named;
  /** The type of a shape; what needs a declaration of its own gets the place. */
  readonly type: (shape: Shape | LiteralSet, place: Place) => Code;
}

/** A struct for an object. `rest` is the type of further fields, where there may be any. */
export function structItem(
  place: Place,
  fields: readonly Field[],
  about: readonly (string | undefined)[],
  rest: Code | undefined,
  around: Surrounding,
): Code {
  const printed = fields.map((field) => fieldLine(field, place, around));
  const others =
    rest === undefined
      ? []
      : [code`/// Further fields.\n#[serde(flatten)]\npub ${word(restName(fields))}: ${rest},`];
  const isEasy = fields.every(({ optional, shape }) => optional || constantOf(shape) !== undefined);
  const derived = isEasy ? code`Clone, Debug, Default, PartialEq` : code`Clone, Debug, PartialEq`;
  const lines = [...printed, ...others];
  const body = lines.length === 0 ? code`{}` : code`{\n    ${joined(lines, code`\n`)}\n}`;
  return code`${docComments(about)}#[derive(${derived}, serde::Serialize, serde::Deserialize)]\npub struct ${word(place.name)} ${body}\n`;
}

function fieldLine(
  { name: wire, shape, optional, description }: Field,
  place: Place,
  { named, type }: Surrounding,
): Code {
  const name = rustName(wire);
  const inner = type(shape, inside(place, wire));
  const held = holdsItself(shape, place, named) ? code`Box<${inner}>` : inner;
  const rules = [
    ...(name === wire ? [] : [code`rename = ${rustText(wire)}`]),
    ...(optional
      ? [
          code`default`,
          code`skip_serializing_if = "Option::is_none"`,
          code`deserialize_with = "crate::shapes::present"`,
        ]
      : isNullable(shape, named)
        ? [code`deserialize_with = "crate::shapes::nullable"`]
        : []),
  ];
  const attribute = rules.length === 0 ? nothing : code`#[serde(${joined(rules, code`, `)})]\n`;
  const whole = optional ? code`Option<${held}>` : held;
  return code`${docComments([description ?? `The field \`${wire.replaceAll("`", "'")}\`.`])}${attribute}pub ${word(name)}: ${whole},`;
}

/** A field of the struct itself, by a name that no other field has. */
function restName(fields: readonly Field[]): string {
  const taken = new Set(fields.map(({ name }) => rustName(name)));
  for (let name = "others"; ; name = `${name}_`) if (!taken.has(name)) return name;
}
