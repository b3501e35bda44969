import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import { literalIn, type UnionPlan } from "../../emit/plan-union.ts";
import { placeTypeName } from "../../model/names/index.ts";
import { commentOf, kotlinText } from "./text.ts";
import type { TypePrinter } from "./type-printer.ts";

/** The sealed interface for a union: an object is a member itself, anything else stands in a class of its own. */
export function unionType(
  types: TypePrinter,
  name: string,
  { tag, members }: UnionPlan,
  comments: readonly (string | undefined)[],
): Code {
  const tree = word(types.tree);
  const printed = members.map(({ step, shape }) => {
    const own = placeTypeName(name, step);
    const literal = tag === undefined ? undefined : literalIn(shape, tag, types.find);
    const mark = literal === undefined ? code`null` : types.literal(literal);
    const member = types.memberClass(shape, name, own);
    if (member !== undefined) {
      return {
        declared: nothing,
        read: code`Member(${mark}) { node, exact -> ${word(member)}Shape.read(node, exact) },`,
        write: code`is ${word(member)} -> ${word(member)}Shape.write(value)`,
      };
    }
    const inner = types.typed(shape, placeTypeName(own, "of"));
    return {
      declared: code`/** A member of [${word(name)}]. */
@JvmExposeBoxed
public data class ${word(own)}(
    public val value: ${inner.type},
) : ${word(name)}

`,
      read: code`Member(${mark}) { node, exact -> ${word(own)}(${inner.shape}.read(node, exact)) },`,
      write: code`is ${word(own)} -> ${inner.shape}.write(value.value)`,
    };
  });
  const said = comments.length === 0 ? ["One of several types."] : comments;
  const of = code`${tree}, ${word(name)}`;
  return code`${commentOf(said)}public sealed interface ${word(name)}

${joined(
  printed.map(({ declared }) => declared),
  nothing,
)}internal object ${word(`${name}Shape`)} : UnionShape<${of}>(${tree}Tree, ${tag === undefined ? code`null` : kotlinText(tag)}, ${kotlinText(name)}) {
    override val members: List<Member<${of}>> =
        listOf(
            ${joined(
              printed.map(({ read }) => read),
              code`\n`,
            )}
        )

    override fun write(value: ${word(name)}): ${tree} =
        when (value) {
            ${joined(
              printed.map(({ write }) => write),
              code`\n`,
            )}
        }
}
`;
}
