import type { Validator } from "../validators/runtime/index.ts";
import type { FunctionValidators } from "./matchers.ts";
import { call, type Probe } from "./probe.ts";

/** A function of a deployment, as `convex function-spec` prints it. Others of its entries are passed over. */
export interface SpecFunction {
  readonly identifier?: string;
  readonly functionType: string;
  readonly visibility?: { readonly kind: string };
  readonly args?: ValidatorTree;
}

/** The JSON of a Convex validator, as far as samples are made of it. */
export interface ValidatorTree {
  readonly type: string;
  readonly value?: unknown;
  readonly values?: unknown;
}

interface FieldTree {
  readonly fieldType: ValidatorTree;
  readonly optional: boolean;
}

const format = "convex_encoded_json";

/**
 * Calls of a deployment's own public functions, with arguments made from their validators: as few as are needed, all
 * that are allowed, and one too many. Only queries are harmless; the others are marked as writing.
 */
export function functionProbes(
  functions: readonly SpecFunction[],
  validators: FunctionValidators = {},
): readonly Probe[] {
  return functions.flatMap((each) => {
    const operation = operations[each.functionType];
    if (operation === undefined || each.identifier === undefined || each.visibility?.kind !== "public")
      return [];
    const path = each.identifier.replace(".js:", ":");
    const returns = validators[path]?.returns;
    const args = each.args ?? { type: "any" };
    const probe = (title: string, sent: unknown, rest: Partial<Probe> = {}): Probe =>
      call(
        `${path}: ${title}`,
        operation,
        `/api/${operation}`,
        { path, args: sent, format },
        {
          context: contextOf(returns),
          ...(operation === "query" ? {} : { writes: true }),
          ...rest,
        },
      );
    const few = probe("only what is required", sampleOf(args, false));
    if (args.type !== "object") return [few];
    const all = sampleOf(args, true) as Record<string, unknown>;
    return [
      few,
      probe("everything that is allowed", all),
      probe(
        "a field too many",
        { ...all, convexOpenapiProbe: null },
        { want: { status: 200, tag: "error" } },
      ),
      ...(operation === "query" ? [byUrl(path, all, returns)] : []),
      probe("text in place of the arguments", "probe", { want: { status: 200, tag: "error" } }),
    ];
  });
}

/** A query is as harmless by its URL as it is by its path. */
function byUrl(path: string, args: unknown, returns: Validator | undefined): Probe {
  const url = `/api/run/${path.replace(":", "/")}`;
  return call(`${path}: by its URL`, "run", url, { args, format }, { context: contextOf(returns) });
}

const operations: Readonly<Record<string, "query" | "mutation" | "action">> = {
  Query: "query",
  Mutation: "mutation",
  Action: "action",
};

function contextOf(returns: Validator | undefined) {
  return { format, ...(returns === undefined ? {} : { returns }) } as const;
}

/** One value that fits a validator, on the wire. An id is made up: the backend will say that it is none. */
export function sampleOf(validator: ValidatorTree, whole: boolean): unknown {
  const { type, value } = validator;
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return true;
    case "number":
      return 1.5;
    case "bigint":
    case "commitTs":
      return { $integer: "BwAAAAAAAAA=" };
    case "string":
      return "probe";
    case "bytes":
      return { $bytes: "AAEC" };
    case "id":
      return "j570000000000000000000000000000";
    case "literal":
      return value;
    case "array":
      return whole ? [sampleOf(value as ValidatorTree, whole)] : [];
    case "record":
      return whole ? { probe: sampleOf((validator.values as FieldTree).fieldType, whole) } : {};
    case "union":
      return sampleOf((value as readonly ValidatorTree[]).at(whole ? -1 : 0) ?? { type: "null" }, whole);
    case "object": {
      const fields = Object.entries(value as Record<string, FieldTree>).filter(
        ([, { optional }]) => whole || !optional,
      );
      return Object.fromEntries(fields.map(([name, { fieldType }]) => [name, sampleOf(fieldType, whole)]));
    }
    default:
      return {};
  }
}
