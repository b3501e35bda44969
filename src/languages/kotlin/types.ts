import { type Code, code, joined, nothing, numeral, word } from "../../emit/code.ts";
import { type LiteralSet, literalIn, planUnion, scalarOf } from "../../emit/plan-union.ts";
import type { Api, LiteralValue, NamedShape, Shape } from "../../model/index.ts";
import { idTypeName, placeTypeName } from "../../model/names/index.ts";
import { entryName } from "./names.ts";
import { objectType } from "./object-type.ts";
import { commentOf, docComment, kotlinText } from "./text.ts";
import type { Tree, Typed, TypePrinter } from "./type-printer.ts";
import { unionType } from "./union-type.ts";

/** More fields than this, and a constructor would take more arguments than the JVM allows. */
const mostFields = 100;

const scalars = {
  string: [code`String`, code`text`],
  float64: [code`Double`, code`float64`],
  int64: [code`Long`, code`int64`],
  boolean: [code`Boolean`, code`bool`],
  bytes: [code`ByteString`, code`bytes`],
} as const;

/** Prints Kotlin types for shapes, and collects the declarations that those need. */
export class KotlinTypes implements TypePrinter {
  readonly #shapes: ReadonlyMap<string, NamedShape>;
  readonly #declared = new Set<string>();
  readonly #tables = new Set<string>();
  readonly tree: Tree;
  readonly #declarations: ((above: Code) => Code)[] = [];
  readonly #declaredNames: string[] = [];
  /** The unions that an object is a member of. */
  readonly #unions = new Map<string, string[]>();

  constructor({ types }: Pick<Api, "types">, tree: Tree) {
    this.#shapes = new Map(types.map((named) => [named.name, named]));
    this.tree = tree;
  }

  /** Every declaration, in the order in which the types are met. */
  get declarations(): readonly Code[] {
    return this.#declarations.map((print, at) => {
      const unions = this.#unions.get(this.#declaredNames[at] ?? "") ?? [];
      return print(unions.length === 0 ? nothing : code` : ${joined(unions.map(word), code`, `)}`);
    });
  }

  readonly find = (name: string): Shape | undefined => this.#shapes.get(name)?.shape;

  /** The declarations of the ids of tables that occur. */
  get ids(): readonly Code[] {
    return [...this.#tables].sort().map((table) => {
      const name = word(idTypeName(table));
      return code`${docComment(`The id of a document of the table ${table}.`)}
@JvmInline
@JvmExposeBoxed
public value class ${name}(
    public val value: String,
) {
    override fun toString(): String = value
}

internal val ${name}Shape: Shape<Value, ${name}> = CoverShape(ValueShapes.text, { it.value }, { ${name}(it) })
`;
    });
  }

  /** Declares a shape that has a name, and everything inside it. */
  declare({ name, shape, description, table }: NamedShape, about?: string): void {
    const comments = [
      about ?? (table === undefined ? undefined : `A document of the table ${table}.`),
      description,
    ];
    const plain = shape.kind === "union" ? planUnion(shape, this.find) : undefined;
    const isClass = (shape.kind === "object" && isNarrow(shape)) || (plain?.members.length ?? 0) > 1;
    if (isClass || shape.kind === "literal") {
      this.typed(shape, name, comments);
      return;
    }
    if (this.#declared.has(name)) return;
    this.declareOnce(name, () => {
      const inner = this.typed(shape, placeTypeName(name, "of"));
      return code`${commentOf(comments)}public typealias ${word(name)} = ${inner.type}

internal val ${word(name)}Shape: Shape<${word(this.tree)}, ${inner.type}> by lazy { ${inner.shape} }
`;
    });
  }

  /** Declares what is not declared yet. A class is told last what it extends, once all unions are known. */
  declareOnce(name: string, print: () => Code | ((above: Code) => Code)): void {
    if (this.#declared.has(name)) return;
    this.#declared.add(name);
    const at = this.#declarations.push(() => nothing) - 1;
    this.#declaredNames.push(name);
    const printed = print();
    this.#declarations[at] = typeof printed === "function" ? printed : () => printed;
  }

  /** The name of the class that a member of a union is itself: an object or an enum, which extends the union then. */
  memberClass(shape: Shape | LiteralSet, union: string, own: string): string | undefined {
    if (shape.kind === "literals") {
      this.#unions.set(own, [...(this.#unions.get(own) ?? []), union]);
      this.typed(shape, own);
      return own;
    }
    const target = shape.kind === "ref" ? this.find(shape.name) : shape;
    if (target?.kind !== "object" || !isNarrow(target)) return undefined;
    const name = shape.kind === "ref" ? shape.name : own;
    this.#unions.set(name, [...(this.#unions.get(name) ?? []), union]);
    this.typed(shape, own);
    return name;
  }

  /** The type of a shape; what needs a declaration of its own is called `name`. */
  typed(shape: Shape | LiteralSet, name: string, comments: readonly (string | undefined)[] = []): Typed {
    const tree = word(this.tree);
    switch (shape.kind) {
      case "unknown":
      case "json":
      case "open":
        return this.#any;
      case "number":
        return this.#scalar(shape.format === "double" ? "float64" : "int64");
      case "scalar":
        return shape.type === "null" ? this.#null : this.#scalar(shape.type);
      case "id":
        this.#tables.add(shape.table);
        return this.#declaredType(idTypeName(shape.table));
      case "list": {
        const of = this.typed(shape.of, placeTypeName(name, "item"));
        return plain(code`List<${of.type}>`, code`ListShape(${tree}Tree, ${of.shape})`);
      }
      case "record": {
        const keys = shape.keys.kind === "id" ? this.typed(shape.keys, name) : this.#scalar("string");
        const of = this.typed(shape.of, placeTypeName(name, "value"));
        return plain(
          code`Map<${keys.type}, ${of.type}>`,
          code`RecordShape(${tree}Tree, ${keys.shape}, ${of.shape})`,
        );
      }
      case "ref":
        return this.#reference(shape.name);
      case "literal":
        if (Object.is(shape.value, -0)) return this.#scalar("float64");
        return this.typed({ kind: "literals", of: [shape.value] }, name, comments);
      case "literals":
        this.declareOnce(name, () => this.#literals(name, shape.of, comments));
        return this.#declaredType(name);
      case "object":
        if (!isNarrow(shape)) return this.#any;
        this.declareOnce(name, () => objectType(this, name, shape.fields, comments));
        return this.#declaredType(name);
      case "union":
        return this.#union(shape, name, comments);
    }
  }

  get #any(): Typed {
    return plain(word(this.tree), code`${word(this.tree)}Shapes.any`);
  }

  get #null(): Typed {
    return plain(code`${word(this.tree)}.Null`, code`${word(this.tree)}Shapes.nothing`);
  }

  #scalar(type: keyof typeof scalars): Typed {
    const [name, shape] = scalars[type];
    return plain(name, code`${word(this.tree)}Shapes.${shape}`);
  }

  #declaredType(name: string): Typed {
    return plain(word(name), word(`${name}Shape`));
  }

  #reference(name: string): Typed {
    const shape = this.find(name);
    if (shape === undefined) throw new Error(`nothing is called ${name}`);
    const plan = shape.kind === "union" ? planUnion(shape, this.find) : undefined;
    if (plan === undefined || !plan.nullable) return this.#declaredType(name);
    if (plan.members.length > 1) return this.#orNull(this.#declaredType(name));
    return { ...this.#declaredType(name), nullable: plan.members.length === 1 };
  }

  #orNull({ type, shape, nullable }: Typed): Typed {
    if (nullable) return { type, shape, nullable };
    return {
      type: code`${type}?`,
      shape: code`NullableShape(${word(this.tree)}Tree, ${shape})`,
      nullable: true,
    };
  }

  #union(
    shape: Shape & { readonly kind: "union" },
    name: string,
    comments: readonly (string | undefined)[],
  ): Typed {
    const plan = planUnion(shape, this.find);
    if (plan === undefined) return this.#any;
    const [only] = plan.members;
    if (only === undefined)
      return plan.nullable ? this.#null : plain(code`Never`, code`NeverShape<${word(this.tree)}>()`);
    let whole: Typed;
    if (plan.members.length > 1) {
      this.declareOnce(name, () => unionType(this, name, plan, comments));
      whole = this.#declaredType(name);
    } else {
      // A name of the model is taken by the alias for the nullable whole.
      const taken = this.#shapes.has(name);
      whole = this.typed(only.shape, taken ? placeTypeName(name, only.step) : name);
    }
    return plan.nullable ? this.#orNull(whole) : whole;
  }

  #literals(
    name: string,
    values: readonly LiteralValue[],
    comments: readonly (string | undefined)[],
  ): (above: Code) => Code {
    const [type] = scalars[scalarOf(values[0] ?? "")];
    const entries = values.map((value) => code`${word(entryName(value))}(${plainLiteral(value)}),`);
    const pairs = values.map(
      (value) => code`${word(name)}.${word(entryName(value))} to ${this.literal(value)},`,
    );
    const said = commentOf([...comments, comments.length === 0 ? "One of a few values." : undefined]);
    return (above) => code`${said}public enum class ${word(name)}(
    public val value: ${type},
)${above} {
    ${joined(entries, code`\n`)}
}

internal val ${word(name)}Shape: Shape<${word(this.tree)}, ${word(name)}> by lazy {
    LiteralShape(
        ${word(this.tree)}Tree,
        listOf(
            ${joined(pairs, code`\n`)}
        ),
    )
}
`;
  }

  /** A literal as it travels. */
  literal(value: LiteralValue): Code {
    const tree = word(this.tree);
    if (typeof value === "string") return code`${tree}.Text(${kotlinText(value)})`;
    if (typeof value === "boolean") return code`${tree}.Bool(${plainLiteral(value)})`;
    if (this.tree === "Json") return code`Json.Number(${kotlinText(numeral(value).text)})`;
    return typeof value === "bigint"
      ? code`Value.Int64(${plainLiteral(value)})`
      : code`Value.Float64(${plainLiteral(value)})`;
  }

  /** The type of a literal's value, and the value. */
  constant(value: LiteralValue): { readonly type: Code; readonly value: Code } {
    return { type: scalars[scalarOf(value)][0], value: plainLiteral(value) };
  }

  /** The literal that an object always holds in a field. */
  constantIn(shape: Shape, field: string): LiteralValue | undefined {
    return literalIn(shape, field, this.find);
  }
}

const plain = (type: Code, shape: Code): Typed => ({ type, shape, nullable: false });

const isNarrow = ({ fields }: { readonly fields: readonly unknown[] }) => fields.length <= mostFields;

/** A literal as Kotlin writes it. The smallest int64 has no digits of its own there. */
function plainLiteral(value: LiteralValue): Code {
  if (typeof value === "string") return kotlinText(value);
  if (typeof value === "boolean") return value ? code`true` : code`false`;
  if (typeof value === "bigint")
    return value === -(2n ** 63n) ? code`Long.MIN_VALUE` : code`${numeral(value)}L`;
  const digits = numeral(value);
  return /^-?\d+$/.test(digits.text) ? code`${digits}.0` : digits;
}
