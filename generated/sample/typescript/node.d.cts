// Generated from src/languages/typescript/runtime/client by `npm run generate`. Do not edit.

import type { Dispatcher } from "undici";
import type { Transport } from "./index.cjs";
/** What the transport for Node can be told. */
interface NodeTransportOptions {
    /** The dispatcher of undici that sends: a `Pool`, a `ProxyAgent`, a `MockAgent`. An `Agent` of its own where nothing is said. */
    readonly dispatcher?: Dispatcher | undefined;
    /** Connections to one deployment at most; as many as needed where nothing is said. */
    readonly connections?: number | undefined;
}
/** A transport that keeps connections, and can let go of them. */
interface NodeTransport extends Transport {
    /**
     * Ends the kept connections once what is on its way has been answered; calls made after that fail with kind `network`.
     * A process ends without it, too. A dispatcher that was given is closed with it.
     */
    close(): Promise<void>;
}
/**
 * A transport on undici's `request`, which costs about half of what the platform's `fetch` does.
 *
 * @example
 * ```ts
 * const client = createConvexClient(url, { fetch: createNodeTransport() });
 * ```
 */
declare function createNodeTransport({ dispatcher, connections }?: NodeTransportOptions): NodeTransport;
export { NodeTransport, NodeTransportOptions, createNodeTransport };
