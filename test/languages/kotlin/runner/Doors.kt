package runner

import io.github.convexopenapi.BatchQuery
import io.github.convexopenapi.BlockingConvexClient
import io.github.convexopenapi.CallOptions
import io.github.convexopenapi.ConvexClient
import io.github.convexopenapi.Json
import io.github.convexopenapi.Response
import io.github.convexopenapi.convexCall
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.supervisorScope
import kotlinx.serialization.json.JsonObject
import kotlin.concurrent.thread
import kotlin.time.Duration

/** The options of one call, and what is told beside its value. */
class Options(
    call: Said,
) {
    var response: Response? = null
        private set
    val given =
        CallOptions(
            timeout = call.time("timeout"),
            totalTimeout = call.time("totalTimeout"),
            retry = call.truth("retry"),
            componentPath = call.given("componentPath"),
            onResponse = { response = it },
        )
}

/** What a call says of what it sends. */
class Sent(
    call: Said,
) {
    val path = call.given("path").orEmpty()
    val args = call.element("args")?.let(::undescribe)
    val queries = call.each("queries").map { BatchQuery(it.given("path").orEmpty(), it.element("args")?.let(::undescribe)) }
    val parameters = call.text("parameters")?.let { (Json.parse(it) as Json.Object).fields } ?: emptyMap()
    val body: Any? = call.text("bytes")?.let(::fromHex) ?: call.text("body")?.let(Json::parse)
}

/** Calls by functions that suspend; cancels by cancelling the coroutine. */
class SuspendDoor(
    private val running: Running,
    private val client: ConvexClient,
) : Door {
    override fun call(call: Said): JsonObject =
        runBlocking {
            supervisorScope {
                val abortAfter = call.time("abortAfter")
                var report: JsonObject? = null
                val making =
                    launch {
                        report =
                            reported {
                                if (abortAfter == Duration.ZERO) currentCoroutineContext().cancel()
                                make(call)
                            }
                    }
                val aborting = abortAfter?.let { launch { cancelAfter(it, making) } }
                making.join()
                aborting?.cancel()
                checkNotNull(report)
            }
        }

    private suspend fun cancelAfter(
        time: Duration,
        job: Job,
    ) {
        delay(time)
        job.cancel()
    }

    private suspend fun reported(work: suspend () -> JsonObject): JsonObject =
        try {
            work()
        } catch (cancelled: CancellationException) {
            running.failed(cancelled.convexCall ?: cancelled)
        } catch (error: Exception) {
            running.failed(error)
        }

    private suspend fun make(call: Said): JsonObject {
        val options = Options(call)
        val sent = Sent(call)
        when (call.text("method")) {
            "call" -> return gave(client.call(call.text("operation").orEmpty(), sent.parameters, sent.body, options.given))
            "typed" -> return gave(callTyped(client, call, options.given))
        }
        return when (val operation = call.text("operation")) {
            "query" -> succeeded(client.query(sent.path, sent.args, options.given), options.response)
            "mutation" -> succeeded(client.mutation(sent.path, sent.args, options.given), options.response)
            "action" -> succeeded(client.action(sent.path, sent.args, options.given), options.response)
            "callFunction" -> succeeded(client.callFunction(sent.path, sent.args, options.given), options.response)
            "run" -> succeeded(client.run(sent.path, sent.args, options.given), options.response)
            "queryAtTs" -> succeeded(client.queryAtTs(sent.path, sent.args, call.given("ts").orEmpty(), options.given), options.response)
            "queryTs" -> of("value" to text(client.queryTs(options.given)))
            "queryBatch" -> items(client.queryBatch(sent.queries, options.given).map(running::result))
            "snapshot" -> {
                val snapshot = client.snapshot(options.given)
                items(sent.queries.map { query -> reported { succeeded(snapshot.query(query.path, query.args, options.given), null) } })
            }
            else -> running.stream(client, operation.orEmpty(), call, options.given)
        }
    }

    override fun close() {
        running.seen(client.toString())
        client.close()
    }
}

/** Calls by methods that block; cancels by interrupting the thread. */
class BlockingDoor(
    private val running: Running,
    private val client: BlockingConvexClient,
) : Door {
    override fun call(call: Said): JsonObject {
        var report: JsonObject? = null
        val making = thread { report = reported { make(call) } }
        val abortAfter = call.time("abortAfter")
        if (abortAfter != null && abortAfter.isPositive()) {
            making.join(abortAfter.inWholeMilliseconds)
            making.interrupt()
        }
        making.join()
        return checkNotNull(report)
    }

    private fun reported(work: () -> JsonObject): JsonObject =
        try {
            work()
        } catch (error: Exception) {
            running.failed(error)
        }

    private fun make(call: Said): JsonObject {
        val options = Options(call)
        val sent = Sent(call)
        if (call.time("abortAfter") == Duration.ZERO) Thread.currentThread().interrupt()
        when (call.text("method")) {
            "call" -> return gave(client.call(call.text("operation").orEmpty(), sent.parameters, sent.body, options.given))
            "typed" -> return gave(callTyped(client, call, options.given))
        }
        return when (val operation = call.text("operation")) {
            "query" -> succeeded(client.query(sent.path, sent.args, options.given), options.response)
            "mutation" -> succeeded(client.mutation(sent.path, sent.args, options.given), options.response)
            "action" -> succeeded(client.action(sent.path, sent.args, options.given), options.response)
            "callFunction" -> succeeded(client.callFunction(sent.path, sent.args, options.given), options.response)
            "run" -> succeeded(client.run(sent.path, sent.args, options.given), options.response)
            "queryAtTs" -> succeeded(client.queryAtTs(sent.path, sent.args, call.given("ts").orEmpty(), options.given), options.response)
            "queryTs" -> of("value" to text(client.queryTs(options.given)))
            "queryBatch" -> items(client.queryBatch(sent.queries, options.given).map(running::result))
            "snapshot" -> {
                val snapshot = client.snapshot(options.given)
                items(sent.queries.map { query -> reported { succeeded(snapshot.query(query.path, query.args, options.given), null) } })
            }
            else -> running.stream(client, operation.orEmpty(), call, options.given)
        }
    }

    override fun close() {
        running.seen(client.toString())
        client.close()
    }
}
