package io.github.convexopenapi

/** One way in which an answer does not fit. */
public data class Issue(
    /** Leads to the offending part, such as `value.items[3]`; empty for the whole answer. */
    public val path: String,
    /** What is wrong with it, in words. */
    public val message: String,
)

/** Which way a call failed. */
public enum class FailureKind { NETWORK, TIMEOUT, ABORTED, STATUS, SHAPE, INPUT, FUNCTION }

/** Whose time ran out. */
public enum class TimeoutScope {
    /** One attempt took too long. */
    ATTEMPT,

    /** The whole call took too long, retries and waits included. */
    TOTAL,
}

/** The numbers of the first and the last record of a batch of an import, counted from 0. */
public data class FailedBatch(
    public val first: Int,
    public val last: Int,
)

/** What every failure of a call has. */
internal data class FailedCall(
    val operation: String,
    val functionPath: String?,
    val requestId: String?,
    val attempts: Int,
    val batch: FailedBatch? = null,
)

/**
 * Why a call failed: the only exception that calls throw, but for the [java.util.concurrent.CancellationException] of a
 * coroutine or a future that was cancelled. Tokens and keys are in no part of it.
 */
public sealed class ConvexCallException(
    internal val call: FailedCall,
    private val text: String,
    cause: Throwable? = null,
) : RuntimeException(text, cause) {
    /** Which way the call failed, as the type says too. */
    public val kind: FailureKind
        get() =
            when (this) {
                is Network -> FailureKind.NETWORK
                is Timeout -> FailureKind.TIMEOUT
                is Aborted -> FailureKind.ABORTED
                is Status -> FailureKind.STATUS
                is Shape -> FailureKind.SHAPE
                is Input -> FailureKind.INPUT
                is Function -> FailureKind.FUNCTION
            }

    /** The operationId: the name that the document of the API has for what was called. */
    public val operation: String get() = call.operation

    /** The function path as it was given, where the operation has one. */
    public val functionPath: String? get() = call.functionPath

    /** Was sent as `Convex-Request-Id`; the backend's logs carry it. Null when nothing was sent. */
    public val requestId: String? get() = call.requestId

    /** How often the request was sent: 0 when it never was. */
    public val attempts: Int get() = call.attempts

    /** The batch of an import that was not brought in, where it is about one. */
    public val batch: FailedBatch? get() = call.batch

    /** The operation, the function and what happened. */
    override val message: String
        get() {
            val place = listOfNotNull(call.operation.ifEmpty { null }, call.functionPath).joinToString(" ")
            val where = call.batch?.let { " (records ${it.first} to ${it.last})" }.orEmpty()
            return if (place.isEmpty()) "$text$where" else "$place: $text$where"
        }

    /** No answer came, or it broke off; [cause] says why. */
    public class Network internal constructor(
        call: FailedCall,
        cause: Throwable,
    ) : ConvexCallException(call, "the connection failed: ${cause.message ?: cause.javaClass.simpleName}", cause)

    /** The time of an attempt or of the whole call ran out. */
    public class Timeout internal constructor(
        call: FailedCall,
        /** The limit that was broken. */
        public val milliseconds: Long,
        /** Whose limit it was. */
        public val scope: TimeoutScope,
    ) : ConvexCallException(call, "no answer within $milliseconds ms" + if (scope == TimeoutScope.TOTAL) " in all" else "")

    /** The caller gave up: its thread was interrupted, or its coroutine or future cancelled. */
    public class Aborted internal constructor(
        call: FailedCall,
    ) : ConvexCallException(call, "the caller cancelled the call")

    /** An HTTP status that carries no result. */
    public class Status internal constructor(
        call: FailedCall,
        text: String,
        /** The HTTP status. */
        public val status: Int,
        /** The backend's word for the problem, where it gives one. */
        public val code: String?,
        /** The text of the answer, shortened to 2,000 characters. */
        public val body: String,
        /** Where a redirect, which is never followed, would have led: scheme, host and port. */
        public val redirectOrigin: String?,
    ) : ConvexCallException(call, text)

    /** An answer that is not what the API promises. */
    public class Shape internal constructor(
        call: FailedCall,
        /** What does not fit; at least one. */
        public val issues: List<Issue>,
    ) : ConvexCallException(call, "the answer is not what was promised: ${describe(issues.first())}") {
        private companion object {
            fun describe(issue: Issue) = if (issue.path.isEmpty()) issue.message else "${issue.path}: ${issue.message}"
        }
    }

    /** What the caller gave was refused before it was sent. */
    public class Input internal constructor(
        call: FailedCall,
        /** Leads to the offending part, such as `args.items[3].count`. */
        public val path: String,
        /** The rule that was broken, in words. */
        public val rule: String,
        cause: Throwable? = null,
    ) : ConvexCallException(call, if (path.isEmpty()) rule else "$path: $rule", cause)

    /** The function threw, or the backend refused to run it. */
    public class Function internal constructor(
        call: FailedCall,
        /** The backend's text, verbatim. */
        public val errorMessage: String,
        /** What the function logged. */
        public val logLines: List<String>,
        /** What a `ConvexError` carries, [Value.Null] included. Null when another error was thrown. */
        public val data: Value?,
    ) : ConvexCallException(call, errorMessage.trim().ifEmpty { "the function failed" })

    /** The same failure, of a batch of an import. */
    internal fun within(batch: FailedBatch): ConvexCallException {
        val whole = call.copy(batch = batch)
        val failure =
            when (this) {
                is Network -> Network(whole, cause ?: this)
                is Timeout -> Timeout(whole, milliseconds, scope)
                is Aborted -> Aborted(whole)
                is Status -> Status(whole, text(), status, code, body, redirectOrigin)
                is Shape -> Shape(whole, issues)
                is Input -> this
                is Function -> Function(whole, errorMessage, logLines, data)
            }
        return failure
    }

    private fun text() = text
}
