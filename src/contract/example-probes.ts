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

/**
 * The document's own examples as calls. A deployment without the functions that they name answers with an error, in
 * form. Those of `run`, whose path is no part of their body, call a function of the deployment's own where one is known.
 * Where the deployment says that the function behind `run` or `callFunction` is a query, the call is harmless.
 */
export function exampleProbes(functions: readonly SpecFunction[] = []): readonly Probe[] {
  const queries = new Set(
    functions
      .filter(({ functionType }) => functionType === "Query")
      .map(({ identifier = "" }) => identifier.replace(".js:", ":")),
  );
  const own = ownFunction(functions);
  const described = Object.values(document.paths).flatMap((item) => Object.values(item) as Described[]);
  return described.flatMap(({ operationId, requestBody }) => {
    const examples = requestBody?.content["application/json"]?.examples ?? {};
    if (operationId === undefined || !called.has(operationId)) return [];
    const { path } = operationNamed(operationId);
    return Object.entries(examples).map(([name, { value }]) => {
      const example = value as Record<string, unknown>;
      const isRun = operationId === "run";
      const body = isRun && own !== undefined ? { ...example, args: own.args } : example;
      const called = isRun ? (own?.path ?? runExample) : String(body.path);
      const isQuery =
        /^(run|callFunction)$/.test(operationId) && (body.componentPath ?? "") === "" && queries.has(called);
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

/** A public function of the deployment's own, a query where there is one, with arguments that fit it. */
function ownFunction(
  functions: readonly SpecFunction[],
): { readonly path: string; readonly args: unknown } | undefined {
  const open = functions.filter(
    ({ identifier, functionType, visibility }) =>
      identifier !== undefined && visibility?.kind === "public" && functionType !== "HttpAction",
  );
  const chosen = open.find(({ functionType }) => functionType === "Query") ?? open[0];
  if (chosen?.identifier === undefined) return undefined;
  return {
    path: chosen.identifier.replace(".js:", ":"),
    args: sampleOf(chosen.args ?? { type: "any" }, false),
  };
}
