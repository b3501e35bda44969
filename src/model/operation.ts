import type { Shape } from "./shape.ts";

/** One operation of the document: everything that sending a call of it needs, and everything there is to say of it. */
export interface Operation {
  /** The operationId: client method, docs anchor, examples folder and test title. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT";
  /** The path template, such as `/api/run/{functionIdentifier}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly tag: string;
  readonly deprecated: boolean;
  /**
   * Where a client has its method: on the client itself (`client`), in a group of that name (`client.admin`), or
   * nowhere (`none`): then only `call`, the door to all operations, reaches it.
   */
  readonly group: string;
  /** What the caller gives for the path and the query, and headers that a client does not send of itself. */
  readonly parameters: readonly Parameter[];
  /** Nothing where the operation takes no body. */
  readonly requestBody?: RequestBody;
  /** What the body is: JSON, bytes as they are, or none. */
  readonly sends: "json" | "bytes" | "nothing";
  /**
   * What a call gives when it succeeds: the value in a function's envelope, one for each query of a batch, JSON of the
   * backend's own, text, bytes, or nothing, as the body is empty.
   */
  readonly answers: "result" | "results" | "json" | "text" | "bytes" | "nothing";
  /**
   * Whether a call may be sent again unasked: always; only when nothing can have reached the server; or always where
   * everything that it writes has a key of its own, and else only when nothing can have reached the server.
   */
  readonly repeatable: "always" | "ifUnsent" | "whenKeyed";
  /** How long one attempt may take where the caller says nothing. */
  readonly timeoutSeconds: number;
  readonly authorization: Authorization;
  /** What can come back, by status, ascending. */
  readonly responses: readonly OperationResponse[];
}

/** Who may call: anybody, anybody but better known, or only who holds a deploy key. */
export type Authorization = "none" | "optional" | "deployKey";

/** One parameter of an operation. */
export interface Parameter {
  /** As it is sent. */
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly shape: Shape;
  readonly description: string;
  /** Of a path parameter: its slashes are sent as they are, and each segment is encoded by itself. */
  readonly multiSegment: boolean;
  /** Whoever has it may do what the call does: it stands in no error and no log line. */
  readonly secret: boolean;
}

/** What an operation is sent. */
export interface RequestBody {
  readonly required: boolean;
  readonly mediaType: string;
  /** What JSON bodies hold: a `ref` where the schema has a name. Bytes have none. */
  readonly shape?: Shape;
  readonly description: string;
}

/** One status with which an operation answers. */
export interface OperationResponse {
  readonly status: number;
  readonly description: string;
  /** Nothing where the body is empty. */
  readonly mediaType?: string;
  /** What JSON bodies hold: a `ref` where the schema has a name. */
  readonly shape?: Shape;
  /** Documented for completeness: the backend never sends it. */
  readonly neverSent: boolean;
}

/** Operations that a client keeps together under one name. */
export interface OperationGroup {
  /** lowerCamelCase: `streamingExport`. */
  readonly name: string;
  /** What the group is for, in a sentence or two. */
  readonly description: string;
}

/** When and how often a client sends a call again, where the caller says nothing. */
export interface Retries {
  /** Tries in all, the first one included. */
  readonly attempts: number;
  /** Retries that a client has in stock: each takes one, each answer with a result gives one back. */
  readonly budget: number;
  /** Statuses after which a repeatable call is sent again. */
  readonly statuses: readonly number[];
  /** After a status of `throttlingStatuses`, or 503 with a code of `throttlingCodes`: the first wait. */
  readonly throttlingDelayMilliseconds: number;
  readonly throttlingStatuses: readonly number[];
  readonly throttlingCodes: readonly string[];
  /** After anything else that passes: the first wait. */
  readonly passingDelayMilliseconds: number;
  /** No wait is longer. Each wait is random between nothing and a limit that doubles from try to try. */
  readonly maxDelayMilliseconds: number;
  /** Statuses whose `Retry-After` replaces the wait. */
  readonly retryAfterStatuses: readonly number[];
  /** A `Retry-After` beyond this ends the call. */
  readonly retryAfterMaxSeconds: number;
}
