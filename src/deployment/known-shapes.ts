import type { Field, NamedShape, ScalarType, Shape } from "../model/index.ts";
import { shapeKey } from "./shape-key.ts";
import { deploymentWords } from "./words/index.ts";

const scalar = (type: ScalarType): Shape => ({ kind: "scalar", type });
const field = (name: string, shape: Shape, optional = true): Field => ({ name, shape, optional });
const textOrNull: Shape = { kind: "union", of: [scalar("string"), scalar("null")] };

/** `paginationOptsValidator` of `convex/server`: what every paginated query takes. */
const paginationOptions: NamedShape = {
  name: "PaginationOptions",
  description: deploymentWords.en.components.PaginationOptions ?? "",
  shape: {
    kind: "object",
    fields: [
      field("cursor", textOrNull, false),
      field("endCursor", textOrNull),
      field("id", scalar("float64")),
      field("maximumBytesRead", scalar("float64")),
      field("maximumRowsRead", scalar("float64")),
      field("numItems", scalar("float64"), false),
    ],
  },
};

/**
 * Shapes that Convex itself declares and whole deployments share, by their key. Their names hold no `_`, which the
 * names of functions do, and end in none of the words that the names of tables end in.
 */
export const knownShapes: ReadonlyMap<string, NamedShape> = new Map(
  [paginationOptions].map((known) => [shapeKey(known.shape), known]),
);
