import type { JsonObject } from "../../json/index.ts";
import type { Tool } from "../../tools/index.ts";
import type { Outcome } from "./call-function.ts";
import type { Credentials } from "./credentials.ts";

/** A tool as the protocol lists it. */
export type ListedTool = Pick<Tool, "name" | "description" | "inputSchema" | "annotations"> & {
  readonly title: string;
  readonly outputSchema?: JsonObject;
};

/** By whose right a call is made, and what ends it. */
export interface CallContext {
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
}

/** A text that a model may ask for beside calling functions. */
export interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
  readonly text: () => string;
}

/** Everything that a client of the protocol sees, whatever carries it. */
export interface Toolbox {
  readonly tools: readonly ListedTool[];
  readonly resources: readonly Resource[];
  /** Nothing where no tool has that name. */
  call(name: string, args: unknown, context: CallContext): Promise<Outcome> | undefined;
}
