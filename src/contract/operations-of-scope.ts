import document from "../../generated/openapi.json" with { type: "json" };
import { allOperations } from "./find-operation.ts";

interface Tagged {
  readonly operationId?: string;
  readonly tags?: readonly string[];
}

/**
 * The operationIds that a list of operations and tags comes to; all of them where there is no list. Throws for a name
 * that is neither: whoever wrote it would believe in a coverage that nobody measured.
 */
export function operationsOfScope(only?: readonly string[]): ReadonlySet<string> {
  if (only === undefined || only.length === 0) return new Set(Object.keys(allOperations));
  const described = Object.values(document.paths).flatMap((item) => Object.values(item) as Tagged[]);
  return new Set(
    only.flatMap((name) => {
      if (Object.hasOwn(allOperations, name)) return [name];
      const tagged = described.filter(({ tags }) => tags?.includes(name));
      if (tagged.length > 0) return tagged.map(({ operationId = "" }) => operationId);
      const tags = [...new Set(described.flatMap((each) => each.tags ?? []))];
      throw new Error(
        `“${name}” is no operation and no tag. There are the tags ${tags.join(", ")} and the operations ${Object.keys(allOperations).join(", ")}.`,
      );
    }),
  );
}
