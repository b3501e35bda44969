/**
 * What an author has to mend: a rule of the document, of a function-spec or of a folder that is not kept.
 *
 * Problems are collected, never thrown, so that one bad function does not hide the others.
 */
export interface Problem {
  /** The rule's name, kebab-case, such as `operation-id`. */
  readonly rule: string;
  readonly place: Place;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly fix: string;
  /** A warning does not stop anything. */
  readonly severity: "error" | "warning";
}

/** Where a problem is. At least a file or a name that the author knows. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** A JSON pointer into the file, or a function path. */
  readonly pointer?: string;
}
