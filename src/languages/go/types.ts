import { type Code, code, joined, nothing, numeral, quoted, word } from "../../emit/code.ts";
import { type LiteralSet, literalIn, planUnion, scalarOf, type UnionPlan } from "../../emit/plan-union.ts";
import type { Api, Field, LiteralValue, NamedShape, Shape } from "../../model/index.ts";
import { idTypeName, placeTypeName } from "../../model/names/index.ts";
import { constantName, goName } from "./names.ts";
import { pad, structBody } from "./struct.ts";
import { docComment } from "./text.ts";

const scalars = {
  string: code`string`,
  float64: code`float64`,
  int64: code`int64`,
  boolean: code`bool`,
  bytes: code`[]byte`,
  null: code`Null`,
} as const;

/** Prints Go types for shapes, and collects the declarations that those need. */
export class GoTypes {
  readonly #shapes: ReadonlyMap<string, NamedShape>;
  readonly #declared = new Set<string>();
  readonly #tables = new Set<string>();
  /** Every declaration, in the order in which the types are met. */
  readonly declarations: Code[] = [];

  constructor({ types }: Pick<Api, "types">) {
    this.#shapes = new Map(types.map((named) => [named.name, named]));
  }

  /** The tables whose ids occur, sorted. */
  get tables(): readonly string[] {
    return [...this.#tables].sort();
  }

  readonly #find = (name: string): Shape | undefined => this.#shapes.get(name)?.shape;

  /** Declares a shape that has a name, and everything inside it. */
  declare({ name, shape, description, table }: NamedShape, about?: string): void {
    const documents = table === undefined ? undefined : `${name} is a document of the table ${table}.`;
    this.#declare(name, shape, [about ?? documents, description]);
  }

  /** The type of a shape; what needs a declaration of its own is called `name`. */
  type(shape: Shape | LiteralSet, name: string): Code {
    switch (shape.kind) {
      case "unknown":
      case "json":
        return code`any`;
      case "number":
        return shape.format === "double" ? scalars.float64 : scalars.int64;
      case "open":
        return code`map[string]any`;
      case "scalar":
        return scalars[shape.type];
      case "id":
        return this.#id(shape.table);
      case "list":
        return code`[]${this.type(shape.of, placeTypeName(name, "item"))}`;
      case "record":
        return code`map[${this.#key(shape.keys)}]${this.type(shape.of, placeTypeName(name, "value"))}`;
      case "ref":
        return this.#reference(shape.name);
      case "literal":
        if (Object.is(shape.value, -0)) return scalars.float64;
        return this.type({ kind: "literals", of: [shape.value] }, name);
      case "literals":
        this.#declareOnce(name, () => literalType(name, shape.of));
        return word(name);
      case "object":
        this.#declare(name, shape, []);
        return word(name);
      case "union":
        return this.#union(shape, name);
    }
  }

  #id(table: string): Code {
    this.#tables.add(table);
    return word(idTypeName(table));
  }

  /** A map's key is a string; an id's type tells more where all keys are ids of one table. */
  #key(keys: Shape): Code {
    return keys.kind === "id" ? this.#id(keys.table) : scalars.string;
  }

  #reference(name: string): Code {
    const shape = this.#find(name);
    if (shape === undefined) throw new Error(`nothing is called ${name}`);
    return word(name);
  }

  #declareOnce(name: string, print: () => Code): void {
    if (this.#declared.has(name)) return;
    this.#declared.add(name);
    const at = this.declarations.push(nothing) - 1;
    this.declarations[at] = print();
  }

  /** A declaration of this very name: what is no struct and no union of its own becomes an alias or a list. */
  #declare(name: string, shape: Shape, comments: readonly (string | undefined)[]): void {
    if (shape.kind === "object") {
      this.#declareOnce(name, () => this.#struct(name, shape.fields, comments));
      return;
    }
    if (this.#declared.has(name)) return;
    const type = this.type(shape, name);
    if (this.#declared.has(name)) return;
    const alias = shape.kind === "list" || shape.kind === "record" ? code` ` : code` = `;
    this.#declareOnce(name, () => code`${comment(comments)}type ${word(name)}${alias}${type}\n`);
  }

  #struct(name: string, fields: readonly Field[], comments: readonly (string | undefined)[]): Code {
    const constants = fields.flatMap((field) => {
      const value = literalIn({ kind: "object", fields }, field.name, this.#find);
      return value === undefined ? [] : [{ name: field.name, value }];
    });
    const fixed = new Set(constants.map((constant) => constant.name));
    const printed = fields
      .filter((field) => !fixed.has(field.name))
      .map(({ name: wire, shape, optional, description }) => {
        const inner = this.type(shape, placeTypeName(name, wire));
        const held = !optional && this.#holds(shape, name, new Set()) ? code`*${inner}` : inner;
        const type = optional ? code`Optional[${held}]` : held;
        return { name: goName(wire), type, wire, ...(description === undefined ? {} : { description }) };
      });
    const always = constants.map(
      (constant) => `${name} always has the ${constant.name} ${typedLiteral(constant.value).text}.`,
    );
    const body = code`${comment([...comments, always.join("\n")])}type ${word(name)} ${structBody(printed)}\n`;
    return constants.length === 0 ? body : code`${body}\n${constantFields(name, constants)}`;
  }

  /** Whether a struct field of this shape would hold the struct of that name by value: Go needs a pointer there. */
  #holds(shape: Shape, name: string, seen: Set<string>): boolean {
    if (shape.kind === "object")
      return shape.fields.some((field) => !field.optional && this.#holds(field.shape, name, seen));
    if (shape.kind !== "ref" || seen.has(shape.name)) return shape.kind === "ref" && shape.name === name;
    seen.add(shape.name);
    const target = this.#find(shape.name);
    return shape.name === name || (target !== undefined && this.#holds(target, name, seen));
  }

  #union(shape: Shape & { readonly kind: "union" }, name: string): Code {
    const plan = planUnion(shape, this.#find);
    if (plan === undefined) return code`any`;
    const [only] = plan.members;
    if (only === undefined) return plan.nullable ? scalars.null : code`Never`;
    if (plan.members.length > 1) {
      this.#declareOnce(name, () => this.#interface(name, plan));
      return word(name);
    }
    // A name of the model is taken by the alias for the nullable whole.
    const taken = plan.nullable && this.#shapes.has(name);
    const inner = this.type(only.shape, taken ? placeTypeName(name, only.step) : name);
    return plan.nullable ? code`*${inner}` : inner;
  }

  #interface(name: string, { nullable, tag, members }: UnionPlan): Code {
    const wrappers: Code[] = [];
    const types = members.map(({ step, shape }) => {
      const own = placeTypeName(name, step);
      const type = this.type(shape, own);
      if (shape.kind === "object" || shape.kind === "ref" || shape.kind === "literals" || shape.kind === "id")
        return type;
      wrappers.push(code`// ${word(own)} is a member of ${word(name)}.\ntype ${word(own)} ${type}\n`);
      return word(own);
    });
    const marker = word(`is${name}`);
    const registered = members.map(({ shape }, at) => {
      const literal = tag === undefined ? undefined : literalIn(shape, tag, this.#find);
      return code`Member[${types[at] ?? nothing}](${literal === undefined ? code`nil` : typedLiteral(literal)}),`;
    });
    const names = joined(types, code`, `);
    return code`${docComment(`${name} is one of ${names.text}${nullable ? ", or nil for null" : ""}.`)}
type ${word(name)} interface{ ${marker}() }

${joined(
  wrappers.map((wrapper) => code`${wrapper}\n`),
  nothing,
)}${joined(
  types.map((type) => emptyMethod(type, marker)),
  code`\n`,
)}
func init() {
	RegisterUnion[${word(name)}](${nullable ? code`true` : code`false`}, ${quoted(tag ?? "")},
		${joined(registered, code`\n`)}
	)
}
`;
  }
}

/** gofmt keeps an empty body on the line of its head up to this width of the head. */
const widestHead = 99;

/** A method that does nothing. An empty line after each keeps gofmt from putting the bodies in columns. */
function emptyMethod(type: Code, name: Code): Code {
  const head = code`func (${type}) ${name}()`;
  return head.text.length <= widestHead ? code`${head} {}\n` : code`${head} {\n}\n`;
}

function comment(parts: readonly (string | undefined)[]): Code {
  const text = parts.filter((part) => part !== undefined && part.trim() !== "").join("\n\n");
  return text === "" ? nothing : code`${docComment(text)}\n`;
}

/** A literal with its Go type, as it stands where any value may. */
function typedLiteral(value: LiteralValue): Code {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return value ? code`true` : code`false`;
  return typeof value === "bigint" ? code`int64(${numeral(value)})` : code`float64(${numeral(value)})`;
}

function plainLiteral(value: LiteralValue): Code {
  return typeof value === "number" || typeof value === "bigint" ? numeral(value) : typedLiteral(value);
}

function literalType(name: string, values: readonly LiteralValue[]): Code {
  const names = values.map((value) => word(constantName(name, value)));
  const width = Math.max(...names.map(({ text }) => text.length));
  const constants = values.map(
    (value, at) => code`${pad(names[at] ?? nothing, width)} ${word(name)} = ${plainLiteral(value)}`,
  );
  const [first] = values;
  return code`// ${word(name)} takes only the values of its constants.
type ${word(name)} ${scalars[scalarOf(first ?? "")]}

// The values of ${word(name)}.
const (
	${joined(constants, code`\n`)}
)

func (${word(name)}) convexLiterals() []any {
	return []any{${joined(values.map(typedLiteral), code`, `)}}
}
`;
}

function constantFields(
  name: string,
  fields: readonly { readonly name: string; readonly value: LiteralValue }[],
): Code {
  const entries = fields.map((field) => code`${quoted(field.name)}: ${typedLiteral(field.value)}`);
  return code`func (${word(name)}) convexConstants() map[string]any {
	return map[string]any{${joined(entries, code`, `)}}
}
`;
}
