package runner

import io.github.convexopenapi.ConvexCallException
import io.github.convexopenapi.FailureKind
import io.github.convexopenapi.FunctionResult
import io.github.convexopenapi.Response
import io.github.convexopenapi.Value
import io.github.convexopenapi.isAbortedFailure
import io.github.convexopenapi.isFunctionFailure
import io.github.convexopenapi.isInputFailure
import io.github.convexopenapi.isNetworkFailure
import io.github.convexopenapi.isShapeFailure
import io.github.convexopenapi.isStatusFailure
import io.github.convexopenapi.isTimeoutFailure
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

private val guards: Map<FailureKind, (Throwable) -> Boolean> =
    mapOf(
        FailureKind.NETWORK to ::isNetworkFailure,
        FailureKind.TIMEOUT to ::isTimeoutFailure,
        FailureKind.ABORTED to ::isAbortedFailure,
        FailureKind.STATUS to ::isStatusFailure,
        FailureKind.SHAPE to ::isShapeFailure,
        FailureKind.INPUT to ::isInputFailure,
        FailureKind.FUNCTION to ::isFunctionFailure,
    )

/** An error field by field. */
fun errorOf(error: Throwable): JsonObject {
    if (error !is ConvexCallException) return of("kind" to text("other"), "message" to text(error.stackTraceToString()))
    val fields = LinkedHashMap<String, JsonElement>()
    val wrong = guards.filter { (kind, guard) -> guard(error) != (kind == error.kind) }.keys
    fields["kind"] = text(error.kind.name.lowercase() + if (wrong.isEmpty()) "" else ", but the guards for $wrong say otherwise")
    fields["operation"] = text(error.operation)
    fields["attempts"] = JsonPrimitive(error.attempts)
    fields["message"] = text(error.message)
    error.functionPath?.let { fields["functionPath"] = text(it) }
    error.requestId?.let { fields["requestId"] = text(it) }
    error.batch?.let { fields["batch"] = of("first" to JsonPrimitive(it.first), "last" to JsonPrimitive(it.last)) }
    fields.putAll(ownFields(error))
    return JsonObject(fields)
}

private fun ownFields(error: ConvexCallException): Map<String, JsonElement> =
    when (error) {
        is ConvexCallException.Aborted -> emptyMap()
        is ConvexCallException.Network -> of("cause" to text(error.cause.toString()))
        is ConvexCallException.Timeout -> of("milliseconds" to JsonPrimitive(error.milliseconds), "scope" to text(error.scope.name.lowercase()))
        is ConvexCallException.Shape -> of("issues" to JsonArray(error.issues.map { of("path" to text(it.path), "message" to text(it.message)) }))
        is ConvexCallException.Input ->
            of("path" to text(error.path), "rule" to text(error.rule)) + listOfNotNull(error.cause?.let { "cause" to text(it.toString()) })
        is ConvexCallException.Status ->
            of("status" to JsonPrimitive(error.status), "body" to text(error.body)) +
                listOfNotNull(error.code?.let { "code" to text(it) }, error.redirectOrigin?.let { "redirectOrigin" to text(it) })
        is ConvexCallException.Function ->
            of("errorMessage" to text(error.errorMessage), "logLines" to texts(error.logLines)) +
                listOfNotNull(error.data?.let { "data" to describe(it) })
    }

fun text(text: String): JsonPrimitive = JsonPrimitive(text)

fun texts(texts: List<String>): JsonArray = JsonArray(texts.map(::text))

fun succeeded(
    value: Value,
    response: Response?,
): JsonObject {
    val result = LinkedHashMap<String, JsonElement>()
    result["value"] = describe(value)
    response?.let {
        result["response"] =
            of(
                "status" to JsonPrimitive(it.status),
                "logLines" to texts(it.logLines),
                "attempts" to JsonPrimitive(it.attempts),
                "requestId" to text(it.requestId),
            )
    }
    return JsonObject(result)
}

/** What each query of a batch or of a snapshot came to. */
fun items(results: List<JsonObject>): JsonObject = of("items" to JsonArray(results))

fun Running.result(result: FunctionResult): JsonObject = result.failure?.let(::failed) ?: succeeded(result.value(), null)
