import type { NamedShape, Shape } from "./shape.ts";

/** Everything an emitter may know: the documented API and, where there is one, a deployment's own functions. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** Operations of the document, in the document's order. */
  readonly operations: readonly Operation[];
  /** The deployment's own functions, sorted by path. Empty for the document alone. */
  readonly functions: readonly ConvexFunction[];
  /** Shapes that functions share, sorted by name. */
  readonly types: readonly NamedShape[];
  /** The backend's tables known to this deployment, sorted. */
  readonly tables: readonly string[];
}

/** One operation of the document: a method, a path and what can come back. */
export interface Operation {
  /** The operationId: client method, docs anchor, examples folder and test title. */
  readonly id: string;
  readonly method: "get" | "post" | "put";
  /** The path template, such as `/api/run/{functionIdentifier}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly tag: string;
  readonly authorization: Authorization;
  /** Documented statuses, ascending. */
  readonly statuses: readonly number[];
}

/** Who may call: anybody, anybody but better known, or only who holds a deploy key. */
export type Authorization = "none" | "optional" | "deployKey";

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
  /** Nothing where the function declares no return validator: the caller states the type. */
  readonly returns?: Shape;
}
