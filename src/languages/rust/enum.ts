import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import { literalIn, type UnionPlan } from "../../emit/plan-union.ts";
import { asLiteral } from "./literals.ts";
import { variantNames } from "./names.ts";
import { inside, type Place } from "./places.ts";
import { findIn, holdsItself } from "./shape-facts.ts";
import type { Surrounding } from "./struct.ts";
import { docComment, rustText } from "./text.ts";

/** An enum with a variant for each member of a union, which reads itself: by a tag, or by what fits. */
export function unionEnum(place: Place, plan: UnionPlan, around: Surrounding): Code {
  const { tag, members } = plan;
  const variants = variantsOf(members);
  const body = enumItem(place, plan, around, code`#[derive(Clone, Debug, PartialEq)]`);
  const name = word(place.name);
  if (tag === undefined)
    return code`${body}\ncrate::shape_macros::union!(${name}: ${joined(variants, code`, `)});\n`;
  const arms = members.map(({ shape }, at) => {
    const literal = literalIn(shape, tag, findIn(around.named));
    return code`${literal === undefined ? nothing : asLiteral(literal)} => ${variants[at] ?? nothing}`;
  });
  return code`${body}\ncrate::shape_macros::union!(${name} by ${rustText(tag)}: ${joined(arms, code`, `)});\n`;
}

/** The same for plain JSON, where serde's own way to read a union will do. */
export function untaggedEnum(place: Place, plan: UnionPlan, around: Surrounding): Code {
  const derived = code`#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]\n#[serde(untagged)]`;
  return enumItem(place, plan, around, derived);
}

const variantsOf = (members: UnionPlan["members"]): readonly Code[] =>
  variantNames(members.map(({ step }) => step)).map(word);

function enumItem(
  place: Place,
  { tag, members }: UnionPlan,
  { named, type }: Surrounding,
  derived: Code,
): Code {
  const variants = variantsOf(members);
  const types = members.map(({ step, shape }) => type(shape, inside(place, step)));
  const lines = members.map(({ shape }, at) => {
    const literal = tag === undefined ? undefined : literalIn(shape, tag, findIn(named));
    const about =
      literal === undefined
        ? "One of its members."
        : `Where \`${tag}\` is \`${String(literal).replaceAll("`", "'")}\`.`;
    const held = types[at] ?? nothing;
    const isBoxed = shape.kind !== "literals" && holdsItself(shape, place, named);
    return code`${docComment(about)}\n${variants[at] ?? nothing}(${isBoxed ? code`Box<${held}>` : held}),`;
  });
  return code`${docComment("One of several shapes.")}
${derived}
pub enum ${word(place.name)} {
    ${joined(lines, code`\n`)}
}
`;
}
