package io.github.convexopenapi

import okio.ByteString
import okio.ByteString.Companion.toByteString

/** What an operation answers, as it came. */
public sealed class OperationAnswer {
    /** The operation answers with nothing. */
    public object Nothing : OperationAnswer()

    /** JSON of the backend's own, Convex values in the form that was asked for. */
    public data class OfJson(
        public val json: Json,
    ) : OperationAnswer()

    /** A text. */
    public data class Text(
        public val text: String,
    ) : OperationAnswer()

    /** Bytes. */
    public data class Bytes(
        public val bytes: ByteString,
    ) : OperationAnswer()
}

/** Calls an operation by its operationId. */
internal fun callOperation(
    core: Core,
    operationId: String,
    parameters: Map<String, Any?>,
    body: Any?,
    options: CallOptions,
): Exchange<OperationAnswer> {
    val operation = operationNamed(operationId) ?: return noOperation(core, operationId, options)
    return exchange(core, operation, null, options) { call -> call.answer(operation, parameters, body) }
}

private fun noOperation(
    core: Core,
    id: String,
    options: CallOptions,
): Exchange<OperationAnswer> {
    val none = Operation(id, "", "", Sends.NOTHING, Answers.NOTHING, Repeatable.IF_UNSENT, timeoutSeconds = 1)
    return exchange(core, none, null, options) { throw it.refused(ConvexValueException("operationId", "There is no operation of this name.")) }
}

/** Calls an operation with a body and parameters that are made of types printed for it. */
internal fun <T> callTyped(
    core: Core,
    operation: Operation,
    parameters: (() -> Json)?,
    body: (() -> Any?)?,
    options: CallOptions,
    read: (OperationAnswer) -> T,
): Exchange<T> =
    exchange(core, operation, null, options) { call ->
        val given = call.checking { rooted("") { (parameters?.invoke() as? Json.Object)?.fields.orEmpty() } }
        val answer = call.answer(operation, given, call.checking { rooted("body") { body?.invoke() } })
        try {
            rooted("") { read(answer) }
        } catch (unfit: ConvexValueException) {
            throw call.misshapen(unfit)
        }
    }

/** Reads the JSON of an answer as the type that is printed for it. */
internal fun <T> OperationAnswer.readAs(shape: Shape<Json, T>): T = shape.read((this as OperationAnswer.OfJson).json, exact = false)

/** The text of an answer. */
internal fun OperationAnswer.text(): String = (this as OperationAnswer.Text).text

/** The bytes of an answer. */
internal fun OperationAnswer.bytes(): ByteString = (this as OperationAnswer.Bytes).bytes

private suspend fun Call.answer(
    operation: Operation,
    parameters: Map<String, Any?>,
    body: Any?,
): OperationAnswer {
    val prepared =
        checking {
            val texts = parameterTexts(parameters)
            val bytes = operation.bodyOf(body)
            functionPath = operation.functionPathIn(texts, bytes)
            operation.prepare(texts, bytes, operation.repeatable == Repeatable.WHEN_KEYED && isKeyed(bytes))
        }
    val answer = perform(prepared) { read(operation, it) }
    val logLines = answer.content.envelope?.let { open(it, functionPath.orEmpty()) }
    logLines?.failure?.let { throw it }
    succeed(answer, logLines?.logLines.orEmpty())
    return answer.content.answer
}

private class ReadAnswer(
    val answer: OperationAnswer,
    val envelope: Envelope?,
)

private fun read(
    operation: Operation,
    body: ByteArray,
): ReadAnswer =
    when (operation.answers) {
        Answers.NOTHING -> ReadAnswer(OperationAnswer.Nothing, null)
        Answers.TEXT -> ReadAnswer(OperationAnswer.Text(String(body, Charsets.UTF_8)), null)
        Answers.BYTES -> ReadAnswer(OperationAnswer.Bytes(body.toByteString()), null)
        Answers.RESULT -> ReadAnswer(json(body), envelopeOf(body))
        else -> ReadAnswer(json(body), null)
    }

private fun json(body: ByteArray) = OperationAnswer.OfJson(JsonReader(body, JsonTree).whole())

/** The envelope of a call whose caller asked for a form of values, which need not be the encoded one. */
private fun envelopeOf(body: ByteArray): Envelope {
    val read = readFields(body)
    val succeeded = (read.fields["status"] as? Value.Text)?.value == "success"
    return readEnvelope(read.fields, read.unusual && !(succeeded && "value" in read.fields), "")
}

private fun parameterTexts(given: Map<String, Any?>): Map<String, String> {
    val texts = LinkedHashMap<String, String>()
    for ((name, value) in given) {
        rooted(name) {
            when (value) {
                null, Json.Null -> Unit
                is String -> texts[name] = value
                is Json.Text -> texts[name] = value.value
                is Boolean, is Number, is Json.Number, is Json.Bool -> texts[name] = String(printJson(Json.of(value)), Charsets.UTF_8)
                else -> throw broken("A parameter is a text, a boolean or a number.")
            }
        }
    }
    return texts
}

private fun Operation.bodyOf(given: Any?): ByteArray {
    if (given == null) return NO_BYTES
    return when (sends) {
        Sends.NOTHING -> throw ConvexValueException("body", "The operation takes no body.")
        Sends.BYTES ->
            when (given) {
                is ByteArray -> given
                is ByteString -> given.toByteArray()
                else -> throw ConvexValueException("body", "The body is a ByteArray or a ByteString.")
            }
        Sends.JSON -> rooted("body") { printJson(Json.of(given)) }
    }
}

/** The path of the function that a call names, in its URL or in its body. */
private fun Operation.functionPathIn(
    parameters: Map<String, String>,
    body: ByteArray,
): String? {
    if (answers != Answers.RESULT) return null
    val inPath = this.parameters.firstOrNull { it.place == Place.PATH }
    if (inPath != null) return parameters[inPath.name]
    return (fieldsOf(body)["path"] as? Json.Text)?.value
}

/** Whether every table that a body writes to has a primary key. */
private fun isKeyed(body: ByteArray): Boolean {
    val tables = (fieldsOf(body)["tables"] as? Json.Object)?.fields.orEmpty().values
    return tables.isNotEmpty() && tables.all { ((it as? Json.Object)?.get("primaryKey") ?: Json.Null) != Json.Null }
}

private fun fieldsOf(body: ByteArray): Map<String, Json> =
    if (body.isEmpty()) emptyMap() else (JsonReader(body, JsonTree).whole() as? Json.Object)?.fields.orEmpty()
