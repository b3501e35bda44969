package runner

import io.github.convexopenapi.Value
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonPrimitive

/** Builds the value that a job describes, without the client's codec. */
fun undescribe(tree: JsonElement): Value =
    when (tree) {
        is JsonNull -> Value.Null
        is JsonPrimitive -> if (tree.isString) Value.Text(tree.content) else Value.Bool(tree.content.toBooleanStrict())
        is JsonArray -> Value.Array(tree.map(::undescribe))
        is JsonObject -> tree.entries.single().let { (kind, inner) -> undescribe(kind, inner) }
    }

private fun undescribe(
    kind: String,
    inner: JsonElement,
): Value =
    when (kind) {
        "object" -> Value.Object((inner as JsonObject).mapValues { (_, field) -> undescribe(field) })
        "int64" -> Value.Int64(inner.jsonPrimitive.content.toLong())
        "float64" -> Value.Float64(Double.fromBits(inner.jsonPrimitive.content.toULong(16).toLong()))
        "bytes" -> Value.Bytes(fromHex(inner.jsonPrimitive.content))
        "illFormed" -> Value.Text(inner.jsonPrimitive.content.let { it.padStart((it.length + 3) / 4 * 4, '0') }.chunked(4).map { it.toInt(16).toChar() }.joinToString(""))
        else -> error("no value is described by $kind")
    }

/** Prints a value as the suite reads it, without the client's codec. */
fun describe(value: Value): JsonElement =
    when (value) {
        Value.Null -> JsonNull
        is Value.Bool -> JsonPrimitive(value.value)
        is Value.Text -> JsonPrimitive(value.value)
        is Value.Int64 -> of("int64" to JsonPrimitive(value.value.toString()))
        is Value.Float64 -> of("float64" to JsonPrimitive("%016x".format(value.value.toRawBits())))
        is Value.Bytes -> of("bytes" to JsonPrimitive(value.value.hex()))
        is Value.Array -> JsonArray(value.items.map(::describe))
        is Value.Object -> of("object" to JsonObject(value.fields.mapValues { (_, field) -> describe(field) }))
    }

fun of(vararg fields: Pair<String, JsonElement>): JsonObject = JsonObject(fields.toMap())

fun fromHex(hex: String): ByteArray = ByteArray(hex.length / 2) { hex.substring(2 * it, 2 * it + 2).toInt(16).toByte() }
