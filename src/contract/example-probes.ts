import document from "../../generated/openapi.json" with { type: "json" };
import { type OperationId, operationNamed } from "./find-operation.ts";
import { fixedProbes } from "./fixed-probes.ts";
import { type SpecFunction, sampleOf } from "./function-probes.ts";
import { call, type Probe } from "./probe.ts";

interface Described {
  readonly operationId?: string;
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly examples?: Readonly<Record<string, { readonly value?: unknown }>> }>
    >;
  };
}

/** The functions API; streaming export and import are a part of their own. */
const called = new Set<string>(fixedProbes.map(({ operation }) => operation));

/** Operations whose examples may change a deployment's data. */
const writing = new Set<string>(["mutation", "action", "run", "callFunction"]);

/** The kinds of function that an operation can call, those that are tried first in front. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  query: ["Query"],
  queryAtTs: ["Query"],
  queryBatch: ["Query"],
  mutation: ["Mutation"],
  action: ["Action"],
  run: ["Query", "Mutation", "Action"],
  callFunction: ["Query", "Mutation", "Action"],
};

/**
 * The document's own examples as calls. Where a function of the deployment's own is known that the operation can call,
 * it stands in the place of the example's; a deployment without the functions that are named answers with an error, in
 * form. Where the deployment says that the function behind `run` or `callFunction` is a query, the call is harmless.
 */
export function exampleProbes(functions: readonly SpecFunction[] = []): readonly Probe[] {
  const queries = new Set(
    functions
      .filter(({ functionType }) => functionType === "Query")
      .map(({ identifier = "" }) => pathOf(identifier)),
  );
  const described = Object.values(document.paths).flatMap((item) => Object.values(item) as Described[]);
  return described.flatMap(({ operationId, requestBody }) => {
    const examples = requestBody?.content["application/json"]?.examples ?? {};
    if (operationId === undefined || !called.has(operationId)) return [];
    const { path } = operationNamed(operationId);
    const own = ownFunction(functions, kindsOf[operationId] ?? []);
    const named = path.includes("{functionIdentifier}");
    return Object.entries(examples).map(([name, { value }]) => {
      const example = value as Record<string, unknown>;
      const body = own === undefined ? example : withFunction(example, named ? { args: own.args } : own);
      const called = named ? (own?.path ?? runExample) : String(body.path);
      const isQuery = /^(run|callFunction)$/.test(operationId) && !isOfComponent(body) && queries.has(called);
      return call(
        `${operationId}: the example ${name}`,
        operationId as OperationId,
        path.replace("{functionIdentifier}", called.replace(":", "/")),
        body,
        {
          ...(writing.has(operationId) && !isQuery ? { writes: true } : {}),
          ...(operationId === "callFunction" ? { needsKey: true } : {}),
        },
      );
    });
  });
}

/** The function that examples of `run` call where no function of the deployment is known. */
const runExample = "messages:list";

const pathOf = (identifier: string) => identifier.replace(".js:", ":");

/** What a component holds nobody knows here. */
const isOfComponent = ({ componentPath }: Readonly<Record<string, unknown>>) => (componentPath ?? "") !== "";

/** A body that calls another function; each query of a batch does. */
function withFunction(
  body: Readonly<Record<string, unknown>>,
  own: { readonly path?: string; readonly args: unknown },
): Record<string, unknown> {
  if (isOfComponent(body)) return body;
  if (!Array.isArray(body.queries)) return { ...body, ...own };
  return { ...body, queries: body.queries.map((query: object) => ({ ...query, ...own })) };
}

/** A public function of the deployment's own, of the first of these kinds that it has, with arguments that fit it. */
function ownFunction(
  functions: readonly SpecFunction[],
  kinds: readonly string[],
): { readonly path: string; readonly args: unknown } | undefined {
  const open = functions.filter(
    ({ identifier, visibility }) => identifier !== undefined && visibility?.kind === "public",
  );
  const [chosen] = kinds.flatMap((kind) => open.filter(({ functionType }) => functionType === kind));
  if (chosen?.identifier === undefined) return undefined;
  return { path: pathOf(chosen.identifier), args: sampleOf(chosen.args ?? { type: "any" }, false) };
}
