import type { SourceReport } from "../../convex-folder/index.ts";
import type { Problem } from "../../problems/index.ts";

/** A function-spec in hand, wherever it came from. */
export interface FunctionsRead {
  readonly json: unknown;
  /** What problems call it. */
  readonly file: string;
  readonly problems: readonly Problem[];
  /** How far results that no validator states could be told from the sources, where these were read. */
  readonly source?: SourceReport;
}
