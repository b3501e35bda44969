// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

import type { ClientMethods } from "./methods.cjs";
/**
 * A Convex value as JavaScript holds it: the same types as npm `convex` uses, so that values pass between the two.
 *
 * `bigint` is an int64, `number` a float64, `ArrayBuffer` bytes; an id is a string.
 * A field that is `undefined` is dropped when it is encoded.
 */
type Value = null | boolean | number | bigint | string | ArrayBuffer | Value[] | {
    [field: string]: Value | undefined;
};
/** One way in which an answer does not fit: where, and what is wrong there. */
interface Issue {
    /** Where in the answer, as one would write it in code; empty for the whole. */
    readonly path: string;
    /** What is wrong there; it names the place itself. */
    readonly message: string;
}
/** Every way a call can fail, from the socket up to the function's own `throw`. */
type Failure = {
    readonly kind: "network";
    readonly cause: unknown;
} | {
    readonly kind: "timeout";
    readonly milliseconds: number;
    readonly scope: "attempt" | "total";
} | {
    readonly kind: "aborted";
    readonly cause?: unknown;
} | {
    readonly kind: "status";
    readonly status: number;
    readonly code?: string;
    readonly body: string;
    readonly redirectOrigin?: string;
} | {
    readonly kind: "shape";
    readonly issues: readonly Issue[];
} | {
    readonly kind: "input";
    readonly path: string;
    readonly rule: string;
    readonly cause?: unknown;
} | {
    readonly kind: "function";
    readonly errorMessage: string;
    readonly data?: Value;
    readonly logLines: readonly string[];
};
/** The records of the batch that an import failed with, counted from 0: those before it are in. */
interface FailedBatch {
    readonly first: number;
    readonly last: number;
}
/** The word that tells the seven kinds of failure apart. */
type FailureKind = Failure["kind"];
/** Which call failed, and how far it came. */
interface CallPlace {
    /** The operationId, which is also the method's name: `query`, `queryTs`. */
    readonly operation: string;
    /** The function path as it was given, where the operation has one. */
    readonly functionPath?: string | undefined;
    /** The `Convex-Request-Id` that was sent; the backend's own logs and messages carry it. */
    readonly requestId: string;
    /** How often the request was sent. 0 when it never was. */
    readonly attempts: number;
}
/**
 * The only error that a client throws. `kind` says which way the call failed; the guards (`isFunctionFailure` and
 * its siblings) narrow the fields that belong to it. Tokens and keys are in none of them.
 */
declare class ConvexCallError extends Error implements Omit<CallPlace, "requestId"> {
    readonly name = "ConvexCallError";
    readonly kind: FailureKind;
    readonly operation: string;
    readonly functionPath?: string;
    /** The `Convex-Request-Id` that was sent. Absent where nothing was. */
    readonly requestId?: string;
    readonly attempts: number;
    /** timeout: the limit that passed. */
    readonly milliseconds?: number;
    /** timeout: whether one attempt or the whole call took too long. */
    readonly scope?: "attempt" | "total";
    /** status: the HTTP status. */
    readonly status?: number;
    /** status: the backend's word for it, such as `TooManyConcurrentRequests`. */
    readonly code?: string;
    /** status: the body's text, shortened. */
    readonly body?: string;
    /** status: where a redirect, which is never followed, would have led: scheme, host and port only. */
    readonly redirectOrigin?: string;
    /** shape: what does not fit. */
    readonly issues?: readonly Issue[];
    /** input: where in what the caller gave, such as `args.items[3].count`. */
    readonly path?: string;
    /** input: what is demanded there. */
    readonly rule?: string;
    /** function: the backend's text, untouched. */
    readonly errorMessage?: string;
    /** function: the data of a `ConvexError`, decoded. Absent when another error was thrown; it may be `null`. */
    readonly data?: Value;
    /** function: what the function logged before it failed. */
    readonly logLines?: readonly string[];
    /** The batch that was not brought in, where an import failed with one. */
    readonly batch?: FailedBatch;
    constructor(failure: Failure, { requestId, ...place }: CallPlace, message: string);
}
type Of<Kind extends FailureKind> = ConvexCallError & Extract<Failure, {
    readonly kind: Kind;
}>;
/** No answer came: refused, reset, unreachable, or cut off while the body was read. */
type NetworkFailure = Of<"network">;
/** The time of an attempt, or of the whole call, ran out. */
type TimeoutFailure = Of<"timeout">;
/** The caller's own `AbortSignal` ended the call. */
type AbortedFailure = Of<"aborted">;
/** An HTTP status that carries no result. */
type StatusFailure = Of<"status">;
/** An answer that is not what the document promises. */
type ShapeFailure = Of<"shape">;
/** What the caller gave is refused before anything is sent. */
type InputFailure = Of<"input">;
/** The function itself threw, or the backend refused to run it. `Data` is what its `ConvexError` carries. */
type FunctionFailure<Data extends Value = Value> = ConvexCallError & {
    readonly kind: "function";
    readonly errorMessage: string;
    readonly data?: Data;
    readonly logLines: readonly string[];
};
/** Whether no answer came. */
declare const isNetworkFailure: (error: unknown) => error is NetworkFailure;
/** Whether the time ran out. */
declare const isTimeoutFailure: (error: unknown) => error is TimeoutFailure;
/** Whether the caller aborted. */
declare const isAbortedFailure: (error: unknown) => error is AbortedFailure;
/** Whether an HTTP status came that carries no result. */
declare const isStatusFailure: (error: unknown) => error is StatusFailure;
/** Whether the answer was not what the document promises. */
declare const isShapeFailure: (error: unknown) => error is ShapeFailure;
/** Whether the caller's own input was refused, before anything was sent. */
declare const isInputFailure: (error: unknown) => error is InputFailure;
/** Whether the function threw. State the type of its `ConvexError` data where you know it. */
declare const isFunctionFailure: <Data extends Value = Value>(error: unknown) => error is FunctionFailure<Data>;
/** The kinds of function that a deployment serves; each has its own route, and only a query may be repeated freely. */
type FunctionKind = "query" | "mutation" | "action";
/** What one call may decide for itself; everything else comes from the client's own options. */
interface CallOptions {
    /** Ends the call at once, also while it waits to try again. */
    readonly signal?: AbortSignal | undefined;
    /** Milliseconds that one attempt may take, its body included. */
    readonly timeout?: number | undefined;
    /** Milliseconds that the whole call may take, waits and repeats included. None where nothing is said. */
    readonly totalTimeout?: number | undefined;
    /** `true` repeats even what may have run already; `false` never repeats. */
    readonly retry?: boolean | undefined;
    /** Further headers of this call. */
    readonly headers?: Readonly<Record<string, string>> | undefined;
}
/** One call of a function by its path. */
interface Invocation extends CallOptions {
    readonly kind: FunctionKind;
    /** The function path, such as `messages:list`. */
    readonly path: string;
    /** The arguments object; `{}` where nothing is given. */
    readonly args?: Arguments | undefined;
}
/** The arguments object of a function. An interface of named fields fits, too. */
type Arguments = {
    readonly [name: string]: Value | undefined;
} | object;
/** What comes with a value. */
interface Answer<Result = Value> {
    readonly value: Result;
    /** What the function logged, one line each; empty where it logged nothing. */
    readonly logLines: readonly string[];
    readonly status: number;
    readonly headers: {
        get(name: string): string | null;
    };
    /** The `Convex-Request-Id` that was sent. */
    readonly requestId: string;
    /** How often the request was sent. */
    readonly attempts: number;
}
/** A call on its way: await it for the value, or ask for all that comes with it. */
interface Call<Result = Value> extends Promise<Result> {
    withResponse(): Promise<Answer<Result>>;
}
/**
 * The one entry that a deployment's typed `createApi(client)` uses.
 *
 * `kind` selects the route (`/api/query`, `/api/mutation`, `/api/action`) and what may be repeated. The result's type
 * is the caller's to state; the value is decoded, and nothing checks that it fits.
 */
interface Invoker {
    invoke<Result = Value>(invocation: Invocation): Call<Result>;
}
/**
 * One moment of a deployment. Every query on it sees the same data.
 *
 * The backend keeps at least the last 10 seconds; later reads may fail with status 503, and then a new snapshot is
 * needed. A snapshot is not renewed behind your back: its reads would no longer belong together.
 */
interface Snapshot {
    /** The timestamp as the backend gave it; opaque. */
    readonly ts: string;
    /** Whether the 10 seconds are over for which the backend promises to keep it. */
    readonly isExpired: () => boolean;
    query<Result = Value>(path: string, args?: Arguments, options?: CallOptions): Call<Result>;
}
/**
 * A client of one deployment. Every method is an operation of the document and bears its operationId. One more,
 * `queryBatch`, is an import of its own beside `batchQueries`.
 *
 * Await a call for the decoded value; `.withResponse()` gives status, headers, log lines and request id beside it.
 * Nothing but {@link ConvexCallError} is thrown. The result's type is yours to state.
 *
 * @example
 * ```ts
 * const client = createConvexClient("https://happy-animal-123.convex.cloud");
 * const messages = await client.query<string[]>("messages:list", { channel: "general" });
 * ```
 */
interface ConvexClient extends Invoker, ClientMethods {
    /** Takes the newest timestamp; every query on the result reads the deployment as it was then. */
    snapshot(options?: CallOptions): Promise<Snapshot>;
}
/** Nothing where a text is not what it might have been: a page of HTML has no code, half a URL no origin. */
declare function attempt<Result>(read: () => Result): Result | undefined;
/** Everything that a client can be told when it is made. Nothing is required. */
interface ClientOptions {
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
type TokenFunction = (request: {
    readonly refresh: boolean;
}) => string | null | undefined | Promise<string | null | undefined>;
/** Who a function takes the caller for: `tokenIdentifier`, or `issuer` and `subject`, and any other claim. */
interface Identity {
    readonly tokenIdentifier?: string;
    readonly issuer?: string;
    readonly subject?: string;
    readonly [claim: string]: unknown;
}
/** How calls are repeated. */
interface RetryOptions {
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
interface Transport {
    (url: string, init: {
        readonly method: string;
        readonly headers: Record<string, string>;
        readonly body: string | ArrayBuffer | null;
        readonly signal: AbortSignal;
        readonly redirect: "manual";
        /** The answer is wanted as it comes, by its `body`: it may be larger than memory. */
        readonly inPieces?: boolean | undefined;
    }): Promise<TransportAnswer>;
    /** Whether it can send a GET with a body, which `fetch` refuses to; one operation of streaming import needs that. */
    readonly getWithBody?: boolean;
}
/** The part of a `Response` that a client needs. */
interface TransportAnswer {
    readonly status: number;
    readonly headers: {
        get(name: string): string | null;
    };
    text(): Promise<string>;
    /** For the operations that answer with bytes. */
    arrayBuffer?(): Promise<ArrayBuffer>;
    /** The bytes as they come, for a backup, which need not fit into memory; the `body` of a `Response` of Node is this. */
    readonly body?: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | null;
}
/** What a logger is told: which call it is about, and what happened. */
type LogEvent = CallPlace & Happening;
/** What can happen to a call that is worth telling. */
type Happening = {
    readonly type: "request";
    readonly url: string;
} | {
    readonly type: "response";
    readonly status: number;
    readonly milliseconds: number;
} | {
    readonly type: "retry";
    readonly reason: string;
    readonly delay: number;
} | {
    readonly type: "log";
    readonly line: string;
} | {
    readonly type: "invalid";
    readonly issues: readonly Issue[];
};
/** An outside check of every answer. It is a function, so that no validator is bundled unasked. */
interface Validation {
    /** `warn` tells the logger, `throw` fails the call with kind `shape`. */
    readonly mode: "off" | "warn" | "throw";
    readonly check: (answer: {
        readonly operation: string;
        readonly status: number;
        readonly body: unknown;
    }) => readonly Issue[];
}
/**
 * Makes a client of one deployment.
 *
 * @param url - the deployment's URL, such as `https://happy-animal-123.convex.cloud`.
 * @throws {@link ConvexCallError} with kind `input` when the URL or an option cannot be.
 */
declare function createConvexClient(url: string, options?: ClientOptions): ConvexClient;
/** A function of a deployment: its kind and its path. */
type FunctionEntry = readonly [kind: FunctionKind, path: string];
/**
 * The functions of a deployment as an object: `tree.chat.rooms.get(args)` invokes `chat/rooms:get`.
 *
 * No node has a prototype or a property of its own but for what the paths say, so that functions called
 * `constructor`, `name` or `call` are what they say. A generated `createApi` is this with its own list.
 */
declare function createFunctionTree(client: Invoker, functions: readonly FunctionEntry[]): unknown;
export { AbortedFailure, Answer, Arguments, Call, CallOptions, ClientOptions, ConvexCallError, ConvexClient, FailedBatch, Failure, FailureKind, FunctionEntry, FunctionFailure, FunctionKind, Identity, InputFailure, Invocation, Invoker, Issue, LogEvent, NetworkFailure, RetryOptions, ShapeFailure, Snapshot, StatusFailure, TimeoutFailure, TokenFunction, Transport, TransportAnswer, Validation, Value, createConvexClient, createFunctionTree, isAbortedFailure, isFunctionFailure, isInputFailure, isNetworkFailure, isShapeFailure, isStatusFailure, isTimeoutFailure };
export type { paths } from "./paths.cjs";
