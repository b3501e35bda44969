import type { ConvexFunction, Shape } from "../model/index.ts";
import type { Problem } from "../problems/index.ts";
import { readIdentifier } from "./function-path.ts";
import type { FunctionSpec, HttpRoute, TableDocument } from "./function-spec.ts";
import { parseValidator, ValidatorError } from "./parse-validator.ts";

/** A function-spec as far as it could be read, and what is wrong with the rest. */
export interface ParsedFunctionSpec {
  readonly spec: FunctionSpec;
  readonly problems: readonly Problem[];
}

const kinds = { Query: "query", Mutation: "mutation", Action: "action" } as const;

/** A top-level argument validator is one of these two; the backend refuses all others. */
const argumentKinds = new Set(["object", "unknown"]);

/**
 * Reads what `convex function-spec` prints, with more where the source is a folder: `tables`, the validator of each
 * table of `schema.ts`, `tableDescriptions`, and of a function its `description` and, in place of `returns`, what is
 * `inferred`. A function that cannot be read is left out and named in a problem.
 */
export function parseFunctionSpec(json: unknown, file: string): ParsedFunctionSpec {
  const problems: Problem[] = [];
  const report = (place: string, rule: string, message: string, fix: string, severity: Problem["severity"]) =>
    problems.push({
      rule,
      place: { file, ...(place === "" ? {} : { pointer: place }) },
      message,
      fix,
      severity,
    });
  const { url, functions, tables, tableDescriptions } = isRecord(json) ? json : {};
  if (!Array.isArray(functions)) {
    report(
      "",
      "function-spec",
      "This is not what `convex function-spec` prints: it has no list “functions”.",
      "Make it with `npx convex function-spec > function-spec.json`.",
      "error",
    );
    return { spec: { functions: [], routes: [], documents: new Map() }, problems };
  }

  /** The shape, or nothing where there is none to be had and the problem is told. */
  const read = (validator: unknown, owner: string, part: string): Shape | undefined => {
    try {
      return parseValidator(validator, (type, at) =>
        report(
          owner,
          "validator-type",
          `Its ${part}${at} has the validator type “${type}”, which is not known here: any value is accepted there.`,
          "Update convex-openapi, or report the type.",
          "warning",
        ),
      );
    } catch (error) {
      if (!(error instanceof ValidatorError)) throw error;
      report(
        owner,
        "validator",
        `Its ${part}${error.path} ${error.message}: it is left out.`,
        "Mend the validator, or make the function-spec again with the current `convex` package.",
        "error",
      );
      return undefined;
    }
  };

  const found = new Map<string, ConvexFunction>();
  const routes: HttpRoute[] = [];
  for (const [index, entry] of functions.entries()) {
    if (!isRecord(entry)) {
      report(
        `/functions/${index}`,
        "function-spec",
        "This entry is not an object: it is left out.",
        "Make the function-spec again.",
        "error",
      );
      continue;
    }
    if (entry.functionType === "HttpAction") {
      routes.push({ method: String(entry.method), path: String(entry.path) });
      continue;
    }
    const owner = typeof entry.identifier === "string" ? entry.identifier : `/functions/${index}`;
    const leave = (reason: string, fix: string) =>
      report(owner, "function", `${reason}: it is left out.`, fix, "error");
    const path =
      typeof entry.identifier === "string" ? readIdentifier(entry.identifier) : "it has no identifier";
    if (typeof path === "string") {
      leave(`This is no function path, as ${path}`, "Rename the module or the export.");
      continue;
    }
    const kind = kinds[entry.functionType as keyof typeof kinds];
    if (typeof entry.functionType !== "string" || !Object.hasOwn(kinds, entry.functionType)) {
      leave(
        `Its functionType is ${JSON.stringify(entry.functionType)}, not Query, Mutation or Action`,
        "Make the function-spec again.",
      );
      continue;
    }
    const visibility = isRecord(entry.visibility) ? entry.visibility.kind : undefined;
    if (visibility !== "public" && visibility !== "internal") {
      leave("It is neither public nor internal", "Make the function-spec again.");
      continue;
    }
    if (found.has(path.path)) {
      leave("The same function path came before", "Keep one of the two modules.");
      continue;
    }
    const args = read(entry.args, owner, "args");
    if (args === undefined) continue;
    if (!argumentKinds.has(args.kind)) {
      leave("Its argument validator is not an object", "Declare the arguments as fields of an object.");
      continue;
    }
    const inferred = entry.returns == null && entry.inferred != null;
    const returned = inferred ? entry.inferred : entry.returns;
    const returns = returned == null ? undefined : read(returned, owner, "returns");
    if (returned != null && returns === undefined) continue;
    const { description } = entry;
    found.set(path.path, {
      kind,
      visibility,
      ...path,
      ...(typeof description === "string" ? { description } : {}),
      args,
      ...(returns === undefined ? {} : { returns }),
      ...(inferred ? { inferred: true } : {}),
    });
  }

  const documents = new Map<string, TableDocument>();
  for (const table of Object.keys(isRecord(tables) ? tables : {}).sort()) {
    const shape = read((tables as Record<string, unknown>)[table], `table ${table}`, "document");
    if (shape === undefined) continue;
    const said = isRecord(tableDescriptions) ? tableDescriptions[table] : undefined;
    documents.set(table, {
      shape: withSystemFields(table, shape),
      ...(typeof said === "string" ? { description: said } : {}),
    });
  }
  const spec = {
    ...(typeof url === "string" ? { url } : {}),
    functions: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    routes,
    documents,
  };
  return { spec, problems };
}

/** A stored document has two fields more than its validator: every branch of a union of objects gets them. */
function withSystemFields(table: string, shape: Shape): Shape {
  if (shape.kind === "union")
    return { ...shape, of: shape.of.map((member) => withSystemFields(table, member)) };
  if (shape.kind !== "object") return shape;
  const own = shape.fields.filter(({ name }) => name !== "_id" && name !== "_creationTime");
  const system = [
    { name: "_creationTime", shape: { kind: "scalar", type: "float64" }, optional: false },
    { name: "_id", shape: { kind: "id", table }, optional: false },
  ] as const;
  return { kind: "object", fields: [...system, ...own].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
