import document from "../../generated/openapi.json" with { type: "json" };
import { type OperationId, operationNamed } from "./find-operation.ts";
import { fixedProbes } from "./fixed-probes.ts";
import type { SpecFunction } from "./function-probes.ts";
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
 * form. Where the deployment says that the function behind `run` or `callFunction` is a query, the call is harmless.
 */
export function exampleProbes(functions: readonly SpecFunction[] = []): readonly Probe[] {
  const queries = new Set(
    functions
      .filter(({ functionType }) => functionType === "Query")
      .map(({ identifier = "" }) => identifier.replace(".js:", ":")),
  );
  const described = Object.values(document.paths).flatMap((item) => Object.values(item) as Described[]);
  return described.flatMap(({ operationId, requestBody }) => {
    const examples = requestBody?.content["application/json"]?.examples ?? {};
    if (operationId === undefined || !called.has(operationId)) return [];
    const { path } = operationNamed(operationId);
    return Object.entries(examples).map(([name, { value }]) => {
      const body = value as Record<string, unknown>;
      const called = operationId === "run" ? runExample : String(body.path);
      const isQuery =
        /^(run|callFunction)$/.test(operationId) && (body.componentPath ?? "") === "" && queries.has(called);
      return call(
        `${operationId}: the example ${name}`,
        operationId as OperationId,
        path.replace("{functionIdentifier}", runExample.replace(":", "/")),
        body,
        {
          ...(writing.has(operationId) && !isQuery ? { writes: true } : {}),
          ...(operationId === "callFunction" ? { needsKey: true } : {}),
        },
      );
    });
  });
}

/** The function that examples of `run` call: their path is a parameter, not a part of the body. */
const runExample = "messages:list";
