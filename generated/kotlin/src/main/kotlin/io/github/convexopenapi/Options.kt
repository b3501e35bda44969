// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Options.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.toKotlinDuration

/** Gives the token of the user who is signed in, or null when nobody is. It may suspend. */
public fun interface TokenSource {
    /**
     * Is asked for every call, by several at once too.
     *
     * @param refresh true when the backend refused the last token.
     */
    public suspend fun token(refresh: Boolean): String?
}

/** Gives the token of the user who is signed in, or null when nobody is. It may block; it runs on a thread of its own. */
public fun interface BlockingTokenSource {
    /**
     * Is asked for every call, by several at once too.
     *
     * @param refresh true when the backend refused the last token.
     */
    @Throws(Exception::class)
    public fun token(refresh: Boolean): String?
}

/** Hears of every attempt, and of every line that a function logs. What it throws fails no call. */
public interface CallLogger {
    /** One attempt is over. */
    public fun attempt(attempt: LoggedAttempt) {}

    /** A function logged a line. */
    public fun functionLog(
        functionPath: String,
        line: String,
    ) {}
}

/** What is known of one attempt. No secret is in it. */
public data class LoggedAttempt(
    public val operation: String,
    public val functionPath: String?,
    public val requestId: String,
    /** Which attempt of its call it was, counted from 1. */
    public val attempt: Int,
    public val milliseconds: Long,
    /** The HTTP status, where an answer came. */
    public val status: Int?,
    /** Why there is no answer, where there is none. */
    public val failure: String?,
)

/** How failed calls are repeated. Null means what the API's document says. */
public data class Retry(
    /** How often a request is sent at most: 1 for no retry at all. */
    public val attempts: Int? = null,
    /** The longest wait before the second attempt, where the first failed by what passes. It doubles each time. */
    public val baseDelay: Duration? = null,
    /** The longest wait before the second attempt, where the deployment said that it has too much to do. */
    public val throttlingDelay: Duration? = null,
    /** The longest wait before any attempt. */
    public val maxDelay: Duration? = null,
    /** How many retries the client has in hand: each takes one, each answer gives one back. */
    public val budget: Int? = null,
)

/** What is known of an answer beside its value. */
public data class Response(
    /** The HTTP status of the last attempt. */
    public val status: Int,
    /** What the function logged. */
    public val logLines: List<String>,
    /** How often the request was sent. */
    public val attempts: Int,
    /** Was sent as `Convex-Request-Id`. */
    public val requestId: String,
)

/** Hears of the answer of a call beside its value. */
public fun interface ResponseListener {
    /** The call succeeded. */
    public fun onResponse(response: Response)
}

/** What one call says on top of its client. Java has a [builder]. */
public class CallOptions(
    /** How long each attempt may take. */
    public val timeout: Duration? = null,
    /** How long the call may take, retries and waits included. */
    public val totalTimeout: Duration? = null,
    /** True: a repeat is harmless, so that the call is repeated like a query. False: it is sent once. */
    public val retry: Boolean? = null,
    /** The component whose function is called, such as `workflow/pool`, where the operation knows components. */
    public val componentPath: String? = null,
    /** Is told what is known of the answer beside its value. */
    public val onResponse: ResponseListener? = null,
) {
    /** Makes options step by step, for Java. */
    public class Builder internal constructor() {
        private var timeout: Duration? = null
        private var totalTimeout: Duration? = null
        private var retry: Boolean? = null
        private var componentPath: String? = null
        private var onResponse: ResponseListener? = null

        /** How long each attempt may take. */
        public fun timeout(limit: java.time.Duration): Builder = apply { timeout = limit.toKotlinDuration() }

        /** How long the call may take, retries and waits included. */
        public fun totalTimeout(limit: java.time.Duration): Builder = apply { totalTimeout = limit.toKotlinDuration() }

        /** True: a repeat is harmless. False: the call is sent once. */
        public fun retry(retry: Boolean): Builder = apply { this.retry = retry }

        /** The component whose function is called. */
        public fun componentPath(path: String): Builder = apply { componentPath = path }

        /** Is told what is known of the answer beside its value. */
        public fun onResponse(listener: ResponseListener): Builder = apply { onResponse = listener }

        /** The options. */
        public fun build(): CallOptions = CallOptions(timeout, totalTimeout, retry, componentPath, onResponse)
    }

    public companion object {
        /** What the client says, and nothing else. */
        @JvmField
        public val NONE: CallOptions = CallOptions()

        /** Makes options step by step, for Java. */
        @JvmStatic
        public fun builder(): Builder = Builder()
    }
}

/** The first rule that options of time break, with its path. */
internal fun problemOf(
    timeout: Duration?,
    totalTimeout: Duration?,
): ConvexValueException? =
    when {
        timeout != null && !timeout.isPositive() -> ConvexValueException("timeout", "A timeout is longer than nothing.")
        totalTimeout != null && !totalTimeout.isPositive() -> ConvexValueException("totalTimeout", "A timeout is longer than nothing.")
        else -> null
    }

/** What a client repeats by: its own options, and the document's where it says nothing. */
internal class RetryRules(
    own: Retry,
    val documented: DocumentedRetries,
) {
    val attempts: Int = own.attempts ?: documented.attempts
    val baseDelay: Duration = own.baseDelay ?: documented.baseDelayMilliseconds.milliseconds
    val throttlingDelay: Duration = own.throttlingDelay ?: documented.throttlingDelayMilliseconds.milliseconds
    val maxDelay: Duration = own.maxDelay ?: documented.maxDelayMilliseconds.milliseconds
    val budget: Int = own.budget ?: documented.budget

    init {
        if (attempts < 1) throw ConvexValueException("retry.attempts", "There is at least one attempt.")
        if (budget < 0) throw ConvexValueException("retry.budget", "A budget is not negative.")
        for ((name, delay) in listOf("baseDelay" to baseDelay, "throttlingDelay" to throttlingDelay, "maxDelay" to maxDelay)) {
            if (delay.isNegative()) throw ConvexValueException("retry.$name", "A delay is not negative.")
        }
    }
}
