package io.github.convexopenapi

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import okhttp3.OkHttpClient
import kotlin.time.Duration
import kotlin.time.toKotlinDuration

/**
 * Calls one deployment, by functions that suspend. Cancelling the coroutine ends the call. Calls may be made by any number
 * of coroutines at the same time. For Java there are [BlockingConvexClient] and [FutureConvexClient].
 */
public class ConvexClient internal constructor(
    core: Core,
) : ClientOperations(core),
    AutoCloseable {
    /**
     * @param url the deployment's URL, such as `https://happy-animal-123.convex.cloud`.
     * @param token the token of the user who calls, a JWT of an identity provider.
     * @param tokenSource gives that token, for every call.
     * @param deployKey calls as an administrator of the deployment.
     * @param actAs calls as the user with this identity, by right of the deploy key: JSON, or what [Json.of] takes. It
     *   needs `tokenIdentifier`, or `issuer` and `subject`.
     * @param retry how failed calls are repeated.
     * @param timeout how long an attempt may take; unless told otherwise, as long as the method's documentation says.
     * @param totalTimeout how long a call may take, retries and waits included; unless told otherwise there is no limit.
     * @param logger hears of attempts and of what functions log.
     * @param http sends the requests, such as one with a proxy. Redirects are not followed there either.
     * @throws ConvexCallException.Input where an option is impossible.
     */
    @Suppress("LongParameterList")
    public constructor(
        url: String,
        token: String? = null,
        tokenSource: TokenSource? = null,
        deployKey: String? = null,
        actAs: Any? = null,
        retry: Retry = Retry(),
        timeout: Duration? = null,
        totalTimeout: Duration? = null,
        logger: CallLogger? = null,
        http: OkHttpClient? = null,
    ) : this(coreOf(url, token, tokenSource, deployKey, actAs, retry, timeout, totalTimeout, logger, http))

    /** Takes the moment at which the queries of the snapshot will read. */
    public suspend fun snapshot(options: CallOptions = CallOptions.NONE): Snapshot = Snapshot(this, queryTs(options))

    /**
     * Calls any operation of the document by its operationId, with its parameters and its body as the document describes
     * them, Convex values in the encoded form.
     *
     * @param parameters those of the path, of the query and of the header: texts, booleans and numbers.
     * @param body JSON, or what [Json.of] takes, or bytes where the operation takes bytes.
     */
    public suspend fun call(
        operationId: String,
        parameters: Map<String, Any?> = emptyMap(),
        body: Any? = null,
        options: CallOptions = CallOptions.NONE,
    ): OperationAnswer = callOperation(core, operationId, parameters, body, options).await()

    /** Lets go of connections and threads, unless they are those of a client that was given. */
    override fun close(): Unit = core.transport.close()

    override fun toString(): String = "ConvexClient(${core.url})"
}

/** A deployment as it was at one moment: all queries see the same data. The backend keeps it for about ten seconds. */
public class Snapshot internal constructor(
    private val client: ConvexClient,
    /** The moment, for `queryAtTs`. */
    public val ts: String,
) : FunctionCaller {
    /** Runs a query function at the snapshot's moment. */
    public suspend fun query(
        path: String,
        args: Any? = null,
        options: CallOptions = CallOptions.NONE,
    ): Value = client.queryAtTs(path, args, ts, options)

    override suspend fun <T> callFunction(
        kind: FunctionKind,
        path: String,
        args: Value,
        options: CallOptions,
        read: (Value) -> T,
    ): T = client.core.onlyQueries(kind, path, options) { callFunction(client.core, queryAtTsCall(path, ts), args, options, read).await() }
}

/** Makes the core of a client of its options. */
@Suppress("LongParameterList")
internal fun coreOf(
    url: String,
    token: String?,
    tokenSource: TokenSource?,
    deployKey: String?,
    actAs: Any?,
    retry: Retry,
    timeout: Duration?,
    totalTimeout: Duration?,
    logger: CallLogger?,
    http: OkHttpClient?,
): Core =
    try {
        problemOf(timeout, totalTimeout)?.let { throw it }
        val identity = identityOf(token, tokenSource, deployKey, actAs)
        val rules = RetryRules(retry, documentedRetries)
        Core(deploymentUrl(url), identity, rules, timeout, totalTimeout, logger, Transport(http), CLIENT_NAME)
    } catch (problem: ConvexValueException) {
        throw ConvexCallException.Input(FailedCall("", null, null, 0), problem.path, problem.rule)
    }

private const val CLIENT_NAME = "convex-openapi-kotlin-$CONVEX_OPENAPI_VERSION"

/** Makes clients for Java, step by step. */
public class ClientBuilder<C> internal constructor(
    private val url: String,
    private val make: (Core) -> C,
) {
    private var token: String? = null
    private var tokenSource: TokenSource? = null
    private var deployKey: String? = null
    private var actAs: Any? = null
    private var retry = Retry()
    private var timeout: Duration? = null
    private var totalTimeout: Duration? = null
    private var logger: CallLogger? = null
    private var http: OkHttpClient? = null

    /** Calls as the user whose token this is. */
    public fun token(token: String): ClientBuilder<C> = apply { this.token = token }

    /** Calls as the user whose token the source gives. */
    public fun tokenSource(source: BlockingTokenSource): ClientBuilder<C> =
        apply { tokenSource = TokenSource { refresh -> withContext(Dispatchers.IO) { source.token(refresh) } } }

    /** Calls as an administrator of the deployment. */
    public fun deployKey(key: String): ClientBuilder<C> = apply { deployKey = key }

    /** Calls as the user with this identity, by right of the deploy key. */
    public fun actAs(identity: Any): ClientBuilder<C> = apply { actAs = identity }

    /** How often a request is sent at most. */
    public fun retryAttempts(most: Int): ClientBuilder<C> = apply { retry = retry.copy(attempts = most) }

    /** The longest wait before the second attempt. */
    public fun retryBaseDelay(delay: java.time.Duration): ClientBuilder<C> = apply { retry = retry.copy(baseDelay = delay.toKotlinDuration()) }

    /** The longest wait before the second attempt, where the deployment said that it has too much to do. */
    public fun retryThrottlingDelay(delay: java.time.Duration): ClientBuilder<C> = apply { retry = retry.copy(throttlingDelay = delay.toKotlinDuration()) }

    /** The longest wait before any attempt. */
    public fun retryMaxDelay(delay: java.time.Duration): ClientBuilder<C> = apply { retry = retry.copy(maxDelay = delay.toKotlinDuration()) }

    /** How many retries the client has in hand. */
    public fun retryBudget(most: Int): ClientBuilder<C> = apply { retry = retry.copy(budget = most) }

    /** How long an attempt may take. */
    public fun timeout(limit: java.time.Duration): ClientBuilder<C> = apply { timeout = limit.toKotlinDuration() }

    /** How long a call may take, retries and waits included. */
    public fun totalTimeout(limit: java.time.Duration): ClientBuilder<C> = apply { totalTimeout = limit.toKotlinDuration() }

    /** Hears of attempts and of what functions log. */
    public fun logger(logger: CallLogger): ClientBuilder<C> = apply { this.logger = logger }

    /** Sends the requests. */
    public fun http(client: OkHttpClient): ClientBuilder<C> = apply { http = client }

    /**
     * The client.
     *
     * @throws ConvexCallException.Input where an option is impossible.
     */
    public fun build(): C = make(coreOf(url, token, tokenSource, deployKey, actAs, retry, timeout, totalTimeout, logger, http))
}
