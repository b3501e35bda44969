import type { Operation, OperationGroup, Retries } from "./operation.ts";
import type { NamedShape, Shape } from "./shape.ts";

/** Everything an emitter may know: the documented API and, where there is one, a deployment's own functions. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** Operations of the documented API, in the document's order; a deployment's document has them, too. */
  readonly operations: readonly Operation[];
  /** The groups of those operations, sorted by name. */
  readonly groups: readonly OperationGroup[];
  /** Shapes that operations refer to by name, sorted by name. They describe JSON on the wire. */
  readonly schemas: readonly NamedShape[];
  readonly retries: Retries;
  /** The deployment's own functions, sorted by path. Empty for the document alone. */
  readonly functions: readonly ConvexFunction[];
  /** Shapes that functions share, sorted by name. They describe Convex values. */
  readonly types: readonly NamedShape[];
  /** The backend's tables known to this deployment, sorted. */
  readonly tables: readonly string[];
  /** Where the deployment answers, where its document names one address and no pattern of them. */
  readonly url?: string;
}

/** One function of a deployment. */
export interface ConvexFunction {
  readonly kind: "query" | "mutation" | "action";
  readonly visibility: "public" | "internal";
  /** The function path as it is sent, without `.js`: `messages:list`, `chat/rooms:get`, `messages:default`. */
  readonly path: string;
  /** The module's path, piece by piece: `["chat", "rooms"]`. */
  readonly module: readonly string[];
  /** The export's name: `list`, `default`. */
  readonly name: string;
  readonly description?: string;
  /** The arguments object; `unknown` where the function declares no argument validator. */
  readonly args: Shape;
  /** Nothing where the function declares no return validator and none was inferred: the caller states the type. */
  readonly returns?: Shape;
  /** The result is what the types of the function's code say: the backend does not hold the function to it. */
  readonly inferred?: true;
}
