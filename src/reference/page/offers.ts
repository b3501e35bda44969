import { exampleOf } from "./example-of.ts";
import { type PageOperation, pageOperations } from "./operations.ts";
import { follow, type Tree } from "./page-data.ts";

/** One operation as the try-it panel offers it. */
export interface Offer extends PageOperation {
  /** Names of the parameters in the path. */
  readonly parameters: readonly string[];
  /** Whether it takes parameters behind a question mark. */
  readonly hasQuery: boolean;
  /** Whether it takes a body. */
  readonly hasBody: boolean;
}

/** One way to fill in the panel. */
export interface OfferedExample {
  readonly summary: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** What stands behind the question mark. */
  readonly query: string;
  readonly body?: unknown;
}

/** Every operation of the document, to be chosen from. */
export function offers(): readonly Offer[] {
  return pageOperations().map((one) => ({
    ...one,
    parameters: [...one.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? ""),
    hasQuery: parametersOf(one.operation).some((parameter) => parameter.in === "query"),
    hasBody: one.operation.requestBody !== undefined,
  }));
}

/** The document's examples of a call; where it has none, as for a deployment's own functions, one made of the schema. */
export function examplesOf({ operation }: Offer): readonly OfferedExample[] {
  const { content } = follow(operation.requestBody) as { content?: Readonly<Record<string, Tree>> };
  const media = content?.["application/json"];
  const given = Object.entries((media?.examples ?? {}) as Readonly<Record<string, Tree>>);
  if (given.length > 0) {
    return given.map(([name, example]) => ({
      summary: String(example.summary || name),
      ...parametersFor(operation, name),
      body: example.value,
    }));
  }
  const body = media === undefined ? {} : { body: exampleOf(media.schema) };
  return [{ summary: "", ...parametersFor(operation, "success"), ...body }];
}

function parametersOf(operation: Tree): readonly Tree[] {
  return ((operation.parameters ?? []) as readonly unknown[]).map(follow);
}

/** What to begin with where the document has no example: nothing that may be left out, and no number of its own. */
function beginning({ in: place, required, schema }: Tree): unknown {
  if (place !== "query" || required !== true) return undefined;
  const example = exampleOf(schema);
  return typeof example === "number" || typeof example === "bigint" ? 0 : example;
}

/** The parameters of one example: OpenAPI keeps them apart, under the parameter's own examples. */
function parametersFor(operation: Tree, name: string): Pick<OfferedExample, "parameters" | "query"> {
  const given = parametersOf(operation).flatMap((parameter) => {
    const examples = (parameter.examples ?? {}) as Readonly<Record<string, Tree>>;
    const value = examples[name]?.value ?? parameter.example ?? beginning(parameter);
    return value === undefined || typeof value === "object"
      ? []
      : [[parameter.in, String(parameter.name), String(value)] as const];
  });
  const placed = (place: string) =>
    given.filter(([at]) => at === place).map(([, key, value]) => [key, value]);
  return {
    parameters: Object.fromEntries(placed("path")),
    query: new URLSearchParams(placed("query") as [string, string][]).toString(),
  };
}
