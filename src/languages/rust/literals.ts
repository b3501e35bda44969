import { type Code, code, joined, nothing, numeral, word } from "../../emit/code.ts";
import { scalarOf } from "../../emit/plan-union.ts";
import type { LiteralValue } from "../../model/index.ts";
import { variantNames } from "./names.ts";
import { docComment, rustText } from "./text.ts";

/** A literal as it stands where any value may. */
export function asLiteral(value: LiteralValue): Code {
  if (typeof value === "string") return rustText(value);
  if (typeof value === "boolean") return value ? code`true` : code`false`;
  return typeof value === "bigint" ? code`${numeral(value)}_i64` : code`${numeral(value)}_f64`;
}

/** An enum with a variant for each literal. Where there is one alone, it is what `Default` gives. */
export function literalEnum(name: string, values: readonly LiteralValue[]): Code {
  const scalar = scalarOf(values[0] ?? "");
  const variants = variantNames(values.map(spell)).map(word);
  const first = values.length === 1 ? code`#[default]\n` : nothing;
  const lines = values.map((value, at) => {
    const about = docComment(value === "" ? "The empty text." : `\`${String(value).replaceAll("`", "'")}\`.`);
    const rename = typeof value === "string" ? code`#[serde(rename = ${rustText(value)})]\n` : nothing;
    return code`${about}\n${first}${rename}${variants[at] ?? nothing},`;
  });
  const easy = values.length === 1 ? code`, Default` : nothing;
  const serde = scalar === "string" ? code`, serde::Serialize, serde::Deserialize` : nothing;
  const body = code`${docComment(values.length === 1 ? "What is always the same." : "One of several literals.")}
#[derive(Clone, Copy, Debug${easy}, PartialEq, Eq, Hash${serde})]
pub enum ${word(name)} {
    ${joined(lines, code`\n`)}
}
`;
  if (scalar === "string") return body;
  const types = { int64: code`i64`, float64: code`f64`, boolean: code`bool` };
  const arms = values.map((value, at) => code`${asLiteral(value)} => ${variants[at] ?? nothing}`);
  return code`${body}\ncrate::shape_macros::literals!(${word(name)} as ${types[scalar]}: ${joined(arms, code`, `)});\n`;
}

/** A number's sign and point as words. */
function spell(value: LiteralValue): string {
  if (typeof value === "string" || typeof value === "boolean") return String(value);
  return String(value).replace("-", "minus ").replace(".", " point ");
}
