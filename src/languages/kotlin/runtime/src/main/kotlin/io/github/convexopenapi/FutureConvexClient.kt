package io.github.convexopenapi

import java.util.concurrent.CompletableFuture

/**
 * Calls one deployment, by methods that give futures. Cancelling the future ends the call. Calls may be made by any number
 * of threads at the same time.
 */
public class FutureConvexClient internal constructor(
    core: Core,
) : FutureClientOperations(core),
    AutoCloseable {
    /** Takes the moment at which the queries of the snapshot will read. */
    @JvmOverloads
    public fun snapshot(options: CallOptions = CallOptions.NONE): CompletableFuture<FutureSnapshot> = queryTs(options).mapped { FutureSnapshot(this, it) }

    /** Calls any operation of the document by its operationId: see [ConvexClient.call]. */
    @JvmOverloads
    public fun call(
        operationId: String,
        parameters: Map<String, Any?> = emptyMap(),
        body: Any? = null,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<OperationAnswer> = callOperation(core, operationId, parameters, body, options).future()

    /** Lets go of connections and threads, unless they are those of a client that was given. */
    override fun close(): Unit = core.transport.close()

    override fun toString(): String = "FutureConvexClient(${core.url})"

    public companion object {
        /** Makes a client for a deployment's URL step by step. */
        @JvmStatic
        public fun builder(url: String): ClientBuilder<FutureConvexClient> = ClientBuilder(url, ::FutureConvexClient)
    }
}

/** A deployment as it was at one moment: see [Snapshot]. */
public class FutureSnapshot internal constructor(
    private val client: FutureConvexClient,
    /** The moment, for `queryAtTs`. */
    public val ts: String,
) : FutureFunctionCaller {
    /** Runs a query function at the snapshot's moment. */
    @JvmOverloads
    public fun query(
        path: String,
        args: Any? = null,
        options: CallOptions = CallOptions.NONE,
    ): CompletableFuture<Value> = client.queryAtTs(path, args, ts, options)

    override fun <T> callFunction(
        kind: FunctionKind,
        path: String,
        args: Value,
        options: CallOptions,
        read: (Value) -> T,
    ): CompletableFuture<T> = client.core.onlyQueries(kind, path, options) { callFunction(client.core, queryAtTsCall(path, ts), args, options, read).future() }
}
