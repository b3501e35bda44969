import document from "../../generated/openapi.json" with { type: "json" };
import { type OperationId, operationNamed } from "./find-operation.ts";
import { fixedProbes } from "./fixed-probes.ts";
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

/** The document's own examples as calls. A deployment without the functions that they name answers with an error, in form. */
export function exampleProbes(): readonly Probe[] {
  const described = Object.values(document.paths).flatMap((item) => Object.values(item) as Described[]);
  return described.flatMap(({ operationId, requestBody }) => {
    const examples = requestBody?.content["application/json"]?.examples ?? {};
    if (operationId === undefined || !called.has(operationId)) return [];
    const { path } = operationNamed(operationId);
    return Object.entries(examples).map(([name, { value }]) =>
      call(
        `${operationId}: the example ${name}`,
        operationId as OperationId,
        path.replace("{functionIdentifier}", "messages/list"),
        value as Record<string, unknown>,
        {
          ...(writing.has(operationId) ? { writes: true } : {}),
          ...(operationId === "callFunction" ? { needsKey: true } : {}),
        },
      ),
    );
  });
}
