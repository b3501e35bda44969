@file:JvmName("Values")

package io.github.convexopenapi

import okio.ByteString
import okio.ByteString.Companion.toByteString

/** The backend's limits on a value. */
internal const val MAX_NESTING: Int = 64
internal const val MAX_ITEMS: Int = 8192
internal const val MAX_FIELDS: Int = 1024
internal const val MAX_NAME: Int = 1024

/**
 * Prints a value in the encoded form, in which the backend keeps int64, bytes and special numbers apart. The fields of
 * objects are sorted by name.
 *
 * @throws ConvexValueException where the backend would not take it.
 */
public fun encodeValue(value: Value): ByteArray =
    rooted("") {
        val writer = JsonWriter()
        writeValue(value, writer, 0)
        writer.toByteArray()
    }

/**
 * Reads a value from the encoded form, exact to the bit.
 *
 * @throws ConvexValueException where the text is not JSON, or holds what the backend refuses.
 */
public fun decodeValue(text: ByteArray): Value =
    rooted("") {
        val reader = JsonReader(text, ValueTree)
        val tree = reader.whole()
        if (reader.unusual) decodeTree(tree, 0) else tree
    }

/** Turns the tree of an encoded text into the value that it spells. */
internal fun decodeTree(
    tree: Value,
    depth: Int,
): Value =
    when (tree) {
        is Value.Array -> {
            checkSize(depth + 1, tree.items.size, 0)
            Value.Array(tree.items.mapIndexed { index, item -> underIndex(index) { decodeTree(item, depth + 1) } })
        }
        is Value.Object -> special(tree.fields) ?: decodeFields(tree.fields, depth + 1)
        else -> tree
    }

private fun decodeFields(
    fields: Map<String, Value>,
    depth: Int,
): Value {
    checkSize(depth, 0, fields.size)
    val decoded = LinkedHashMap<String, Value>(fields.size * 2)
    for ((name, field) in fields) {
        underField(name) {
            checkName(name)
            decoded[name] = decodeTree(field, depth)
        }
    }
    return Value.Object(decoded)
}

private fun checkSize(
    depth: Int,
    items: Int,
    fields: Int,
) {
    if (depth > MAX_NESTING) throw broken("The value is nested more than $MAX_NESTING levels deep.")
    if (items > MAX_ITEMS) throw broken("An array has at most $MAX_ITEMS items, not $items.")
    if (fields > MAX_FIELDS) throw broken("An object has at most $MAX_FIELDS fields, not $fields.")
}

private fun checkName(name: String) {
    if (name.length > MAX_NAME) throw broken("A field name has at most $MAX_NAME characters.")
    if (name.startsWith('$')) throw broken("The field name ${quote(name)} starts with '$', which is reserved.")
    for (character in name) {
        if (character < ' ' || character > '~') throw broken("The field name ${quote(name)} may only hold printable ASCII.")
    }
}

private fun special(fields: Map<String, Value>): Value? {
    if (fields.size != 1) return null
    val (name, inner) = fields.entries.first()
    return when (name) {
        "\$integer" -> Value.Int64(eight(name, inner))
        "\$float" -> {
            val number = Double.fromBits(eight(name, inner))
            if (number != 0.0 && number.isFinite()) throw broken("An ordinary number is not written as \$float.")
            Value.Float64(number)
        }
        "\$bytes" -> Value.Bytes(fromBase64(name, inner).toByteString())
        else -> null
    }
}

private fun eight(
    name: String,
    inner: Value,
): Long {
    val bytes = fromBase64(name, inner)
    if (bytes.size != 8) throw broken("$name holds exactly eight bytes, not ${bytes.size}.")
    var bits = 0L
    for (index in 7 downTo 0) bits = bits shl 8 or (bytes[index].toLong() and 0xff)
    return bits
}

/** Reads standard base64 as the backend does: padding may be short or missing, but stray bits are refused. */
private fun fromBase64(
    name: String,
    inner: Value,
): ByteArray {
    val text = (inner as? Value.Text)?.value ?: throw broken("$name holds a base64 string.")
    val bare = text.trimEnd('=')
    val room = (4 - bare.length % 4) % 4
    if (text.length - bare.length > room || bare.length % 4 == 1) throw broken("$name holds standard base64.")
    val bytes = ByteArray(bare.length * 3 / 4)
    var bits = 0
    var held = 0
    var at = 0
    for (character in bare) {
        val digit = if (character < '\u0080') base64Digits[character.code].toInt() else -1
        if (digit < 0) throw broken("$name holds standard base64.")
        bits = bits shl 6 or digit
        held += 6
        if (held >= 8) {
            held -= 8
            bytes[at++] = (bits shr held).toByte()
        }
    }
    if (bits and ((1 shl held) - 1) != 0) throw broken("$name holds standard base64.")
    return bytes
}

internal const val BASE64: String = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

private val base64Digits =
    ByteArray(128) { -1 }.also { digits -> BASE64.forEachIndexed { index, character -> digits[character.code] = index.toByte() } }

/** Prints a value, which stands so many levels deep. */
internal fun writeValue(
    value: Value,
    writer: JsonWriter,
    depth: Int,
) {
    when (value) {
        Value.Null -> writer.raw("null")
        is Value.Bool -> writer.raw(if (value.value) "true" else "false")
        is Value.Int64 -> writer.eight("\$integer", value.value)
        is Value.Float64 -> writeFloat(value.value, writer)
        is Value.Text -> writer.text(value.value)
        is Value.Bytes -> writer.base64("\$bytes", value.value)
        is Value.Array -> {
            checkSize(depth + 1, value.items.size, 0)
            writer.raw('[')
            for ((index, item) in value.items.withIndex()) {
                if (index > 0) writer.raw(',')
                underIndex(index) { writeValue(item, writer, depth + 1) }
            }
            writer.raw(']')
        }
        is Value.Object -> writeFields(value.fields, writer, depth + 1)
    }
}

private fun writeFields(
    fields: Map<String, Value>,
    writer: JsonWriter,
    depth: Int,
) {
    checkSize(depth, 0, fields.size)
    writer.raw('{')
    var first = true
    for (name in sortedNames(fields)) {
        underField(name) {
            checkName(name)
            if (!first) writer.raw(',')
            first = false
            writer.text(name)
            writer.raw(':')
            writeValue(fields.getValue(name), writer, depth)
        }
    }
    writer.raw('}')
}

internal fun sortedNames(fields: Map<String, *>): Collection<String> {
    var last: String? = null
    for (name in fields.keys) {
        if (last != null && name < last) return fields.keys.sorted()
        last = name
    }
    return fields.keys
}

private fun writeFloat(
    number: Double,
    writer: JsonWriter,
) {
    if (!number.isFinite() || (number == 0.0 && number.toRawBits() != 0L)) {
        writer.eight("\$float", number.toRawBits())
    } else {
        writer.number(number)
    }
}

/** A value's bytes, as those of a [ByteString] are. */
internal fun JsonWriter.base64(
    name: String,
    bytes: ByteString,
) {
    raw("{\"").raw(name).raw("\":\"").raw(bytes.base64()).raw("\"}")
}
