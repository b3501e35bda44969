import type { ConvexFunction } from "../../model/index.ts";
import type { ValueFormat } from "../value-format.ts";

/** What a deployment's document says of its own functions, in one language. */
export interface DeploymentWords {
  /** Of the functions of a host, or of a deployment whose address nobody knows. */
  readonly title: (host: string | undefined) => string;
  readonly summary: string;
  /** How the functions are called, before what the documented API says of itself. */
  readonly introduction: (format: ValueFormat) => readonly string[];
  /** A heading, and what is said below it. */
  readonly httpActions: readonly [heading: string, text: string];
  readonly server: string;
  readonly module: (name: string) => string;
  /** A function in three words: ``Internal query `a:b` ``. */
  readonly function: (kind: ConvexFunction["kind"], isInternal: boolean, path: string) => string;
  /** What calling a function of that kind does. */
  readonly effect: Readonly<Record<ConvexFunction["kind"], string>>;
  readonly internal: string;
  readonly anyReturn: string;
  /** Said of a result that the types of the code say, and no validator. */
  readonly inferredReturn: string;
  readonly anyArguments: string;
  readonly format: string;
  readonly ran: string;
  readonly id: (table: string) => string;
  /** Of the components that the deployment's document adds, by their names. */
  readonly components: Readonly<Record<string, string>>;
}
