import { nameForRedoc, ownName, pageOperation } from "./operations.ts";
import { parseDocument, type Tree } from "./page-data.ts";

/**
 * The document for Redoc, which writes into the objects that it is given. Beside samples in nine languages it would
 * offer request examples that change nothing of what it shows: those are for the panel alone.
 */
export function documentForRedoc(): Tree {
  const copy = parseDocument();
  for (const item of Object.values(copy.paths as Tree)) {
    for (const operation of Object.values(item as Readonly<Record<string, Record<string, unknown>>>)) {
      operation.operationId = nameForRedoc(String(operation.operationId));
      if (operation["x-codeSamples"] === undefined) continue;
      const body = (operation.requestBody ?? {}) as { content?: Record<string, { examples?: unknown }> };
      for (const media of Object.values(body.content ?? {})) delete media.examples;
    }
  }
  return copy;
}

/** What the menu calls an operation of the document that Redoc was given: a function by its path, others by their id. */
export function labelOf(redocName: string | undefined): string | undefined {
  const found = pageOperation(redocName === undefined ? undefined : ownName(redocName));
  if (found === undefined) return undefined;
  return String((found.operation["x-convex-function"] as Tree | undefined)?.path ?? found.id);
}
