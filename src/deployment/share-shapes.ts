import { createHash } from "node:crypto";
import {
  type ConvexFunction,
  contentTypeName,
  documentTypeName,
  functionTypeName,
  type NamedShape,
  type Shape,
} from "../model/index.ts";
import { discriminate } from "./discriminate.ts";
import type { FunctionSpec } from "./function-spec.ts";
import { shapeKey } from "./parse-validator.ts";

/** From how many nodes on a shape is worth a name of its own, wherever it stands and however often. */
const worthAName = 6;

/** Functions whose shapes refer to named ones, and those. Nothing that is large is written twice. */
export interface SharedShapes {
  readonly functions: readonly ConvexFunction[];
  /** Sorted by name. */
  readonly types: readonly NamedShape[];
}

/**
 * Gives names to shapes. Arguments and returned objects are named after their function, documents after their
 * table, and any other large shape after its content, so that a name depends on nothing but what it names:
 * real specs repeat one shape of 100 kB four times, and adding a function must rename nothing.
 */
export function shareShapes({
  functions,
  documents,
}: Pick<FunctionSpec, "functions" | "documents">): SharedShapes {
  const types = new Map<string, NamedShape>();
  /** The resolved content of each table's document type. */
  const documentNames = new Map<string, string>();

  const define = (named: NamedShape): Shape => {
    const before = types.get(named.name);
    if (before !== undefined && shapeKey(before.shape) !== shapeKey(named.shape)) {
      throw new Error(`two shapes are called ${named.name}`);
    }
    types.set(named.name, named);
    return { kind: "ref", name: named.name };
  };

  const byContent = (shape: Shape, hint: string): Shape =>
    define({ name: contentTypeName(hint, fingerprint(shapeKey(shape))), shape });

  /** The shape with all that is large inside it replaced by references, and how many nodes it had before. */
  const inside = (shape: Shape, hint: string): { shape: Shape; weight: number } => {
    switch (shape.kind) {
      case "list": {
        const { shape: of, weight } = share(shape.of, hint);
        return { shape: { ...shape, of }, weight: weight + 1 };
      }
      case "record": {
        const { shape: of, weight } = share(shape.of, hint);
        return { shape: { ...shape, of }, weight: weight + 1 };
      }
      case "object": {
        let sum = 1;
        const fields = shape.fields.map((field) => {
          const { shape: of, weight } = share(field.shape, field.name);
          sum += weight;
          return { ...field, shape: of };
        });
        return { shape: { kind: "object", fields }, weight: sum };
      }
      case "union": {
        const parts = discriminate(shape);
        let sum = 1;
        const of = parts.of.map((member) => {
          const literal =
            parts.discriminator === undefined ? "" : `_${literalOf(member, parts.discriminator)}`;
          const shared = share(member, hint + literal, parts.discriminator !== undefined);
          sum += shared.weight;
          return shared.shape;
        });
        return { shape: { ...parts, of }, weight: sum };
      }
      default:
        return { shape, weight: 1 };
    }
  };

  const share = (given: Shape, hint: string, always = false): { shape: Shape; weight: number } => {
    const { shape, weight } = inside(given, hint);
    if (shape.kind !== "object" && shape.kind !== "union") return { shape, weight };
    if (shape.kind === "object") {
      const name = documentNames.get(shapeKey(shape));
      if (name !== undefined) return { shape: { kind: "ref", name }, weight };
    }
    if (weight < worthAName && !always) return { shape, weight };
    return { shape: byContent(shape, (always ? undefined : hintOf(shape)) ?? hint), weight };
  };

  for (const [table, given] of documents) {
    const { shape } = inside(given, table);
    const name = documentTypeName(table);
    documentNames.set(shapeKey(shape), name);
    define({ name, shape, table });
  }
  const named = functions.map((each): ConvexFunction => {
    const args = inside(each.args, "args").shape;
    const hasFields = args.kind === "object" && args.fields.length > 0;
    const shared = {
      ...each,
      args: hasFields ? define({ name: functionTypeName(each, "Args"), shape: args }) : args,
    };
    if (each.returns === undefined) return shared;
    return { ...shared, returns: shareReturns(each, each.returns) };
  });

  function shareReturns(each: ConvexFunction, given: Shape): Shape {
    const { shape, weight } = inside(given, given.kind === "list" ? "item" : "returns");
    const document = documentNames.get(shapeKey(shape));
    if (document !== undefined) return { kind: "ref", name: document };
    const own =
      (shape.kind === "object" && shape.fields.length > 0) ||
      (shape.kind === "union" && weight >= worthAName);
    return own ? define({ name: functionTypeName(each, "Returns"), shape }) : shape;
  }

  return { functions: named, types: [...types.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function fingerprint(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 8);
}

/** An object that looks like a table's document is best called that, though others may look so too. */
function hintOf(shape: Shape): string | undefined {
  if (shape.kind !== "object" || !shape.fields.some(({ name }) => name === "_creationTime")) return undefined;
  const id = shape.fields.find(({ name }) => name === "_id")?.shape;
  return id?.kind === "id" ? `${id.table}_doc` : undefined;
}

function literalOf(shape: Shape, field: string): string {
  const literal = shape.kind === "object" && shape.fields.find(({ name }) => name === field)?.shape;
  return literal && literal.kind === "literal" ? String(literal.value) : "";
}
