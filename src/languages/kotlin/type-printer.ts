import type { Code } from "../../emit/code.ts";
import type { LiteralSet } from "../../emit/plan-union.ts";
import type { LiteralValue, Shape } from "../../model/index.ts";

/** What a type's values travel as: values of Convex, or plain JSON. */
export type Tree = "Value" | "Json";

/** A type as Kotlin spells it, and the expression for its shape. */
export interface Typed {
  readonly type: Code;
  readonly shape: Code;
  /** Whether `type` ends in a `?`. */
  readonly nullable: boolean;
}

/** What prints the types of fields and members, for those that print classes and unions. */
export interface TypePrinter {
  readonly tree: Tree;
  readonly find: (name: string) => Shape | undefined;
  /** The type of a shape; what needs a declaration of its own is called `name`. */
  typed(shape: Shape | LiteralSet, name: string): Typed;
  /** The name of the class that a member of a union is itself. */
  memberClass(shape: Shape | LiteralSet, union: string, own: string): string | undefined;
  /** A literal as it travels. */
  literal(value: LiteralValue): Code;
  /** The type of a literal's value, and the value. */
  constant(value: LiteralValue): { readonly type: Code; readonly value: Code };
  /** The literal that an object always holds in a field. */
  constantIn(shape: Shape, field: string): LiteralValue | undefined;
}
