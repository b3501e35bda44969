import { decodeValue, printValue, type ValueFormat } from "../values/index.ts";
import type { FunctionEntry, HttpRoute } from "./engine/messages.ts";

/** What `_system/cli/modules:apiSpec` answers: the functions, as `convex function-spec` prints them. */
export function apiSpec(
  functions: ReadonlyMap<string, FunctionEntry>,
  routes: readonly HttpRoute[],
  format: ValueFormat,
): string {
  const entries = [...functions.values()].map(({ identifier, type, visibility, args, returns }) => ({
    args: decodeValue(args),
    functionType: type.slice(0, 1).toUpperCase() + type.slice(1),
    identifier,
    returns: decodeValue(returns),
    visibility: { kind: visibility },
  }));
  const http = routes.map((route) => ({ functionType: "HttpAction", ...route }));
  return printValue([...entries, ...http], { format });
}
