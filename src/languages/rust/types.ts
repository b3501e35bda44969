import { type Code, code, nothing, word } from "../../emit/code.ts";
import { type LiteralSet, planUnion } from "../../emit/plan-union.ts";
import type { Shape } from "../../model/index.ts";
import { unionEnum, untaggedEnum } from "./enum.ts";
import { literalEnum } from "./literals.ts";
import { inside, type Place, pathOf } from "./places.ts";
import { findIn, type Named } from "./shape-facts.ts";
import { type Surrounding, structItem } from "./struct.ts";
import { docComments } from "./text.ts";

/** What differs between a deployment's types, which hold Convex values, and the API's own, which hold JSON. */
export interface Flavour {
  readonly value: Code;
  readonly object: Code;
  readonly bytes: Code;
  /** How a union reads and writes itself. */
  readonly isExact: boolean;
}

/** Prints Rust types for shapes, and collects the declarations that those need, by module. */
export class RustTypes {
  readonly #named: Named;
  readonly #around: Surrounding;
  readonly #idOf: (table: string) => Place;
  readonly #flavour: Flavour;
  readonly #declared = new Map<string, Code>();
  readonly #tables = new Set<string>();
  readonly #declarations = new Map<string, Code[]>();

  constructor(named: Named, flavour: Flavour, idOf: (table: string) => Place) {
    this.#named = named;
    this.#around = { named, type: (shape, place) => this.type(shape, place) };
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

  /** Declares a shape at a place, and everything inside it. What needs no declaration of its own becomes an alias. */
  declare(place: Place, shape: Shape, about: readonly (string | undefined)[]): void {
    if (shape.kind === "object" || shape.kind === "open") {
      this.#once(place, () => this.#struct(place, shape, about));
      return;
    }
    const type = this.type(shape, place);
    if (type.text === pathOf(place).text) return;
    this.#once(place, () => code`${docComments(about)}pub type ${word(place.name)} = ${type};\n`);
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

  #struct(
    place: Place,
    shape: Shape & { readonly kind: "object" | "open" },
    about: readonly (string | undefined)[],
  ): Code {
    const rest = shape.kind === "open" ? this.#flavour.object : undefined;
    return structItem(place, shape.fields, about, rest, this.#around);
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

  #union(shape: Shape & { readonly kind: "union" }, place: Place): Code {
    const plan = planUnion(shape, findIn(this.#named));
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
      const print = this.#flavour.isExact ? unionEnum : untaggedEnum;
      this.#once(own, () => print(own, plan, this.#around));
      return asOption(pathOf(own));
    }
    const own = isTaken ? inside(place, only.step) : place;
    return asOption(this.type(only.shape, own));
  }
}

const withoutComments = ({ text }: Code): string => text.replaceAll(/^[ \t]*\/\/\/.*\n/gm, "");
