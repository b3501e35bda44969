import { exampleOf } from "./example-of.ts";
import { type PageOperation, pageOperations } from "./operations.ts";
import { follow, type Tree } from "./page-data.ts";

/** One operation as the try-it panel offers it. */
export interface Offer extends PageOperation {
  /** Names of the parameters in the path. */
  readonly parameters: readonly string[];
  /** Whether it takes a body. */
  readonly hasBody: boolean;
}

/** One way to fill in the panel. */
export interface OfferedExample {
  readonly summary: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Every operation of the document, to be chosen from. */
export function offers(): readonly Offer[] {
  return pageOperations().map((one) => ({
    ...one,
    parameters: [...one.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? ""),
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
      parameters: parametersFor(operation, name),
      body: example.value,
    }));
  }
  const body = media === undefined ? {} : { body: exampleOf(media.schema) };
  return [{ summary: "", parameters: parametersFor(operation, ""), ...body }];
}

/** The path parameters of one example: OpenAPI keeps them apart, under the parameter's own examples. */
function parametersFor(operation: Tree, name: string): Readonly<Record<string, string>> {
  const all = ((operation.parameters ?? []) as readonly unknown[]).map(follow);
  return Object.fromEntries(
    all.flatMap((parameter) => {
      const examples = (parameter.examples ?? {}) as Readonly<Record<string, Tree>>;
      const value = examples[name]?.value ?? parameter.example;
      return parameter.in === "path" && typeof value === "string" ? [[String(parameter.name), value]] : [];
    }),
  );
}
