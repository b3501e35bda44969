import { LineCounter, parseDocument } from "yaml";
import { readPackage } from "../../generate/read-package.ts";
import { printJson, stepsOfPointer } from "../../json/index.ts";

/** Finds the line of `generated/openapi.json` that a schema pointer such as `#/components/schemas/Int64/type` stands on. */
export async function documentLines(): Promise<(pointer: string) => number | undefined> {
  const { base } = await readPackage([]);
  const lines = new LineCounter();
  const document = parseDocument(printJson(base), { lineCounter: lines });
  return (pointer) => {
    const steps = stepsOfPointer(pointer);
    // A pointer may lead through a reference, or to a keyword that only compiled schemas have: the nearest line will do.
    for (let length = steps.length; length > 0; length--) {
      const node = document.getIn(steps.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range !== undefined) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
}
