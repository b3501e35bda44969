/** What the command line says of an import. */
export interface ImportFlags {
  readonly url: string;
  readonly primaryKey?: readonly string[];
  readonly idAs?: string;
  readonly leaveOut?: boolean;
  readonly json?: boolean;
}
