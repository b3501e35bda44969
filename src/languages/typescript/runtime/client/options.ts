import type { CallPlace, Issue } from "../errors/index.ts";

/** Everything that a client can be told when it is made. Nothing is required. */
export interface ClientOptions {
  /** A user's token (a JWT), or a function that gives one; `null` means that nobody is signed in. */
  readonly auth?: string | TokenFunction | undefined;
  /** A deploy key: it may call internal functions, and `callFunction`. Keep it on servers. */
  readonly deployKey?: string | undefined;
  /** With a deploy key: the identity that functions see. */
  readonly actAs?: Identity | undefined;
  /** Milliseconds that one attempt may take; 30,000 for queries and mutations, 310,000 for what can run an action. */
  readonly timeout?: number | undefined;
  /** Milliseconds that a whole call may take, repeats and waits included. None where nothing is said. */
  readonly totalTimeout?: number | undefined;
  /** How calls are repeated that may be; `false` for never. */
  readonly retry?: RetryOptions | false | undefined;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What sends requests: the platform's `fetch` where nothing is said. */
  readonly fetch?: Transport | undefined;
  /** Told about every request, answer, repeat and log line. Tokens and keys are never in what it is told. */
  readonly logger?: ((event: LogEvent) => void) | undefined;
  /** Holds every answer to the document. */
  readonly validation?: Validation | undefined;
}

/** Gives a user's token. After a 401 it is asked once more, with `refresh`: then a cached token is no good. */
export type TokenFunction = (request: {
  readonly refresh: boolean;
}) => string | null | undefined | Promise<string | null | undefined>;

/** Who a function takes the caller for: `tokenIdentifier`, or `issuer` and `subject`, and any other claim. */
export interface Identity {
  readonly tokenIdentifier?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly [claim: string]: unknown;
}

/** How calls are repeated. */
export interface RetryOptions {
  /** Tries in all: 3. */
  readonly attempts?: number | undefined;
  /** Milliseconds that the wait after throttling, before the second try, has at most: 1,000. It doubles from try to try. */
  readonly throttlingDelay?: number | undefined;
  /** The same after anything else that passes: 50. */
  readonly baseDelay?: number | undefined;
  /** Milliseconds that a wait has at most: 8,000. */
  readonly maxDelay?: number | undefined;
  /** Repeats that a client has in stock: 10. Each repeat takes one, each success gives one back. */
  readonly budget?: number | undefined;
}

/** The part of `fetch` that a client needs. The platform's `fetch` fits, and so does `createNodeTransport()`. */
export interface Transport {
  (
    url: string,
    init: {
      readonly method: string;
      readonly headers: Record<string, string>;
      readonly body: string | ArrayBuffer | null;
      readonly signal: AbortSignal;
      readonly redirect: "manual";
      /** The answer is wanted as it comes, by its `body`: it may be larger than memory. */
      readonly inPieces?: boolean | undefined;
    },
  ): Promise<TransportAnswer>;
  /** Whether it can send a GET with a body, which `fetch` refuses to; one operation of streaming import needs that. */
  readonly getWithBody?: boolean;
}

/** The part of a `Response` that a client needs. */
export interface TransportAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  /** For the operations that answer with bytes. */
  arrayBuffer?(): Promise<ArrayBuffer>;
  /** The bytes as they come, for a backup, which need not fit into memory; the `body` of a `Response` of Node is this. */
  readonly body?: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | null;
}

/** What a logger is told: which call it is about, and what happened. */
export type LogEvent = CallPlace & Happening;

/** What can happen to a call that is worth telling. */
export type Happening =
  | { readonly type: "request"; readonly url: string }
  | { readonly type: "response"; readonly status: number; readonly milliseconds: number }
  | { readonly type: "retry"; readonly reason: string; readonly delay: number }
  | { readonly type: "log"; readonly line: string }
  | { readonly type: "invalid"; readonly issues: readonly Issue[] };

/** An outside check of every answer. It is a function, so that no validator is bundled unasked. */
export interface Validation {
  /** `warn` tells the logger, `throw` fails the call with kind `shape`. */
  readonly mode: "off" | "warn" | "throw";
  readonly check: (answer: {
    readonly operation: string;
    readonly status: number;
    readonly body: unknown;
  }) => readonly Issue[];
}
