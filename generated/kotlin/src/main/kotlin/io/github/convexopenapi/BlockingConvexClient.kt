// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/BlockingConvexClient.kt by convex-openapi. Do not edit.
package io.github.convexopenapi


/**
 * Calls one deployment, by methods that block: the client for Java. Interrupting the thread ends the call with
 * [ConvexCallException.Aborted]. Calls may be made by any number of threads at the same time.
 */
public class BlockingConvexClient internal constructor(
    core: Core,
) : BlockingClientOperations(core),
    AutoCloseable {
    /** Takes the moment at which the queries of the snapshot will read. */
    @JvmOverloads
    public fun snapshot(options: CallOptions = CallOptions.NONE): BlockingSnapshot = BlockingSnapshot(this, queryTs(options))

    /** Calls any operation of the document by its operationId: see [ConvexClient.call]. */
    @JvmOverloads
    public fun call(
        operationId: String,
        parameters: Map<String, Any?> = emptyMap(),
        body: Any? = null,
        options: CallOptions = CallOptions.NONE,
    ): OperationAnswer = callOperation(core, operationId, parameters, body, options).block()

    /** Lets go of connections and threads, unless they are those of a client that was given. */
    override fun close(): Unit = core.transport.close()

    override fun toString(): String = "BlockingConvexClient(${core.url})"

    public companion object {
        /** Makes a client for a deployment's URL step by step. */
        @JvmStatic
        public fun builder(url: String): ClientBuilder<BlockingConvexClient> = ClientBuilder(url, ::BlockingConvexClient)
    }
}

/** A deployment as it was at one moment: see [Snapshot]. */
public class BlockingSnapshot internal constructor(
    private val client: BlockingConvexClient,
    /** The moment, for `queryAtTs`. */
    public val ts: String,
) : BlockingFunctionCaller {
    /** Runs a query function at the snapshot's moment. */
    @JvmOverloads
    public fun query(
        path: String,
        args: Any? = null,
        options: CallOptions = CallOptions.NONE,
    ): Value = client.queryAtTs(path, args, ts, options)

    override fun <T> callFunction(
        kind: FunctionKind,
        path: String,
        args: Value,
        options: CallOptions,
        read: (Value) -> T,
    ): T = client.core.onlyQueries(kind, path, options) { callFunction(client.core, queryAtTsCall(path, ts), args, options, read).block() }
}
