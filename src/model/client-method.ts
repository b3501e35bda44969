import type { Api } from "./api.ts";
import type { Operation } from "./operation.ts";
import type { Field, ScalarType, Shape } from "./shape.ts";

/**
 * How an operation of the group `client` reads as a method: with a way of its own to be given what it runs, where it
 * runs functions, and else with its parameters and its body, like the operations of any group.
 */
export type ClientMethod =
  | {
      /** Runs one function, and gives its value. */
      readonly kind: "function";
      /** The parameter of the path that names the function, where the body does not. */
      readonly inPath?: string;
      /** Further texts of the body that have to be given, by name: a timestamp. */
      readonly required: readonly string[];
      /** Further texts of the body that may be: a component. */
      readonly optional: readonly string[];
    }
  /** Runs several queries, and gives what each came to. */
  | { readonly kind: "batch" }
  /** Takes nothing, and gives the only text that the answer holds, in this field. */
  | { readonly kind: "text"; readonly field: string }
  | { readonly kind: "plain" };

/** What a client fills in by itself in the body of a call. */
const known: ReadonlySet<string> = new Set(["path", "args", "format"]);

/** How an operation of the group `client` reads as a method. */
export function clientMethod(operation: Operation, api: Pick<Api, "schemas">): ClientMethod {
  const shapeOf = (shape: Shape | undefined): Shape | undefined =>
    shape?.kind === "ref" ? shapeOf(api.schemas.find(({ name }) => name === shape.name)?.shape) : shape;
  const fieldsOf = (shape: Shape | undefined): readonly Field[] => {
    const found = shapeOf(shape);
    return found?.kind === "object" ? found.fields : [];
  };
  const isScalar = (shape: Shape | undefined, ...types: readonly ScalarType[]): boolean => {
    const found = shapeOf(shape);
    if (found?.kind === "union") return found.of.every((each) => isScalar(each, ...types));
    return found?.kind === "scalar" && types.includes(found.type);
  };
  const { answers, sends, parameters, requestBody, responses } = operation;
  if (answers === "results") return { kind: "batch" };

  const body = fieldsOf(requestBody?.shape);
  const has = (wanted: string) => body.some(({ name }) => name === wanted);
  const more = body.filter(({ name }) => !known.has(name));
  const inPath = parameters.find((each) => each.in === "path")?.name;
  const named = parameters.length === (has("path") ? 0 : 1) && (has("path") || inPath !== undefined);
  const isGiven = more.every(({ optional, shape }) => optional || isScalar(shape, "string"));
  if (answers === "result" && has("args") && named && isGiven) {
    return {
      kind: "function",
      ...(inPath === undefined ? {} : { inPath }),
      required: more.filter(({ optional }) => !optional).map(({ name }) => name),
      optional: more
        .filter(({ optional, shape }) => optional && isScalar(shape, "string", "null"))
        .map(({ name }) => name),
    };
  }

  const [field, ...others] = fieldsOf(responses.find(({ status }) => status === 200)?.shape);
  const takesNothing = sends === "nothing" && parameters.length === 0;
  if (answers === "json" && takesNothing && others.length === 0 && isScalar(field?.shape, "string"))
    return { kind: "text", field: field?.name ?? "" };
  return { kind: "plain" };
}
