import { type Code, code, joined, nothing, word } from "../../emit/code.ts";
import { type LiteralSet, literalIn, planUnion, type UnionPlan } from "../../emit/plan-union.ts";
import type { Field, LiteralValue, Shape } from "../../model/index.ts";
import { asLiteral, literalEnum } from "./literals.ts";
import { rustName, variantNames } from "./names.ts";
import { inside, type Place, pathOf } from "./places.ts";
import { docComment, rustText } from "./text.ts";

/** What differs between a deployment's types, which hold Convex values, and the API's own, which hold JSON. */
export interface Flavour {
  readonly value: Code;
  readonly object: Code;
  readonly bytes: Code;
  /** How a union reads and writes itself. */
  readonly isExact: boolean;
}

/** A type that others refer to by name. */
export interface NamedPlace {
  readonly place: Place;
  readonly shape: Shape;
}

/** Prints Rust types for shapes, and collects the declarations that those need, by module. */
export class RustTypes {
  readonly #named: ReadonlyMap<string, NamedPlace>;
  readonly #idOf: (table: string) => Place;
  readonly #flavour: Flavour;
  readonly #declared = new Map<string, Code>();
  readonly #tables = new Set<string>();
  readonly #declarations = new Map<string, Code[]>();

  constructor(named: ReadonlyMap<string, NamedPlace>, flavour: Flavour, idOf: (table: string) => Place) {
    this.#named = named;
    this.#flavour = flavour;
    this.#idOf = idOf;
  }

  /** The tables whose ids occur, sorted. */
  get tables(): readonly string[] {
    return [...this.#tables].sort();
  }

  /** What a module declares, in the order in which it was met. */
  declarationsIn(module: readonly string[]): readonly Code[] {
    return this.#declarations.get(module.join("::")) ?? [];
  }

  readonly #find = (name: string): Shape | undefined => this.#named.get(name)?.shape;

  /** Declares a shape at a place, and everything inside it. What needs no declaration of its own becomes an alias. */
  declare(place: Place, shape: Shape, about: readonly (string | undefined)[]): void {
    if (shape.kind === "object" || shape.kind === "open") {
      this.#once(place, () => this.#struct(place, shape, about));
      return;
    }
    const type = this.type(shape, place);
    if (type.text === pathOf(place).text) return;
    this.#once(place, () => code`${comment(about)}pub type ${word(place.name)} = ${type};\n`);
  }

  /** The type of a shape; what needs a declaration of its own gets this place. */
  type(shape: Shape | LiteralSet, place: Place): Code {
    const below = (inner: Shape, step: string) => this.type(inner, inside(place, step));
    switch (shape.kind) {
      case "unknown":
        return this.#flavour.value;
      case "json":
        return code`serde_json::Value`;
      case "number":
        return shape.format === "double" ? code`f64` : code`i64`;
      case "open":
      case "object":
        this.#once(place, () => this.#struct(place, shape, [`A part of what its name begins with.`]));
        return pathOf(place);
      case "scalar":
        return this.#scalar(shape.type);
      case "id":
        this.#tables.add(shape.table);
        return pathOf(this.#idOf(shape.table));
      case "list":
        return code`Vec<${below(shape.of, "item")}>`;
      case "record":
        return code`std::collections::BTreeMap<${this.#key(shape.keys)}, ${below(shape.of, "value")}>`;
      case "ref":
        return this.#reference(shape.name);
      case "literal":
        if (Object.is(shape.value, -0)) return code`f64`;
        return this.type({ kind: "literals", of: [shape.value] }, place);
      case "literals":
        this.#once(place, () => literalEnum(place.name, shape.of));
        return pathOf(place);
      case "union":
        return this.#union(shape, place);
    }
  }

  #scalar(type: "string" | "float64" | "int64" | "boolean" | "bytes" | "null"): Code {
    const words = {
      string: code`String`,
      float64: code`f64`,
      int64: code`i64`,
      boolean: code`bool`,
      null: code`()`,
    };
    return type === "bytes" ? this.#flavour.bytes : words[type];
  }

  /** A map's key is a text; an id's type tells more where all keys are ids of one table. */
  #key(keys: Shape): Code {
    if (keys.kind !== "id") return code`String`;
    this.#tables.add(keys.table);
    return pathOf(this.#idOf(keys.table));
  }

  #reference(name: string): Code {
    const found = this.#named.get(name);
    if (found === undefined) throw new Error(`nothing is called ${name}`);
    return pathOf(found.place);
  }

  #once(place: Place, print: () => Code): void {
    const key = pathOf(place).text;
    const before = this.#declared.get(key);
    if (before !== undefined) {
      // Names of the API's own types are told apart by nothing else: two that fall together are for its author to mend.
      const isOther =
        place.mark === "" && before !== nothing && withoutComments(before) !== withoutComments(print());
      if (isOther) throw new Error(`two types would be called ${key}`);
      return;
    }
    this.#declared.set(key, nothing);
    const module = place.module.join("::");
    const own = this.#declarations.get(module) ?? [];
    this.#declarations.set(module, own);
    const at = own.push(nothing) - 1;
    const declaration = print();
    own[at] = declaration;
    this.#declared.set(key, declaration);
  }

  #struct(
    place: Place,
    shape: Shape & { kind: "object" | "open" },
    about: readonly (string | undefined)[],
  ): Code {
    const { fields } = shape;
    const printed = fields.map((field) => this.#field(field, place));
    const rest =
      shape.kind === "open"
        ? [
            code`/// Further fields.\n#[serde(flatten)]\npub ${word(restName(fields))}: ${this.#flavour.object},`,
          ]
        : [];
    const isEasy = fields.every(
      ({ optional, shape: held }) => optional || this.#constant(held) !== undefined,
    );
    const derived = isEasy ? code`Clone, Debug, Default, PartialEq` : code`Clone, Debug, PartialEq`;
    const lines = [...printed, ...rest];
    const body = lines.length === 0 ? code`{}` : code`{\n    ${joined(lines, code`\n`)}\n}`;
    return code`${comment(about)}#[derive(${derived}, serde::Serialize, serde::Deserialize)]\npub struct ${word(place.name)} ${body}\n`;
  }

  #constant(shape: Shape): LiteralValue | undefined {
    return shape.kind === "literal" && !Object.is(shape.value, -0) ? shape.value : undefined;
  }

  #field({ name: wire, shape, optional, description }: Field, place: Place): Code {
    const name = rustName(wire);
    const inner = this.type(shape, inside(place, wire));
    const held = this.#holds(shape, place, new Set()) ? code`Box<${inner}>` : inner;
    const nullable = this.#isNullable(shape, new Set());
    const rules = [
      ...(name === wire ? [] : [code`rename = ${rustText(wire)}`]),
      ...(optional
        ? [
            code`default`,
            code`skip_serializing_if = "Option::is_none"`,
            code`deserialize_with = "crate::shapes::present"`,
          ]
        : nullable
          ? [code`deserialize_with = "crate::shapes::nullable"`]
          : []),
    ];
    const attribute = rules.length === 0 ? nothing : code`#[serde(${joined(rules, code`, `)})]\n`;
    const type = optional ? code`Option<${held}>` : held;
    return code`${comment([description ?? `The field \`${wire.replaceAll("`", "'")}\`.`])}${attribute}pub ${word(name)}: ${type},`;
  }

  /** Whether a struct's field of this shape would hold the struct itself without an end. */
  #holds(shape: Shape, place: Place, seen: Set<string>): boolean {
    switch (shape.kind) {
      case "object":
      case "open":
        return shape.fields.some((field) => this.#holds(field.shape, place, seen));
      case "union":
        return shape.of.some((member) => this.#holds(member, place, seen));
      case "ref": {
        const target = this.#named.get(shape.name);
        if (target === undefined || seen.has(shape.name)) return false;
        if (pathOf(target.place).text === pathOf(place).text) return true;
        seen.add(shape.name);
        return this.#holds(target.shape, place, seen);
      }
      default:
        return false;
    }
  }

  /** Whether the type of a shape is an `Option`. */
  #isNullable(shape: Shape, seen: Set<string>): boolean {
    if (shape.kind === "ref") {
      const target = this.#find(shape.name);
      if (target === undefined || seen.has(shape.name)) return false;
      seen.add(shape.name);
      return this.#isNullable(target, seen);
    }
    if (shape.kind !== "union") return false;
    const plan = planUnion(shape, this.#find);
    return plan?.nullable === true && plan.members.length > 0;
  }

  #union(shape: Shape & { readonly kind: "union" }, place: Place): Code {
    const plan = planUnion(shape, this.#find);
    if (plan === undefined) return this.#flavour.value;
    const [only] = plan.members;
    if (only === undefined) return plan.nullable ? code`()` : code`crate::Never`;
    const asOption = (inner: Code) => (plan.nullable ? code`Option<${inner}>` : inner);
    // A name of the model is taken by the alias for the nullable whole.
    const isTaken =
      plan.nullable &&
      [...this.#named.values()].some((named) => pathOf(named.place).text === pathOf(place).text);
    if (plan.members.length > 1) {
      const own = isTaken ? inside(place, "value") : place;
      this.#once(own, () => this.#enum(own, plan));
      return asOption(pathOf(own));
    }
    const own = isTaken ? inside(place, only.step) : place;
    return asOption(this.type(only.shape, own));
  }

  #enum(place: Place, { tag, members }: UnionPlan): Code {
    const variants = variantNames(members.map(({ step }) => step)).map(word);
    const types = members.map(({ step, shape }) => this.type(shape, inside(place, step)));
    const lines = members.map(({ shape }, at) => {
      const literal = tag === undefined ? undefined : literalIn(shape, tag, this.#find);
      const about =
        literal === undefined
          ? "One of its members."
          : `Where \`${tag}\` is \`${String(literal).replaceAll("`", "'")}\`.`;
      const type = types[at] ?? nothing;
      const held = "kind" in shape && shape.kind !== "literals" && this.#holds(shape, place, new Set());
      return code`${docComment(about)}\n${variants[at] ?? nothing}(${held ? code`Box<${type}>` : type}),`;
    });
    const name = word(place.name);
    const body = code`${docComment("One of several shapes.")}
${this.#flavour.isExact ? code`#[derive(Clone, Debug, PartialEq)]` : code`#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]\n#[serde(untagged)]`}
pub enum ${name} {
    ${joined(lines, code`\n`)}
}
`;
    if (!this.#flavour.isExact) return body;
    if (tag === undefined)
      return code`${body}\ncrate::shape_macros::union!(${name}: ${joined(variants, code`, `)});\n`;
    const arms = members.map(({ shape }, at) => {
      const literal = literalIn(shape, tag, this.#find);
      return code`${literal === undefined ? nothing : asLiteral(literal)} => ${variants[at] ?? nothing}`;
    });
    return code`${body}\ncrate::shape_macros::union!(${name} by ${rustText(tag)}: ${joined(arms, code`, `)});\n`;
  }
}

/** A field of the struct itself, by a name that no other field has. */
function restName(fields: readonly Field[]): string {
  const taken = new Set(fields.map(({ name }) => rustName(name)));
  for (let name = "others"; ; name = `${name}_`) if (!taken.has(name)) return name;
}

function comment(parts: readonly (string | undefined)[]): Code {
  const text = parts.filter((part) => part !== undefined && part.trim() !== "").join("\n\n");
  return text === "" ? nothing : code`${docComment(text)}\n`;
}

const withoutComments = ({ text }: Code): string => text.replaceAll(/^[ \t]*\/\/\/.*\n/gm, "");
