import type { Exchange } from "../../src/document/exchange.ts";
import type { Operation } from "../../src/model/index.ts";
import type { Call } from "./case.ts";

interface Body {
  readonly path?: string;
  readonly args?: unknown;
  readonly componentPath?: string;
  readonly ts?: string;
  readonly format?: string;
  readonly queries?: readonly Body[];
}

/** An exchange as a call of a client's method that runs functions; nothing where no such call sends exactly that. */
export function methodCall({ request }: Exchange, { id }: Operation): Call | undefined {
  if (request.illFormed) return undefined;
  if (request.body === undefined) return { operation: id };
  const { path, args, componentPath, ts, queries, format } = request.body as Body;
  if (queries !== undefined) {
    if (!queries.every(isOurs)) return undefined;
    return { operation: id, queries: queries.map((query) => ({ path: query.path ?? "", args: query.args })) };
  }
  if (!isOurs({ args, ...(format === undefined ? {} : { format }) })) return undefined;
  const identifier = request.parameters.functionIdentifier;
  return {
    operation: id,
    path: typeof identifier === "string" ? identifier : (path ?? ""),
    args,
    ...(componentPath === undefined ? {} : { componentPath }),
    ...(ts === undefined ? {} : { ts }),
  };
}

/** A client asks for the form that loses nothing, and gives named arguments. */
function isOurs({ args, format }: Body): boolean {
  return format === "convex_encoded_json" && !Array.isArray(args);
}
