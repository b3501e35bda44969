import { join } from "node:path";
import { formatProblem, type Problem } from "../../problems/index.ts";

/** What somebody has to mend in an export's folder before anything may be written there. Its message is all that they see. */
export class FolderProblem extends Error {
  override readonly name = "FolderProblem";
  constructor(readonly problem: Problem) {
    super(formatProblem(problem));
  }
}

/** Stops at a file of an export's folder. */
export function refuseFile(
  folder: string,
  file: string,
  rule: string,
  message: string,
  fix = beginAnew,
  pointer?: string,
): never {
  const place = { file: join(folder, file), ...(pointer !== undefined && { pointer }) };
  throw new FolderProblem({ rule, place, message, fix, severity: "error" });
}

const beginAnew = "Put the file back as the export wrote it, or begin anew with --again.";
