/** A program to build or run: a source file that bears its language's ending, under a name that no other has. */
export interface Program {
  readonly name: string;
  readonly file: string;
}

/** What programs of a language are built with. */
export interface Surroundings {
  /** The folder of the language's package: `generated/<language>`, or that of a deployment's toolkit. */
  readonly client: string;
  /** An empty folder to work in. */
  readonly folder: string;
}

/** Programs that can be run. */
export interface Runnable {
  /** The command line of a program that was among those to prepare. */
  command(program: Program): readonly string[];
  /** What they need in their environment, beside what they are told of the deployment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** One command that runs many programs, one after another, each after a line of NUL and its name. */
export interface Together {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** How sample programs of one language are built and run: `test/languages/<name>/sample-runner.ts` exports one. */
export interface SampleRunner {
  /** A command that succeeds where the machine has what is needed. */
  readonly needs: readonly string[];
  /** Builds what has to be built, everything at once. */
  prepare(programs: readonly Program[], surroundings: Surroundings): Promise<Runnable>;
  /** Makes one command of many programs, texts by name. Only for languages that print samples of requests. */
  together?(programs: ReadonlyMap<string, string>, surroundings: Surroundings): Promise<Together>;
  /** By operationId of the sample deployment: a part of what its function's sample prints, in the language's own form. */
  readonly prints: Readonly<Record<string, string>>;
}
