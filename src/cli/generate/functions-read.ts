import type { Problem } from "../../problems/index.ts";

/** A function-spec in hand, wherever it came from. */
export interface FunctionsRead {
  readonly json: unknown;
  /** What problems call it. */
  readonly file: string;
  readonly problems: readonly Problem[];
}
