package io.github.convexopenapi

/** What an operation's body is. */
internal enum class Sends { NOTHING, JSON, BYTES }

/** What an operation gives when it succeeds. */
internal enum class Answers { NOTHING, RESULT, RESULTS, JSON, TEXT, BYTES }

/** Whether a call may be sent again unasked. */
internal enum class Repeatable { ALWAYS, IF_UNSENT, WHEN_KEYED }

/** Where a parameter is sent. */
internal enum class Place { PATH, QUERY, HEADER }

/** One thing that an operation takes outside its body. */
internal class Parameter(
    val name: String,
    val place: Place,
    /** Whether its slashes are the path's own. */
    val multiSegment: Boolean = false,
    /** Whoever has it may do what the call does: it stands in no error and no log line. */
    val secret: Boolean = false,
)

/** One operation of the document: what sending a call of it takes. The table of all is printed from there. */
internal class Operation(
    val id: String,
    val method: String,
    /** A template: each parameter stands in it in braces. */
    val path: String,
    val sends: Sends,
    val answers: Answers,
    val repeatable: Repeatable,
    val timeoutSeconds: Long,
    val mediaType: String? = null,
    /** The statuses beside 200 that carry an answer. */
    val alsoAnswersAt: Set<Int> = emptySet(),
    val parameters: List<Parameter> = emptyList(),
) {
    /** Whether a status carries what the operation gives. */
    fun isAnswer(status: Int): Boolean {
        val runsFunctions = answers == Answers.RESULT || answers == Answers.RESULTS
        return status == 200 || (status == FUNCTION_FAILED && runsFunctions) || status in alsoAnswersAt
    }

    private companion object {
        /** The status that some versions of the backend give a function's failure. */
        const val FUNCTION_FAILED = 560
    }
}

/** How calls are repeated where neither the client nor the call says otherwise. Printed from the document. */
internal class DocumentedRetries(
    val attempts: Int,
    val budget: Int,
    val statuses: Set<Int>,
    val throttlingDelayMilliseconds: Long,
    val throttlingStatuses: Set<Int>,
    val throttlingCodes: Set<String>,
    val baseDelayMilliseconds: Long,
    val maxDelayMilliseconds: Long,
    val retryAfterStatuses: Set<Int>,
    val retryAfterMaxSeconds: Long,
)

/** One call, ready to be sent as often as need be. */
internal class Prepared(
    val operation: Operation,
    /** The path and the query, as they stand behind the deployment's URL. */
    val target: String,
    val headers: List<Pair<String, String>> = emptyList(),
    val body: ByteArray = NO_BYTES,
    /** Whether all that is written has a key, so that writing it again changes nothing. */
    val keyed: Boolean = false,
    /** The parameters that nobody may see. */
    val secrets: List<String> = emptyList(),
) {
    /** Whether a repeat has no effect of its own. */
    val isSafe: Boolean
        get() = operation.repeatable == Repeatable.ALWAYS || (operation.repeatable == Repeatable.WHEN_KEYED && keyed)
}

internal val NO_BYTES = ByteArray(0)

/** Fills in an operation's parameters, given by their names in the document. */
internal fun Operation.prepare(
    given: Map<String, String>,
    body: ByteArray = NO_BYTES,
    keyed: Boolean = false,
): Prepared {
    for (name in given.keys.sorted()) {
        if (parameters.none { it.name == name }) throw ConvexValueException(name, "The operation has no parameter of this name.")
    }
    var target = path
    val query = ArrayList<String>()
    val headers = ArrayList<Pair<String, String>>()
    for (each in parameters) {
        rooted(each.name) {
            val text = given[each.name]
            when {
                each.place == Place.PATH -> target = target.replace("{${each.name}}", each.escape(text.orEmpty()))
                text == null -> Unit
                each.place == Place.QUERY -> query.add("${percent(each.name)}=${percent(text)}")
                !fitsHeader(text) -> throw broken("A header holds printable ASCII only.")
                else -> headers.add(each.name to text)
            }
        }
    }
    if (query.isNotEmpty()) target += query.joinToString("&", "?")
    return Prepared(this, target, headers, body, keyed, parameters.filter { it.secret }.mapNotNull { given[it.name] })
}

private fun Parameter.escape(text: String): String {
    val segments = if (multiSegment) text.split('/') else listOf(text)
    return segments.joinToString("/") { segment ->
        if (segment.isEmpty() || segment == "." || segment == "..") throw broken("No segment of a $name is empty, \".\" or \"..\".")
        percent(segment)
    }
}

/** Encodes everything but the unreserved characters of RFC 3986. */
internal fun percent(text: String): String =
    buildString {
        for (byte in utf8(text)) {
            val code = byte.toInt() and 0xff
            val character = code.toChar()
            if (character in 'a'..'z' || character in 'A'..'Z' || character in '0'..'9' || character in "-._~") {
                append(character)
            } else {
                append('%').append(HEX[code shr 4]).append(HEX[code and 15])
            }
        }
    }

private const val HEX = "0123456789ABCDEF"

/** Whether a header may hold a text. */
internal fun fitsHeader(text: String): Boolean = text.all { it in ' '..'~' }
