package runner

import io.github.convexopenapi.BlockingTokenSource
import io.github.convexopenapi.CallLogger
import io.github.convexopenapi.BlockingConvexClient
import io.github.convexopenapi.ConvexCallException
import io.github.convexopenapi.ConvexClient
import io.github.convexopenapi.Json
import io.github.convexopenapi.LoggedAttempt
import io.github.convexopenapi.Retry
import io.github.convexopenapi.TokenSource
import kotlinx.coroutines.delay
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.util.Collections
import kotlin.concurrent.thread
import kotlin.time.toJavaDuration

/** Makes the calls of one job and keeps what anybody could have seen meanwhile. */
class Running(
    private val job: Said,
    private val door: String,
) {
    private val asked = Collections.synchronizedList(ArrayList<Boolean>())
    private val logged = Collections.synchronizedList(ArrayList<String>())
    private val texts = Collections.synchronizedList(ArrayList<String>())

    fun run(): JsonObject {
        val calls = job.each("calls")
        val client = runCatching { if (door == "blocking") BlockingDoor(this, blocking()) else SuspendDoor(this, suspending()) }
        val results = arrayOfNulls<JsonElement>(calls.size)
        val work =
            calls.mapIndexed { index, call ->
                {
                    val began = System.nanoTime()
                    val result = client.fold({ it.call(call) }, { failed(it) })
                    results[index] = JsonObject(result + ("milliseconds" to JsonPrimitive((System.nanoTime() - began) / 1e6)))
                }
            }
        if (job.truth("concurrent") == true) {
            work.map { thread(block = it) }.forEach { it.join() }
        } else {
            work.forEach { it() }
        }
        client.getOrNull()?.close()
        return of(
            "name" to JsonPrimitive(job.text("name")),
            "results" to JsonArray(results.map { it ?: of() }),
            "tokensAsked" to JsonArray(asked.map { JsonPrimitive(it) }),
            "logged" to JsonArray(logged.map { JsonPrimitive(it) }),
            "texts" to JsonArray(texts.map { JsonPrimitive(it) }),
        )
    }

    /** Keeps every way in which something can be printed. */
    fun seen(vararg shown: String) {
        texts.addAll(shown)
    }

    private val settings = job.inner("client") ?: Said(JsonObject(emptyMap()))
    private val retry = settings.inner("retry")
    private val authorization = settings.inner("authorization")
    private val tokens = authorization?.list("tokens")

    private fun suspending(): ConvexClient =
        ConvexClient(
            job.text("url").orEmpty(),
            token = authorization?.text("token"),
            tokenSource = tokens?.let { TokenSource { refresh -> token(refresh) { delay(it) } } },
            deployKey = authorization?.text("deployKey"),
            actAs = settings.element("actAs")?.let { Json.parse(it.toString()) },
            retry =
                Retry(
                    attempts = retry?.whole("attempts"),
                    baseDelay = retry?.time("baseDelay"),
                    throttlingDelay = retry?.time("throttlingDelay"),
                    maxDelay = retry?.time("maxDelay"),
                    budget = retry?.whole("budget"),
                ),
            timeout = settings.time("timeout"),
            totalTimeout = settings.time("totalTimeout"),
            logger = logger,
        )

    private fun blocking(): BlockingConvexClient {
        val builder = BlockingConvexClient.builder(job.text("url").orEmpty()).logger(logger)
        authorization?.text("token")?.let(builder::token)
        authorization?.text("deployKey")?.let(builder::deployKey)
        if (tokens != null) builder.tokenSource(BlockingTokenSource { refresh -> token(refresh) { Thread.sleep(it) } })
        settings.element("actAs")?.let { builder.actAs(Json.parse(it.toString())) }
        retry?.whole("attempts")?.let(builder::retryAttempts)
        retry?.time("baseDelay")?.let { builder.retryBaseDelay(it.toJavaDuration()) }
        retry?.time("throttlingDelay")?.let { builder.retryThrottlingDelay(it.toJavaDuration()) }
        retry?.time("maxDelay")?.let { builder.retryMaxDelay(it.toJavaDuration()) }
        retry?.whole("budget")?.let(builder::retryBudget)
        settings.time("timeout")?.let { builder.timeout(it.toJavaDuration()) }
        settings.time("totalTimeout")?.let { builder.totalTimeout(it.toJavaDuration()) }
        return builder.build()
    }

    /** Gives a job's tokens in turn, the last one for ever. */
    private inline fun token(
        refresh: Boolean,
        wait: (Long) -> Unit,
    ): String? {
        val given = checkNotNull(tokens)
        val at = synchronized(asked) { asked.size.also { asked.add(refresh) } }
        val one = given[minOf(at, given.size - 1)]
        if (one is JsonPrimitive) return if (one.isString) one.content else null
        val said = Said(one as JsonObject)
        said.text("throws")?.let { throw IllegalStateException(it) }
        said.time("hangs")?.let { wait(it.inWholeMilliseconds) }
        return null
    }

    private val logger =
        object : CallLogger {
            override fun attempt(attempt: LoggedAttempt) = seen(attempt.toString())

            override fun functionLog(
                functionPath: String,
                line: String,
            ) {
                logged.add(line)
                seen("$functionPath: $line")
            }
        }

    /** Reports an error field by field. */
    fun failed(error: Throwable): JsonObject {
        seen(error.toString(), error.stackTraceToString())
        return of("error" to errorOf(error))
    }
}

/** One way to call: through a client that suspends, or one that blocks. */
interface Door : AutoCloseable {
    fun call(call: Said): JsonObject
}
