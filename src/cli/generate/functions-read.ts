import type { SourceReport } from "../../convex-folder/index.ts";
import type { Problem } from "../../problems/index.ts";

/** A function-spec in hand, wherever it came from. */
export interface FunctionsRead {
  readonly json: unknown;
  /** What problems call it. */
  readonly file: string;
  readonly problems: readonly Problem[];
  /** What a folder has and what cannot be read of it: paths of modules, and identifiers of functions. */
  readonly lost?: readonly string[];
  /** How far results that no validator states could be told from the sources, where these were read. */
  readonly source?: SourceReport;
}
