import { type Code, code, joined, lineComment, nothing, word } from "../../emit/code.ts";
import type { Api, ConvexFunction, NamedShape, Shape } from "../../model/index.ts";
import { documentTypeName, functionTypeName, idTypeName, placeTypeName } from "../../model/names/index.ts";
import { docString, pythonText } from "./text.ts";

/** How wide the package's formatter lets a line be. */
const width = 100;

/**
 * The declarations of `models.py`: a NewType per table's ids, a TypedDict per object, an alias for everything else.
 * Annotations stand in quotes: a formatter leaves a quoted one on its line however long it is, and a TypedDict in its
 * functional form may have any field name.
 */
export class PythonTypes {
  readonly #declarations: Code[] = [];
  readonly #tables: ReadonlySet<string>;
  readonly #named = new Map<string, string>();

  constructor({ tables, types }: Pick<Api, "tables" | "types">) {
    this.#tables = new Set(tables);
    for (const table of tables) this.#declarations.push(idType(table));
    for (const type of types) this.#declareNamed(type);
  }

  /** The whole module. */
  module(): Code {
    return joined(this.#declarations, code`\n`);
  }

  /** Declares what a function takes and returns under its own two names. */
  declareFunction(each: ConvexFunction): void {
    this.#declareOwn(each.args, functionTypeName(each, "Args"), `The arguments of \`${each.path}\`.`);
    if (each.returns) {
      this.#declareOwn(each.returns, functionTypeName(each, "Returns"), `What \`${each.path}\` returns.`);
    }
  }

  /** A shape's type by a name: a built-in one, or one of this module, declared as `place` where it has none. */
  nameOf(shape: Shape, place: string): string {
    const known = this.#named.get(place);
    if (known !== undefined) return known;
    const expression = this.#expression(shape, place);
    const isName = /^[A-Za-z_]\w*$/.test(expression);
    if (!isName) this.#declareAlias(place, expression, undefined);
    const name = isName ? expression : place;
    this.#named.set(place, name);
    return name;
  }

  #declareOwn(shape: Shape, name: string, purpose: string): void {
    if (shape.kind === "ref" && shape.name === name) return;
    const mapping = shape.kind === "unknown" && name.endsWith("Args");
    if (shape.kind === "object") this.#declareObject(name, shape, purpose);
    else this.#declareAlias(name, mapping ? "Mapping[str, Any]" : this.#expression(shape, name), purpose);
  }

  #declareNamed({ name, shape, description, table }: NamedShape): void {
    const purpose = description ?? (table === undefined ? undefined : `A document of the table ${table}.`);
    if (shape.kind === "object") this.#declareObject(name, shape, purpose);
    else this.#declareAlias(name, this.#expression(shape, name), purpose);
  }

  #declareAlias(name: string, expression: string, purpose: string | undefined): void {
    const [own, value] = [word(name), pythonText(expression)];
    const flat = code`${own}: TypeAlias = ${value}`;
    const wide = flat.text.length > width && value.text.length + 4 <= width;
    this.#declarations.push(
      code`${wide ? code`${own}: TypeAlias = (\n    ${value}\n)` : flat}\n${documentation(purpose)}`,
    );
  }

  #declareObject(name: string, { fields }: Shape & { kind: "object" }, purpose: string | undefined): void {
    const lines = fields.map(({ name: field, shape, optional, description }) => {
      const inner = this.#expression(shape, placeTypeName(name, field));
      const comment = description ? code`${lineComment(code`#:`, description)}\n` : nothing;
      return code`${comment}${pythonText(field)}: ${pythonText(optional ? `NotRequired[${inner}]` : inner)},\n`;
    });
    const body = lines.length === 0 ? code`{},` : code`{\n    ${joined(lines, nothing)}},`;
    const call = code`TypedDict(\n    ${pythonText(name)},\n    ${body}\n)`;
    const wrapped = code`(\n    ${call}\n)`;
    const isWide = `${name} = TypedDict(`.length > width && fits(wrapped);
    this.#declarations.push(code`${word(name)} = ${isWide ? wrapped : call}\n${documentation(purpose)}`);
  }

  /** An object with further fields: what any of its fields may be. */
  #openObject({ fields, of }: Shape & { kind: "open" }, place: string): string {
    const types = [
      ...fields.map(({ name, shape }) => this.#expression(shape, placeTypeName(place, name))),
      this.#expression(of, placeTypeName(place, "value")),
    ];
    return `dict[str, ${unionOf([...new Set(widest(types))])}]`;
  }

  /** A shape as an annotation. An object within another shape gets a name after the place where it stands. */
  #expression(shape: Shape, place: string): string {
    switch (shape.kind) {
      case "unknown":
      case "json":
        return "Any";
      case "number":
        return shape.format === "double" ? "float" : "int";
      case "open":
        return this.#openObject(shape, place);
      case "scalar":
        return scalars[shape.type];
      case "literal":
        return literal(shape.value);
      case "id":
        return this.#tables.has(shape.table) ? idTypeName(shape.table) : "str";
      case "list":
        return `list[${this.#expression(shape.of, placeTypeName(place, "item"))}]`;
      case "record":
        return `dict[${this.#expression(shape.keys, placeTypeName(place, "key"))}, ${this.#expression(shape.of, placeTypeName(place, "value"))}]`;
      case "object":
        this.#declareObject(place, shape, undefined);
        return place;
      case "union": {
        const members = shape.of.map((member, at) =>
          this.#expression(member, placeTypeName(place, `option${at + 1}`)),
        );
        return members.length === 0 ? "NoReturn" : unionOf([...new Set(members)]);
      }
      case "ref":
        return shape.name;
    }
  }
}

/** What stays where one of the types is any at all. */
const widest = (members: readonly string[]): readonly string[] =>
  members.includes("Any") ? ["Any"] : members;

/** Whether a formatter finds room for each line. It does not measure comments. */
const fits = ({ text }: Code): boolean =>
  text.split("\n").every((line) => line.length <= width || line.trimStart().startsWith("#"));

const scalars = {
  string: "str",
  float64: "float",
  int64: "int",
  boolean: "bool",
  bytes: "bytes",
  null: "None",
};

/** No float stands in a `Literal`: its type is all that Python can say. */
function literal(value: string | number | bigint | boolean): string {
  if (typeof value === "number") return "float";
  if (typeof value === "string") return `Literal['${escaped(value)}']`;
  if (typeof value === "bigint") return `Literal[${value}]`;
  return value ? "Literal[True]" : "Literal[False]";
}

/** The literals of a union stand in one `Literal`, where the first of them is, as a linter asks for. */
function unionOf(members: readonly string[]): string {
  const isLiteral = (member: string) => member.startsWith("Literal[");
  const literals = members.filter(isLiteral);
  const all = `Literal[${literals.map((member) => member.slice("Literal[".length, -1)).join(", ")}]`;
  return members
    .filter((member) => !isLiteral(member) || member === literals[0])
    .map((member) => (isLiteral(member) ? all : member))
    .join(" | ");
}

/** Letters, digits and a few marks stay; everything else is written as its code point, so that no quote can end it. */
function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9 _.:/-]/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return point > 0xffff
      ? `\\U${point.toString(16).padStart(8, "0")}`
      : `\\u${point.toString(16).padStart(4, "0")}`;
  });
}

function idType(table: string): Code {
  const name = idTypeName(table);
  const purpose = docString(
    `The id of a document of the table ${table}, as in \`${documentTypeName(table)}\`.`,
  );
  return code`${word(name)} = NewType(\n    ${pythonText(name)},\n    str,\n)\n${purpose}\n`;
}

function documentation(purpose: string | undefined): Code {
  return purpose === undefined || purpose.trim() === "" ? nothing : code`${docString(purpose)}\n`;
}
