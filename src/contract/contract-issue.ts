import type { Issue } from "../validators/runtime/index.ts";

/** Which promise is broken. */
export type ContractRule =
  | "operation"
  | "status"
  | "content-type"
  | "body"
  | "schema"
  | "envelope"
  | "format"
  | "returns"
  | "batch"
  | "promise";

/** One way in which an answer breaks the document's word. */
export interface ContractIssue extends Issue {
  /** The operationId, or the method and path of what no operation describes. */
  readonly operation: string;
  readonly rule: ContractRule;
  /** What the one who wrote the server or the mock can do about it. */
  readonly fix?: string;
}

/** An issue as a line, with its fix on a second one. */
export function formatIssue({ operation, message, pointer, schema, fix }: ContractIssue): string {
  const place = pointer === "" ? "" : ` at ${pointer}`;
  return `${operation}${place}: ${message} (${schema})${fix === undefined ? "" : `\n  fix: ${fix}`}`;
}
