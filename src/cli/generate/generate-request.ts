/** What `generate` was asked for, as the command line has it. */
export interface GenerateRequest {
  readonly functions: string | undefined;
  readonly convex: string | undefined;
  readonly url: string | undefined;
  readonly out: string;
  /** Where nothing is said: the first language, and the validators that its types go with. */
  readonly languages?: readonly string[] | undefined;
  readonly includeInternal: boolean;
  readonly format: string;
  readonly docs: boolean;
  readonly check: boolean;
  readonly watch: boolean;
  /** How long a deployment has to answer. */
  readonly seconds: number;
  readonly envFile: string | undefined;
  readonly json: boolean;
  /** Lists what of results without a validator the code does not tell. */
  readonly report: boolean;
}

/** Thrown for what the person at the terminal can mend. Its message is all that they see. */
export class UsageError extends Error {}
