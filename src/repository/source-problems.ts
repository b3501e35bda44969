import type { Problem } from "../problems/index.ts";

/** Thrown when the sources break a rule: nothing is generated, and every problem is told at once. */
export class SourceProblems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? "" : "s"} in the document`);
  }
}
