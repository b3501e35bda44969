import type { Described } from "./described.ts";

/** A range that a measured number must lie in. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** A value too large to write out. */
export interface Generate {
  readonly kind: "string" | "integers" | "nested" | "array" | "object";
  readonly length: number;
}

/** One call of a case, its values in encoded form. */
export interface Call {
  /** The operation's method or stream; with `method`, an operationId. */
  readonly operation: string;
  /** `call`: through the door to all operations. `typed`: through the operation's method in its group. */
  readonly method?: "call" | "typed";
  /** With `method`: path and query parameters by name. */
  readonly parameters?: { readonly [name: string]: unknown };
  /** With `method`: the body as it is sent. */
  readonly body?: unknown;
  /** With `method`: a body of bytes, in hexadecimal. */
  readonly bytes?: string;
  readonly path?: string;
  readonly args?: unknown;
  readonly componentPath?: string;
  readonly ts?: string;
  readonly queries?: readonly { readonly path: string; readonly args?: unknown }[];
  readonly selection?: unknown;
  readonly cursor?: string;
  readonly poll?: number;
  readonly pause?: number;
  readonly take?: number;
  readonly tables?: { readonly [table: string]: readonly (readonly string[])[] | null };
  readonly records?: readonly { readonly table: string; readonly data: unknown }[];
  readonly batchSize?: number;
  readonly batchBytes?: number;
  readonly functions?: readonly string[];
  readonly levels?: readonly string[];
  readonly timeout?: number;
  readonly totalTimeout?: number;
  readonly retry?: boolean;
  readonly abortAfter?: number;
  readonly repeat?: number;
}

/** One scripted answer. */
export interface Answer {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string | { readonly secondsFromNow: number } };
  readonly value?: unknown;
  readonly json?: unknown;
  readonly text?: string;
  readonly base64?: string;
  readonly echo?: boolean;
  readonly generate?: Generate;
  readonly delay?: number;
  readonly gzip?: boolean;
  readonly chunked?: boolean;
  readonly drip?: { readonly pieces: number; readonly every: number };
  readonly closeAfter?: boolean;
  readonly wire?: Wire;
  readonly fault?: "reset" | "close" | "stall" | "reset-in-body" | "stall-in-body" | "truncate" | "garbage";
}

/** An answer byte for byte, each character a byte: its beginning, what comes again and again, and its end. */
export interface Wire {
  readonly first: string;
  readonly again?: string;
  readonly every?: number;
  readonly times?: number;
  readonly last?: string;
}

/** One page of a stream. Whole numbers are strings of digits; what else a page has depends on the stream. */
export interface Page {
  readonly documents: readonly { readonly value: unknown; readonly [field: string]: unknown }[];
  readonly [field: string]: unknown;
}

/** How far an import came. */
export interface Progress {
  readonly records: number;
  readonly batches: number;
}

/** What one result must be. */
export interface ExpectedResult {
  readonly value?: unknown;
  /** What a call with `method` gives: the answer's JSON, a text, or null where the body is empty. */
  readonly json?: unknown;
  /** What a call with `method` gives where the answer is bytes, in hexadecimal. */
  readonly bytes?: string;
  readonly generated?: Generate;
  readonly echo?: boolean;
  readonly items?: readonly ExpectedResult[];
  readonly pages?: readonly Page[];
  /** What a log gave; fields that are not named may be anything. */
  readonly entries?: readonly object[];
  readonly imported?: Progress;
  readonly progress?: readonly Progress[];
  readonly response?: {
    readonly status?: number;
    readonly logLines?: readonly string[];
    readonly attempts?: number;
  };
  readonly error?: ExpectedError;
  readonly milliseconds?: Range;
}

/** The fields that an error must have, and some that it must not. */
export interface ExpectedError {
  readonly kind: string;
  readonly data?: unknown;
  readonly bodyLength?: Range;
  readonly issuePath?: string;
  readonly messageContains?: string;
  readonly absent?: readonly string[];
  readonly [field: string]: unknown;
}

/** What one request must have been. */
export interface ExpectedRequest {
  readonly method?: string;
  /** With `query`, what stands before the question mark. */
  readonly target?: string;
  readonly query?: { readonly [name: string]: string };
  readonly headers?: { readonly [name: string]: string | null };
  readonly args?: unknown;
  readonly body?: unknown;
  /** The body byte for byte. */
  readonly text?: string;
  readonly after?: Range;
}

/** One conformance case, as `case.schema.json` describes it, under its full name. */
export interface Case {
  readonly name: string;
  readonly why?: string;
  readonly client?: {
    readonly url?: string;
    readonly urlSuffix?: string;
    readonly authorization?: Authorization;
    readonly [option: string]: unknown;
  };
  readonly server?: {
    readonly refuses?: boolean;
    readonly listensAfter?: number;
    readonly readsEvery?: number;
  };
  readonly concurrent?: boolean;
  readonly calls: readonly Call[];
  readonly answers?: readonly Answer[];
  readonly everyAnswer?: Answer;
  readonly expect: {
    readonly results: readonly ExpectedResult[];
    readonly requests?: readonly ExpectedRequest[];
    readonly requestCount?: Range;
    /** The waits before requests that repeat one, by percentile. */
    readonly waits?: { readonly tenth?: Range; readonly median?: Range; readonly ninetieth?: Range };
    readonly connections?: Range;
    readonly nowhere?: readonly string[];
    readonly tokensAsked?: readonly boolean[];
    readonly logged?: readonly string[];
  };
}

/** How a case's client proves who calls. */
export type Authorization =
  | { readonly token: string }
  | { readonly deployKey: string }
  | { readonly tokens: readonly GivenToken[] };

/** What a token function gives when it is asked: a token, nobody, its own failure with this text, or nothing for so many milliseconds. */
export type GivenToken = string | null | { readonly throws: string } | { readonly hangs: number };

/** What a runner reports about one call. */
export interface Result {
  readonly value?: Described;
  /** JSON text: what a call with `method` gave. */
  readonly json?: string;
  readonly bytes?: string;
  readonly items?: readonly Result[];
  readonly pages?: readonly Page[];
  readonly entries?: readonly object[];
  readonly imported?: Progress;
  readonly progress?: readonly Progress[];
  readonly response?: { readonly [field: string]: unknown };
  readonly error?: { readonly [field: string]: unknown };
  readonly milliseconds?: number;
}

/** What a runner reports about one case. */
export interface Outcome {
  readonly name: string;
  readonly results: readonly Result[];
  readonly tokensAsked?: readonly boolean[];
  readonly logged?: readonly string[];
  readonly texts?: readonly string[];
}
