// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Envelope.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

/** What one function came to, as its envelope says. */
internal class Envelope(
    val logLines: List<String>,
    /** Nothing where the function failed. */
    val value: Value?,
    val errorMessage: String,
    /** What a ConvexError carries, where one was thrown. */
    val data: Value?,
)

/** The fields of an answer, which has to be an object, and whether the rules for values still have to be held to them. */
internal class ReadFields(
    val fields: Map<String, Value>,
    val unusual: Boolean,
)

internal fun readFields(body: ByteArray): ReadFields {
    val reader = JsonReader(body, ValueTree)
    val tree = reader.whole()
    val fields = (tree as? Value.Object)?.fields ?: throw broken("Expected an object, not ${ValueTree.nameOf(tree)}.")
    return ReadFields(fields, reader.unusual)
}

/**
 * Reads the envelope of one function's result.
 *
 * @param at where it stands in the answer.
 */
internal fun readEnvelope(
    fields: Map<String, Value>,
    unusual: Boolean,
    at: String,
): Envelope {
    fun place(name: String) = if (at.isEmpty()) name else "$at.$name"

    fun wrong(
        name: String,
        rule: String,
    ) = ConvexValueException(place(name), rule)

    fun decoded(
        name: String,
        tree: Value,
    ): Value = if (unusual) rooted(place(name)) { decodeTree(tree, 0) } else tree

    val lines = logLinesOf(fields["logLines"]) ?: throw wrong("logLines", "Expected an array of strings.")
    return when ((fields["status"] as? Value.Text)?.value) {
        "success" -> {
            val value = fields["value"] ?: throw wrong("value", "The field is missing.")
            Envelope(lines, decoded("value", value), "", null)
        }
        "error" -> {
            val text = (fields["errorMessage"] as? Value.Text)?.value ?: throw wrong("errorMessage", "Expected a string.")
            Envelope(lines, null, text, fields["errorData"]?.let { decoded("errorData", it) })
        }
        else -> throw wrong("status", "Expected \"success\" or \"error\".")
    }
}

private fun logLinesOf(node: Value?): List<String>? {
    if (node == null) return emptyList()
    val items = (node as? Value.Array)?.items ?: return null
    return items.map { (it as? Value.Text)?.value ?: return null }
}

/** Gives what a function came to, and tells the logger of its lines. */
internal fun Call.open(
    envelope: Envelope,
    path: String,
): FunctionResult {
    val lines = envelope.logLines.map { redact(it, secrets) }
    reportLines(path, lines)
    if (envelope.value != null) return FunctionResult(envelope.value, lines, null)
    val call = failed().copy(functionPath = path)
    val data = envelope.data?.let { redact(it, secrets) }
    return FunctionResult(null, lines, ConvexCallException.Function(call, redact(envelope.errorMessage, secrets), lines, data))
}

/** What one query of a batch came to. */
public class FunctionResult internal constructor(
    private val value: Value?,
    /** What the function logged. */
    public val logLines: List<String>,
    /** Why there is no value; null when there is one. */
    public val failure: ConvexCallException.Function?,
) {
    /**
     * The function's value.
     *
     * @throws ConvexCallException.Function when this function threw.
     */
    public fun value(): Value = value ?: throw checkNotNull(failure)

    override fun toString(): String = "FunctionResult(${value ?: failure?.message})"
}
