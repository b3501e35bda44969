import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import type { Field, LiteralValue } from "../../model/index.ts";
import { placeTypeName } from "../../model/names/index.ts";
import { kotlinName } from "./names.ts";
import { commentOf, kotlinText } from "./text.ts";
import type { Typed, TypePrinter } from "./type-printer.ts";

/** One property of a class. */
interface Property {
  readonly wire: string;
  readonly name: Code;
  /** With its `?`, or as a presence. */
  readonly type: Code;
  readonly inner: Typed;
  readonly held: "required" | "optional" | "presence";
  readonly description: string | undefined;
}

interface Constant {
  readonly wire: string;
  readonly value: LiteralValue;
}

/** The data class for an object, with a builder for Java, and its shape; `above` is what it extends. */
export function objectType(
  types: TypePrinter,
  name: string,
  fields: readonly Field[],
  comments: readonly (string | undefined)[],
): (above: Code) => Code {
  const constants = fields.flatMap(({ name: wire }): Constant[] => {
    const value = types.constantIn({ kind: "object", fields }, wire);
    return value === undefined ? [] : [{ wire, value }];
  });
  const fixed = new Set(constants.map(({ wire }) => wire));
  const properties = fields
    .filter((field) => !fixed.has(field.name))
    .map((field) => property(types, name, field));
  const members = joined(
    [...constants.map((each) => constantProperty(types, each)), ...builder(name, properties)],
    code`\n`,
  );
  const body = members.text === "" ? nothing : code` {\n    ${members}}`;
  const head =
    properties.length === 0
      ? code`public data object ${word(name)}`
      : code`@JvmExposeBoxed\npublic data class ${word(name)}(\n    ${joined(properties.map(parameter), code`\n`)}\n)`;
  const shape = shapeOf(types, name, properties, constants);
  return (above) => code`${commentOf(comments)}${head}${above}${body}\n\n${shape}`;
}

function property(
  types: TypePrinter,
  name: string,
  { name: wire, shape, optional, description }: Field,
): Property {
  const inner = types.typed(shape, placeTypeName(name, wire));
  const held = !optional ? "required" : inner.nullable ? "presence" : "optional";
  const type = {
    required: inner.type,
    optional: code`${inner.type}?`,
    presence: code`Presence<${inner.type}>`,
  }[held];
  return { wire, name: word(kotlinName(wire)), type, inner, held, description };
}

const absent = { required: nothing, optional: code` = null`, presence: code` = Presence.Absent` } as const;

const parameter = ({ name, type, held, description }: Property) =>
  code`${commentOf([description])}public val ${name}: ${type}${absent[held]},`;

function constantProperty(types: TypePrinter, { wire, value }: Constant): Code {
  const constant = types.constant(value);
  return code`/** It always has this value. */
public val ${word(kotlinName(wire))}: ${constant.type} get() = ${constant.value}
`;
}

/** What lets Java leave out what is optional. Where nothing is, the constructor does. */
function builder(name: string, properties: readonly Property[]): readonly Code[] {
  const required = properties.filter(({ held }) => held === "required");
  const others = properties.filter(({ held }) => held !== "required");
  if (others.length === 0) return [];
  const taken = joined(
    required.map((each) => code`${each.name}: ${each.type}`),
    code`, `,
  );
  const passed = joined(
    required.map((each) => each.name),
    code`, `,
  );
  const setters = others.map((each) => {
    const given = each.held === "presence" ? each.inner.type : each.inner.type;
    const kept = each.held === "presence" ? code`Presence.of(${each.name})` : each.name;
    return code`private var ${each.name}: ${each.type}${absent[each.held]}

/** Sets the field. */
public fun ${each.name}(${each.name}: ${given}): Builder = apply { this.${each.name} = ${kept} }
`;
  });
  const kept = joined(
    required.map((each) => code`private val ${each.name}: ${each.type}, `),
    nothing,
  );
  const named = joined(
    properties.map((each) => code`${each.name} = ${each.name}`),
    code`, `,
  );
  return [
    code`/** Makes one step by step, for Java. */
@JvmExposeBoxed
public class Builder internal constructor(${kept}) {
    ${joined(setters, code`\n`)}
    /** Makes it. */
    public fun build(): ${word(name)} = ${word(name)}(${named})
}
`,
    code`@JvmExposeBoxed
public companion object {
    /** Begins with what is required, for Java. */
    @JvmStatic
    public fun builder(${taken}): Builder = Builder(${passed})
}
`,
  ];
}

function shapeOf(
  types: TypePrinter,
  name: string,
  properties: readonly Property[],
  constants: readonly Constant[],
): Code {
  const tree = word(types.tree);
  const fixed = constants.map(
    ({ wire, value }) => code`fields.constant(${kotlinText(wire)}, ${types.literal(value)})\n`,
  );
  const put = { required: code`put`, optional: code`putIfThere`, presence: code`putIfPresent` };
  const get = { required: code`get`, optional: code`getIfThere`, presence: code`getIfPresent` };
  const written = properties.map(
    (each) =>
      code`fields.${put[each.held]}(${kotlinText(each.wire)}, ${each.inner.shape}, value.${each.name})\n`,
  );
  const read = properties.map(
    (each) => code`${each.name} = fields.${get[each.held]}(${kotlinText(each.wire)}, ${each.inner.shape}),`,
  );
  const made = properties.length === 0 ? word(name) : code`${word(name)}(\n    ${joined(read, code`\n`)}\n)`;
  return code`internal object ${word(`${name}Shape`)} : ObjectShape<${tree}, ${word(name)}>(${tree}Tree) {
    override fun writeTo(
        fields: FieldWriter<${tree}>,
        value: ${word(name)},
    ) {
        ${joined([...fixed, ...written], nothing)}    }

    override fun readFrom(fields: FieldReader<${tree}>): ${word(name)} {
        ${joined(fixed, nothing)}return ${made}
    }
}
`;
}
