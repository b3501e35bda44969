package io.github.convexopenapi

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withTimeoutOrNull
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.days
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.nanoseconds
import kotlin.time.Duration.Companion.seconds

/** Everything that the calls of one client have in common. */
internal class Core(
    val url: String,
    val identity: Identity,
    val retry: RetryRules,
    val timeout: Duration?,
    val totalTimeout: Duration?,
    val logger: CallLogger?,
    val transport: Transport,
    /** How the client names itself. */
    val name: String,
) {
    val budget = Budget(retry.budget)
}

/** One call under way: it knows its id, its limits and its secrets. */
internal class Call(
    private val core: Core,
    private val operation: Operation,
    var functionPath: String?,
    private val options: CallOptions,
) {
    val requestId: String = newRequestId()
    var attempts: Int = 0
        private set
    var secrets: List<String> = core.identity.secrets
        private set
    private var header: String? = core.identity.header
    private val began = System.nanoTime()
    private val total = options.totalTimeout ?: core.totalTimeout
    private val limit = (options.timeout ?: core.timeout ?: operation.timeoutSeconds.seconds).coerceAtMost(LONGEST)

    fun failed(): FailedCall = FailedCall(operation.id, functionPath, if (attempts > 0) requestId else null, attempts)

    fun aborted(): ConvexCallException = ConvexCallException.Aborted(failed())

    fun refused(problem: ConvexValueException): ConvexCallException = ConvexCallException.Input(failed(), redact(problem.path, secrets), redact(problem.rule, secrets))

    /** Gives what the work gives; what is wrong with the input becomes a failure of this call. */
    inline fun <T> checking(work: () -> T): T =
        try {
            work()
        } catch (problem: ConvexValueException) {
            throw refused(problem)
        }

    fun misshapen(
        path: String,
        message: String,
    ): ConvexCallException = ConvexCallException.Shape(failed(), listOf(Issue(redact(path, secrets), redact(message, secrets))))

    fun misshapen(problem: ConvexValueException): ConvexCallException = misshapen(problem.path, problem.rule)

    /** Sends until there is an answer or no more try. */
    suspend fun <T> perform(
        prepared: Prepared,
        read: (ByteArray) -> T,
    ): Answer<T> {
        secrets = secrets + prepared.secrets
        problemOf(options.timeout, options.totalTimeout)?.let { throw refused(it) }
        var refreshable = core.identity.source != null
        if (refreshable) ask(refresh = false)
        var tries = 0
        while (true) {
            tries++
            var made = attempt(prepared, read)
            if (refreshable && made.failure is ConvexCallException.Status && made.failure.status == 401) {
                // A 401 is answered before anything runs, so that even a mutation may be sent again.
                refreshable = false
                ask(refresh = true)
                made = attempt(prepared, read)
            }
            if (made.failure == null) {
                // Whatever stands in the answer, and be it a function's failure: the deployment is there.
                core.budget.giveBack()
                val incoming = checkNotNull(made.incoming)
                return Answer(contentOf(incoming), incoming.status, requestId, attempts)
            }
            waitAfter(made, made.failure, tries, prepared)
        }
    }

    private fun <T> contentOf(incoming: Incoming<T>): T =
        try {
            checkNotNull(incoming.content).getOrThrow()
        } catch (unfit: ConvexValueException) {
            throw misshapen(unfit)
        } catch (large: OutOfMemoryError) {
            throw misshapen("", "The answer is too large for the memory of this machine.")
        }

    /** Waits before the next attempt, or throws because there is none. */
    private suspend fun waitAfter(
        made: Attempt<*>,
        failure: ConvexCallException,
        tries: Int,
        prepared: Prepared,
    ) {
        if (tries >= core.retry.attempts || !mayRepeat(made, failure, prepared)) throw failure
        val asked = made.incoming?.let { core.retry.retryAfter(it.status, it.retryAfter) }
        val pause = asked ?: core.retry.delayAfter(tries, failure)
        val left = left()
        val late = left != null && pause > left
        if (asked != null && (late || asked > core.retry.documented.retryAfterMaxSeconds.seconds)) throw failure
        if (!core.budget.take()) throw failure
        if (late) {
            delay(left.coerceAtLeast(Duration.ZERO))
            throw timedOut(TimeoutScope.TOTAL)
        }
        delay(pause)
    }

    private fun mayRepeat(
        made: Attempt<*>,
        failure: ConvexCallException,
        prepared: Prepared,
    ): Boolean {
        if (options.retry == false) return false
        if (made.unsent) return true
        if (!prepared.isSafe && options.retry != true) return false
        return when (failure) {
            is ConvexCallException.Network -> true
            is ConvexCallException.Timeout -> failure.scope == TimeoutScope.ATTEMPT
            is ConvexCallException.Status -> failure.status in core.retry.documented.statuses
            else -> false
        }
    }

    /** What is left of the time of the whole call; null where it has no limit. */
    private fun left(): Duration? = total?.let { it - (System.nanoTime() - began).nanoseconds }

    private fun timedOut(scope: TimeoutScope): ConvexCallException {
        val broken = if (scope == TimeoutScope.TOTAL) total ?: limit else limit
        return ConvexCallException.Timeout(failed(), broken.inWholeMilliseconds, scope)
    }

    /** The work within the limit of an attempt, and what is left of the whole; null where the time ran out. */
    private suspend fun <T : Any> limited(work: suspend () -> T): T? {
        val left = left()
        val time = if (left == null) limit else minOf(limit, left)
        return if (time.isPositive()) withTimeoutOrNull(time.coerceAtLeast(1.milliseconds)) { work() } else null
    }

    private fun late(): ConvexCallException {
        val left = left()
        return timedOut(if (left != null && left < 1.milliseconds) TimeoutScope.TOTAL else TimeoutScope.ATTEMPT)
    }

    private suspend fun <T> attempt(
        prepared: Prepared,
        read: (ByteArray) -> T,
    ): Attempt<T> {
        if (left()?.isPositive() == false) throw late()
        attempts++
        val sent = System.nanoTime()
        val made = exchange(prepared, read)
        report(made, (System.nanoTime() - sent) / 1_000_000)
        return made
    }

    private suspend fun <T> exchange(
        prepared: Prepared,
        read: (ByteArray) -> T,
    ): Attempt<T> {
        val outgoing = outgoing(prepared)
        val incoming =
            try {
                limited {
                    core.transport.send(outgoing) { status, body ->
                        if (operation.isAnswer(status)) runCatching { read(body) } else null
                    }
                } ?: return Attempt(null, late(), unsent = false)
            } catch (broken: Broken) {
                val cause = redact(broken.cause ?: broken, secrets)
                return Attempt(null, ConvexCallException.Network(failed(), cause), broken.unsent)
            }
        if (operation.isAnswer(incoming.status)) return Attempt(incoming, null, unsent = false)
        return Attempt(incoming, badStatus(incoming), unsent = false)
    }

    private fun outgoing(prepared: Prepared): Outgoing {
        val headers = ArrayList(prepared.headers)
        headers.add("Convex-Client" to core.name)
        headers.add("Convex-Request-Id" to requestId)
        headers.add("User-Agent" to core.name)
        header?.let { headers.add("Authorization" to it) }
        val sends = operation.sends != Sends.NOTHING
        return Outgoing(core.url + prepared.target, operation.method, headers, if (sends) prepared.body else null, operation.mediaType)
    }

    private fun badStatus(incoming: Incoming<*>): ConvexCallException {
        val text = redact(String(incoming.body, Charsets.UTF_8), secrets)
        val fields = runCatching { JsonReader(incoming.body, JsonTree).whole() }.getOrNull() as? Json.Object
        val code = (fields?.get("code") as? Json.Text)?.value?.let { redact(it, secrets) }
        val origin = if (incoming.status in 300..399) originOf(incoming.location, core.url)?.let { redact(it, secrets) } else null
        val line = shorten(text).trim().lineSequence().first()
        val message = listOfNotNull("the answer has status ${incoming.status}", code).joinToString(" ") + if (line.isEmpty()) "" else ": $line"
        return ConvexCallException.Status(failed(), message, incoming.status, code, shorten(text), origin)
    }

    /** Asks for the user's token, no longer than an attempt may take. What takes longer is left behind. */
    private suspend fun ask(refresh: Boolean) {
        val source = core.identity.source ?: return
        val asking = CoroutineScope(currentCoroutineContext() + SupervisorJob()).async { runCatching { source.token(refresh) } }
        val given =
            try {
                limited { asking.await() } ?: throw late()
            } finally {
                asking.cancel()
            }
        val token = given.getOrElse { throw tokenFailure(it) }
        val identity =
            try {
                bearer(token)
            } catch (problem: ConvexValueException) {
                secrets = secrets + token.orEmpty()
                throw refused(problem)
            }
        header = identity.header
        secrets = secrets + identity.secrets
    }

    private suspend fun tokenFailure(cause: Throwable): ConvexCallException {
        if (cause is CancellationException) currentCoroutineContext().ensureActive()
        val rule = "The token function failed."
        return ConvexCallException.Input(failed(), "authorization", rule, redact(cause, secrets))
    }

    private fun report(
        made: Attempt<*>,
        milliseconds: Long,
    ) = logging {
        attempt(LoggedAttempt(operation.id, functionPath, requestId, attempts, milliseconds, made.incoming?.status, made.failure?.message))
    }

    /** Tells the logger what a function logged. */
    fun reportLines(
        path: String,
        lines: List<String>,
    ) {
        for (line in lines) logging { functionLog(path, line) }
    }

    private fun logging(work: CallLogger.() -> Unit) {
        try {
            core.logger?.work()
        } catch (theirs: Exception) {
            // A logger that fails makes no call fail.
        }
    }

    /** Tells the caller what is known of the answer beside its value. */
    fun succeed(
        answer: Answer<*>,
        logLines: List<String>,
    ) {
        val listener = options.onResponse ?: return
        try {
            listener.onResponse(Response(answer.status, logLines, answer.attempts, answer.requestId))
        } catch (theirs: Exception) {
            throw ConvexCallException.Input(failed(), "options.onResponse", "The listener failed.", redact(theirs, secrets))
        }
    }

    private companion object {
        /** The clocks of a platform overflow beyond this. */
        val LONGEST = (365 * 30).days

        fun newRequestId(): String = java.lang.Long.toHexString(Random.nextLong()).padStart(16, '0')
    }
}

/** What a call came to, before it is handed to the caller. */
internal class Answer<T>(
    val content: T,
    val status: Int,
    val requestId: String,
    val attempts: Int,
)

private class Attempt<T>(
    val incoming: Incoming<T>?,
    val failure: ConvexCallException?,
    /** Whether nothing can have reached the server. */
    val unsent: Boolean,
)
