package runner

import io.github.convexopenapi.BlockingConvexClient
import io.github.convexopenapi.CallOptions
import io.github.convexopenapi.ConvexClient
import io.github.convexopenapi.Json
import io.github.convexopenapi.OperationAnswer
import kotlinx.serialization.json.JsonObject
import okio.ByteString
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method
import java.lang.reflect.ParameterizedType
import java.lang.reflect.Type
import java.lang.reflect.WildcardType
import kotlin.coroutines.Continuation
import kotlin.coroutines.intrinsics.suspendCoroutineUninterceptedOrReturn

/** Reports what a call gave, printed as JSON. */
fun gave(answer: Any?): JsonObject =
    when (answer) {
        is ByteString -> of("bytes" to text(answer.hex()))
        is OperationAnswer.Bytes -> of("bytes" to text(answer.bytes.hex()))
        is OperationAnswer.OfJson -> of("json" to text(answer.json.toString()))
        is OperationAnswer.Text -> of("json" to text(Json.Text(answer.text).toString()))
        is OperationAnswer.Nothing -> of("json" to text("null"))
        else -> of("json" to text(jsonOf(answer).toString()))
    }

/** Calls an operation's own method, which is found in one of the client's groups. */
suspend fun callTyped(
    client: ConvexClient,
    call: Said,
    options: CallOptions,
): Any? {
    val (group, method) = find(client, call)
    val given = argumentsOf(method, call, options)
    return suspendCoroutineUninterceptedOrReturn { continuation -> invoke(method, group, given + continuation) }
}

fun callTyped(
    client: BlockingConvexClient,
    call: Said,
    options: CallOptions,
): Any? {
    val (group, method) = find(client, call)
    return invoke(method, group, argumentsOf(method, call, options))
}

private fun invoke(
    method: Method,
    group: Any,
    given: List<Any?>,
): Any? =
    try {
        method.invoke(group, *given.toTypedArray())
    } catch (thrown: InvocationTargetException) {
        throw thrown.targetException
    }

private fun find(
    client: Any,
    call: Said,
): Pair<Any, Method> {
    val name = call.text("operation")
    for (getter in client.javaClass.methods.filter { it.returnType.simpleName.endsWith("Operations") && it.parameterCount == 0 }) {
        val group = getter.invoke(client)
        val method = group.javaClass.methods.filter { it.name == name && !it.isSynthetic }.maxByOrNull { it.parameterCount }
        if (method != null) return group to method
    }
    error("no group has the method $name")
}

private fun argumentsOf(
    method: Method,
    call: Said,
    options: CallOptions,
): List<Any?> =
    method.genericParameterTypes.filter { rawOf(it) != Continuation::class.java }.map { type ->
        val raw = rawOf(type)
        when {
            raw == CallOptions::class.java -> options
            raw == ByteArray::class.java -> call.text("bytes")?.let(::fromHex)
            raw.simpleName.endsWith("Parameters") -> read(Json.parse(call.text("parameters") ?: "{}"), type)
            else -> call.text("body")?.let { read(Json.parse(it), type) }
        }
    }

private fun rawOf(type: Type): Class<*> =
    when (type) {
        is Class<*> -> type
        is ParameterizedType -> type.rawType as Class<*>
        is WildcardType -> rawOf(type.upperBounds[0])
        else -> error("$type has no class")
    }

private fun innerOf(
    type: Type,
    at: Int,
): Type {
    val whole = if (type is WildcardType) type.upperBounds[0] else type
    return (whole as ParameterizedType).actualTypeArguments[at]
}

/** Reads plain JSON as one of the package's types, by the shape that it has for it. */
private fun read(
    json: Json,
    type: Type,
): Any? {
    val raw = rawOf(type)
    val shape = shapeOf(raw)
    return when {
        shape != null -> call(shape, "read", json, false)
        raw == Json::class.java -> json
        raw == String::class.java -> (json as Json.Text).value
        List::class.java.isAssignableFrom(raw) -> (json as Json.Array).items.map { read(it, innerOf(type, 0)) }
        Map::class.java.isAssignableFrom(raw) -> (json as Json.Object).fields.mapValues { (_, field) -> read(field, innerOf(type, 1)) }
        else -> error("no way to read $type")
    }
}

private fun jsonOf(value: Any?): Json {
    val types = value?.javaClass?.let { listOf(it) + it.interfaces + listOf(it.superclass) }.orEmpty()
    val shape = types.firstNotNullOfOrNull { type -> type?.let(::shapeOf) }
    return when {
        value == Unit -> Json.Null
        shape != null -> call(shape, "write", value) as Json
        value is List<*> -> Json.Array(value.map(::jsonOf))
        value is Map<*, *> -> Json.Object(value.entries.associate { (name, field) -> name as String to jsonOf(field) })
        else -> Json.of(value)
    }
}

private fun shapeOf(type: Class<*>): Any? {
    if (!type.name.startsWith("io.github.convexopenapi.")) return null
    val own = runCatching { Class.forName("${type.name}Shape").getField("INSTANCE").get(null) }.getOrNull()
    val inFile = runCatching { Class.forName("io.github.convexopenapi.SchemasKt").getMethod("get${type.simpleName}Shape").invoke(null) }
    return own ?: inFile.getOrNull()
}

private fun call(
    shape: Any,
    name: String,
    vararg given: Any?,
): Any? {
    val method = shape.javaClass.methods.first { it.name == name && it.parameterCount == given.size }
    return invoke(method, shape, given.toList())
}
