/** What is known of a file besides its bytes. */
export interface FileFacts {
  readonly size: number;
  /** Base 64. */
  readonly sha256: string;
  readonly contentType: string | null;
}

/** A file that was uploaded, whole, to some place on the disk. */
export interface UploadedFile {
  readonly component: string;
  /** Absolute path; the engine moves the file away from there. */
  readonly moved: string;
  readonly facts: FileFacts;
}
