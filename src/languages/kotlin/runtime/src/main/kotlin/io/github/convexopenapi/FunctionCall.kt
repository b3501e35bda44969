package io.github.convexopenapi

/** How an operation is told which function to call, and with what. The printed methods of a client make them. */
internal class FunctionCall(
    val operation: Operation,
    val path: String,
    /** The parameter that names the function, where the body does not. */
    val inUrl: String? = null,
    /** Further texts of the body. */
    val more: List<Pair<String, String>> = emptyList(),
    /** Whether the body may name a component. */
    val hasComponents: Boolean = false,
)

/** Calls one function, and reads what it returned. */
internal fun <T> callFunction(
    core: Core,
    function: FunctionCall,
    args: Any?,
    options: CallOptions,
    read: (Value) -> T,
): Exchange<T> =
    exchange(core, function.operation, function.path, options) { call ->
        val prepared =
            call.checking {
                val parameters = if (function.inUrl == null) emptyMap() else mapOf(function.inUrl to function.path)
                function.operation.prepare(parameters, function.body(args, options.componentPath))
            }
        val answer =
            call.perform(prepared) { body ->
                val read = readFields(body)
                readEnvelope(read.fields, read.unusual, "")
            }
        val result = call.open(answer.content, function.path)
        val value = result.value()
        val content =
            try {
                rooted("value") { read(value) }
            } catch (unfit: ConvexValueException) {
                throw call.misshapen(unfit)
            }
        call.succeed(answer, result.logLines)
        content
    }

private fun FunctionCall.body(
    args: Any?,
    componentPath: String?,
): ByteArray {
    val writer = JsonWriter()
    writeBody(writer, args, componentPath)
    return writer.toByteArray()
}

private fun FunctionCall.writeBody(
    writer: JsonWriter,
    args: Any?,
    componentPath: String?,
) {
    writer.raw('{')
    if (inUrl == null) writer.field("path", path)
    if (componentPath != null && hasComponents) writer.field("componentPath", componentPath)
    writer.field("format", "convex_encoded_json")
    for ((name, text) in more) writer.field(name, text)
    writer.raw("\"args\":")
    rooted("args") {
        val value = if (args == null) Value.Object(emptyMap()) else Value.of(args)
        if (value !is Value.Object) throw broken("The arguments are one object.")
        // The list that the backend puts around arguments counts as a level.
        writeValue(value, writer, 1)
    }
    writer.raw('}')
}

private fun JsonWriter.field(
    name: String,
    text: String,
) {
    rooted(name) {
        raw('"').raw(name).raw("\":")
        text(text)
        raw(',')
    }
}

/** One query of a batch. */
public class BatchQuery
    @JvmOverloads
    constructor(
        /** The function path, such as `messages:list`. */
        public val path: String,
        /** The arguments: an object, or null for none. */
        public val args: Any? = null,
    )

/** Runs several queries in one request. */
internal fun callBatch(
    core: Core,
    operation: Operation,
    queries: List<BatchQuery>,
    options: CallOptions,
): Exchange<List<FunctionResult>> =
    exchange(core, operation, null, options) { call ->
        val prepared = call.checking { operation.prepare(emptyMap(), batchBody(operation, queries)) }
        val answer = call.perform(prepared) { body -> readBatch(body, queries.size) }
        val results = answer.content.zip(queries) { envelope, query -> call.open(envelope, query.path) }
        call.succeed(answer, emptyList())
        results
    }

private fun batchBody(
    operation: Operation,
    queries: List<BatchQuery>,
): ByteArray {
    val writer = JsonWriter()
    writer.raw("{\"queries\":[")
    for ((index, query) in queries.withIndex()) {
        if (index > 0) writer.raw(',')
        rooted("queries[$index].") { FunctionCall(operation, query.path).writeBody(writer, query.args, null) }
    }
    writer.raw("]}")
    return writer.toByteArray()
}

private fun readBatch(
    body: ByteArray,
    count: Int,
): List<Envelope> {
    val read = readFields(body)
    val items = (read.fields["results"] as? Value.Array)?.items
    if (items?.size != count) throw ConvexValueException("results", "Expected one result for each query.")
    return items.mapIndexed { index, item ->
        val at = "results[$index]"
        val fields = (item as? Value.Object)?.fields ?: throw ConvexValueException(at, "Expected an object, not ${ValueTree.nameOf(item)}.")
        readEnvelope(fields, read.unusual, at)
    }
}

/** Makes a call that sends nothing and gives one text of the answer. */
internal fun callForText(
    core: Core,
    operation: Operation,
    field: String,
    options: CallOptions,
): Exchange<String> =
    exchange(core, operation, null, options) { call ->
        val prepared = call.checking { operation.prepare(emptyMap()) }
        val answer =
            call.perform(prepared) { body ->
                (readFields(body).fields[field] as? Value.Text)?.value ?: throw ConvexValueException(field, "Expected a string.")
            }
        call.succeed(answer, emptyList())
        answer.content
    }
