import { parseFunctionPath } from "../function-path/index.ts";
import type { ConvexFunction } from "../model/index.ts";

/** Kinds of function that may be allowed as a whole. */
export const kinds = ["query", "mutation", "action"] as const;

/** What was chosen, and words that name nothing. */
export interface Chosen {
  readonly functions: readonly ConvexFunction[];
  readonly unknown: readonly string[];
}

/**
 * The functions that a model may call: public queries, and what `allowed` adds: kinds (`mutation`) for all public
 * functions of the kind, function paths (`parcels:add`) for one function each. An internal function is only ever chosen
 * by its path.
 */
export function chooseFunctions(functions: readonly ConvexFunction[], allowed: readonly string[]): Chosen {
  const isKind = (word: string): word is ConvexFunction["kind"] => kinds.some((kind) => kind === word);
  const allowedKinds = new Set<string>(["query", ...allowed.filter(isKind)]);
  const paths = new Set(allowed.filter((word) => !isKind(word)).map(asPath));
  const known = new Set(functions.map(({ path }) => path));
  return {
    functions: functions.filter(
      ({ path, kind, visibility }) => paths.has(path) || (visibility === "public" && allowedKinds.has(kind)),
    ),
    unknown: [...paths].filter((path) => !known.has(path)),
  };
}

/** `messages` is `messages:default`, and `messages.js:list` is `messages:list`, as everywhere in Convex. */
function asPath(word: string): string {
  const parsed = parseFunctionPath(word);
  return "fault" in parsed ? word : `${parsed.components.join("/")}:${parsed.name}`;
}
