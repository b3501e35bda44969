// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Logs.kt by convex-openapi. Do not edit.
@file:JvmName("Logs")

package io.github.convexopenapi

import kotlinx.coroutines.flow.Flow

/** Something that a function did: some of its lines, or its end. */
public data class LogEntry(
    /** Is to be saved once the entry is dealt with, and given back as `after` to go on from here. */
    public val position: String,
    /** `Progress` of an action that goes on, `Completion` of whatever has ended. */
    public val kind: String,
    /** `Query`, `Mutation`, `Action` or `HttpAction`. */
    public val functionType: String,
    /** Such as `messages:list`, or the method and path of an HTTP action. */
    public val functionPath: String,
    /** Null for the root app. */
    public val componentPath: String?,
    public val requestId: String,
    public val executionId: String,
    /** Seconds since 1970. */
    public val timestamp: Double,
    /** What it wrote, a text each, such as `[LOG] 'hello'`. */
    public val lines: List<String>,
    /** What it threw; null where it did not, or goes on. */
    public val error: String?,
)

/** Says from where to read a log, and what of it. */
public class LogOptions
    @JvmOverloads
    constructor(
        /** The `position` of the last entry that was dealt with; null: whatever the deployment still holds. */
        public val after: String? = null,
        /** Function paths, such as `messages:list`: entries of these alone. */
        public val functions: Collection<String>? = null,
        /** Methods of `console`, such as `WARN`: lines of these alone, and no entries without one. */
        public val levels: Collection<String>? = null,
    )

/**
 * Reads what functions do, as it happens: a long poll after another, for as long as entries are asked for. It needs a
 * deploy key that may view logs.
 */
@JvmOverloads
public fun logs(
    client: ConvexClient,
    from: LogOptions = LogOptions(),
    options: CallOptions = CallOptions.NONE,
): Flow<LogEntry> = flowOf { logEntries(client.core, from, options) }

/**
 * Reads what functions do, as it happens: a long poll after another, for as long as entries are asked for. It needs a
 * deploy key that may view logs.
 */
@JvmOverloads
public fun logs(
    client: BlockingConvexClient,
    from: LogOptions = LogOptions(),
    options: CallOptions = CallOptions.NONE,
): BlockingPages<LogEntry> = BlockingPages(logEntries(client.core, from, options))

/**
 * Reads what functions do, as it happens: a long poll after another, for as long as entries are asked for. It needs a
 * deploy key that may view logs.
 */
@JvmOverloads
public fun logs(
    client: FutureConvexClient,
    from: LogOptions = LogOptions(),
    options: CallOptions = CallOptions.NONE,
): FuturePages<LogEntry> = FuturePages(logEntries(client.core, from, options))

private fun logEntries(
    core: Core,
    from: LogOptions,
    options: CallOptions,
): PageSource<LogEntry> {
    val reader = LogReader(from)
    val operation = Operations.streamFunctionLogs
    return PageSource {
        exchange(core, operation, null, options) {
            while (reader.coming.isEmpty()) {
                exchange(core, operation, null, options) { call ->
                    val prepared = operation.prepare(mapOf("cursor" to reader.since))
                    val answer = call.perform(prepared) { body -> reader.read(body) }
                    call.succeed(answer, emptyList())
                }.await()
            }
            reader.coming.removeFirst()
        }
    }
}

/** Where the reader of a log stands, what of it is wanted, and what came. */
private class LogReader(
    private val from: LogOptions,
) {
    var since = "0"
        private set
    private var seen = 0
    private var last = ""
    val coming = ArrayDeque<LogEntry>()

    init {
        // What is no position begins with everything that there is.
        val parts = from.after.orEmpty().split('/', limit = 3)
        val number = parts[0].toDoubleOrNull()
        if (number != null && number.isFinite() && number >= 0) {
            since = parts[0]
            seen = parts.getOrNull(1)?.toIntOrNull() ?: 0
            last = parts.getOrElse(2) { "" }
        }
    }

    /** Reads a page: what of it was not dealt with, and is wanted. */
    fun read(body: ByteArray) {
        val page = readPage(body)
        val cursor = page.number("newCursor")
        val entries = page.each("entries") { it.logEntry() }
        for (at in skipped(entries) until entries.size) {
            // A cursor is that of a whole page, and a reader may stop within one.
            val position = if (at == entries.lastIndex) cursor else "$since/${at + 1}/${entries[at].executionId}"
            wanted(entries[at].copy(position = position))?.let(coming::add)
        }
        since = cursor
        seen = 0
        last = ""
    }

    /** The deployment may have forgotten some of it meanwhile: the execution of the last one says more than their number. */
    private fun skipped(entries: List<LogEntry>): Int =
        (minOf(seen, entries.size) downTo 1).firstOrNull { entries[it - 1].executionId == last } ?: 0

    private fun wanted(entry: LogEntry): LogEntry? {
        if (from.functions != null && entry.functionPath !in from.functions) return null
        if (from.levels == null) return entry
        val lines = entry.lines.filter { line -> from.levels.any { line.startsWith("[$it]") } }
        return if (lines.isEmpty()) null else entry.copy(lines = lines)
    }
}

/** An entry, without its position. A function may have logged the URL of a stored file, which is a secret. */
private fun PageReader.logEntry() =
    LogEntry(
        position = "",
        kind = text("kind"),
        functionType = text("udfType"),
        functionPath = text("identifier"),
        componentPath = if (has("componentPath")) text("componentPath") else null,
        requestId = text("requestId"),
        executionId = text("executionId"),
        timestamp = number("timestamp").toDouble(),
        lines = texts("logLines").map { redact(it, emptyList()) },
        error = if (has("error")) redact(text("error"), emptyList()) else null,
    )
