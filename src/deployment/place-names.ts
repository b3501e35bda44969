import { type NamedShape, placeTypeName, type Shape } from "../model/index.ts";
import { discriminate } from "./discriminate.ts";
import { shapeKey } from "./shape-key.ts";

type Union = Extract<Shape, { kind: "union" }>;

/** From how many nodes on a shape is worth a name of its own, wherever it stands and however often. */
const worthAName = 6;

/** The longest literal of a discriminator that becomes a step in names. */
const longestStep = 40;

/**
 * Names what is large inside one function, or one table's document, after the place where it stands first.
 * What stands there again is the same type.
 */
export class PlaceNames {
  readonly #names = new Map<string, string>();
  readonly #weights = new WeakMap<Shape, number>();

  constructor(
    private readonly define: (named: NamedShape) => Shape,
    /** The shape by which the whole deployment knows the one with this key, if it does. */
    private readonly known: (key: string) => Shape | undefined,
  ) {}

  /** A function's arguments, under that name where they have fields. */
  argumentsOf(given: Shape, name: string): Shape {
    const shape = this.inside(given, name);
    return shape.kind === "object" && shape.fields.length > 0 ? this.define({ name, shape }) : shape;
  }

  /** What a function returns: an object under that name, and so a large union. A document is already called something. */
  returned(given: Shape, name: string): Shape {
    const known = this.#known(given);
    if (known !== undefined) return known;
    const own =
      (given.kind === "object" && given.fields.length > 0) ||
      (given.kind === "union" && this.#weight(given) >= worthAName);
    if (!own) return this.inside(given, name);
    this.#names.set(shapeKey(given), name);
    const only = given.kind === "union" ? nullable(given) : undefined;
    const shape =
      only === undefined
        ? this.inside(given, name)
        : replaced(given as Union, only, this.#known(only) ?? this.inside(only, name));
    return this.define({ name, shape });
  }

  /** The shape at that place, with all that is large inside it replaced by references. */
  inside(shape: Shape, place: string): Shape {
    switch (shape.kind) {
      case "list":
        return { ...shape, of: this.#share(shape.of, placeTypeName(place, "item")) };
      case "record":
        return { ...shape, of: this.#share(shape.of, placeTypeName(place, "value")) };
      case "object":
        return {
          kind: "object",
          fields: shape.fields.map((field) => ({
            ...field,
            shape: this.#share(field.shape, placeTypeName(place, field.name)),
          })),
        };
      case "union":
        return this.#members(discriminate(shape), place);
      default:
        return shape;
    }
  }

  #members(union: Union, place: string): Union {
    const { discriminator } = union;
    const literals = union.of.map((member) =>
      discriminator === undefined ? undefined : literalOf(member, discriminator),
    );
    const telling = literals.every((literal) => literal !== undefined && literal.length <= longestStep);
    const of = union.of.map((member, index) => {
      // The objects among other things are still at the place of the whole.
      if (member.kind === "union") return this.inside(member, place);
      const step = telling ? (literals[index] ?? "") : `option${index + 1}`;
      return this.#share(member, placeTypeName(place, step), discriminator !== undefined);
    });
    return { ...union, of };
  }

  #share(shape: Shape, place: string, always = false): Shape {
    if (shape.kind !== "object" && shape.kind !== "union") return this.inside(shape, place);
    const known = this.#known(shape);
    if (known !== undefined) return known;
    if (shape.kind === "union") {
      const only = nullable(shape);
      // `T | null` needs no name beside the one of `T`.
      if (only !== undefined) return replaced(shape, only, this.#share(only, place));
    }
    if (this.#weight(shape) < worthAName && !always) return this.inside(shape, place);
    const key = shapeKey(shape);
    const name = this.#names.get(key);
    if (name !== undefined) return { kind: "ref", name };
    this.#names.set(key, place);
    return this.define({ name: place, shape: this.inside(shape, place) });
  }

  /** A document has an id, and what Convex declares has more than a few nodes: others need no key. */
  #known(shape: Shape): Shape | undefined {
    const candidate =
      shape.kind === "union" ||
      (shape.kind === "object" && shape.fields.some(({ name }) => name === "_id" || name === "numItems"));
    return candidate ? this.known(shapeKey(shape)) : undefined;
  }

  #weight(shape: Shape): number {
    const known = this.#weights.get(shape);
    if (known !== undefined) return known;
    const weight = 1 + partsOf(shape).reduce((sum, part) => sum + this.#weight(part), 0);
    this.#weights.set(shape, weight);
    return weight;
  }
}

function partsOf(shape: Shape): readonly Shape[] {
  if (shape.kind === "list" || shape.kind === "record") return [shape.of];
  if (shape.kind === "object") return shape.fields.map((field) => field.shape);
  return shape.kind === "union" ? shape.of : [];
}

/** What has something inside and may be null, and nothing else. */
function nullable({ of }: Union): Shape | undefined {
  const [only, ...more] = of.filter((member) => member.kind !== "scalar" || member.type !== "null");
  const isComposite = only?.kind === "object" || only?.kind === "list" || only?.kind === "record";
  return isComposite && more.length === 0 ? only : undefined;
}

function replaced(union: Union, member: Shape, by: Shape): Union {
  return { ...union, of: union.of.map((each) => (each === member ? by : each)) };
}

function literalOf(shape: Shape, field: string): string | undefined {
  const literal = shape.kind === "object" && shape.fields.find(({ name }) => name === field)?.shape;
  return literal && literal.kind === "literal" ? String(literal.value) : undefined;
}
