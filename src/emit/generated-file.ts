/** One file of output: where it goes, below the output folder, and every byte of it. */
export interface GeneratedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly text: string;
}
