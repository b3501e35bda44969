// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

import type { CallOptions, ConvexClient } from "./index.cjs";
/**
 * Sets environment variables of a deployment, and deletes those that are null: all or none. Needs a deploy key.
 *
 * @throws ConvexCallError of kind `status` for a name or value that cannot be one.
 */
declare function setEnvironmentVariables(client: ConvexClient, variables: Readonly<Record<string, string | null>>, options?: CallOptions): Promise<void>;
/** The methods of `console`. */
type LogLevel = "DEBUG" | "INFO" | "LOG" | "WARN" | "ERROR";
/** From where to read a log, and what of it. */
interface LogOptions extends CallOptions {
    /** The `position` of the last entry that was dealt with. Where nothing is said: whatever the deployment still holds. */
    readonly after?: string | undefined;
    /** Function paths, such as `messages:list`: entries of these alone. */
    readonly functions?: readonly string[] | undefined;
    /** Lines of these levels alone, and no entries without one. */
    readonly levels?: readonly LogLevel[] | undefined;
    /** Whether it ends when nothing is left, instead of waiting for more. */
    readonly once?: boolean | undefined;
}
/** Something that a function did: some of its lines, or its end. */
interface LogEntry {
    /** Save it once the entry is dealt with, and give it back as `after` to go on without loss or repetition. */
    readonly position: string;
    /** `Progress` of an action that goes on, `Completion` of whatever has ended. */
    readonly kind: "Progress" | "Completion";
    readonly functionType: "Query" | "Mutation" | "Action" | "HttpAction";
    /** Such as `messages:list`, or the method and path of an HTTP action. */
    readonly functionPath: string;
    /** Null for the root app. */
    readonly componentPath: string | null;
    readonly requestId: string;
    readonly executionId: string;
    /** Seconds since 1970. */
    readonly timestamp: number;
    /** What it wrote, a text each, such as `[LOG] 'hello'`. */
    readonly lines: readonly string[];
    /** What it threw; null where it did not, or goes on. */
    readonly error: string | null;
}
/**
 * Reads what functions do, as it happens: a long poll after another, for as long as one goes on asking. Needs a deploy
 * key that may view logs. Whoever was interrupted goes on with `after`.
 *
 * @throws ConvexCallError.
 */
declare function logs(client: ConvexClient, options?: LogOptions): AsyncGenerator<LogEntry, void, undefined>;
/** A file that was read. */
interface StoredFile {
    readonly bytes: ArrayBuffer;
    /** As it was stored; null where nothing was said of it. */
    readonly contentType: string | null;
}
/**
 * Stores a file at a URL that a function made with `ctx.storage.generateUploadUrl()`, and gives its id for functions.
 * The URL is a secret, and never part of an error.
 *
 * @throws ConvexCallError; of kind `input` for a URL that is not one of the client's deployment.
 */
declare function uploadStoredFile(client: ConvexClient, url: string, bytes: ArrayBuffer | Uint8Array, { contentType, ...options }?: CallOptions & {
    readonly contentType?: string | undefined;
}): Promise<string>;
/**
 * Reads a file at a URL that a function made with `ctx.storage.getUrl()`. The URL is a secret, and never part of an
 * error.
 *
 * @throws ConvexCallError; of kind `input` for a URL that is not one of the client's deployment.
 */
declare function downloadStoredFile(client: ConvexClient, url: string, options?: CallOptions): Promise<StoredFile>;
/** How long to wait, and how often to look. */
interface ReadyOptions extends Pick<CallOptions, "signal"> {
    /** Milliseconds to wait in all; for ever where nothing is said. */
    readonly within?: number | undefined;
    /** Milliseconds between two looks: 500. */
    readonly every?: number | undefined;
}
/**
 * Waits until a deployment answers, such as a self-hosted one that is starting, and gives the version that it tells.
 *
 * @throws ConvexCallError with what came last, when it does not answer in time; at once for what waiting does not mend.
 */
declare function waitUntilReady(client: ConvexClient, options?: ReadyOptions): Promise<string>;
export { LogEntry, LogLevel, LogOptions, ReadyOptions, StoredFile, downloadStoredFile, logs, setEnvironmentVariables, uploadStoredFile, waitUntilReady };
