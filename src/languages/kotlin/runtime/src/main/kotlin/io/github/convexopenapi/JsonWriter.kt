package io.github.convexopenapi

/** A JSON text under way, as UTF-8. */
internal class JsonWriter(
    room: Int = 256,
) {
    private var bytes = ByteArray(room)

    /** How many bytes are written. */
    var size: Int = 0
        private set

    fun toByteArray(): ByteArray = bytes.copyOf(size)

    private fun grow(more: Int) {
        if (size + more > bytes.size) bytes = bytes.copyOf(maxOf(bytes.size * 2, size + more))
    }

    fun raw(character: Char): JsonWriter {
        grow(1)
        bytes[size++] = character.code.toByte()
        return this
    }

    /** Writes a text of ASCII as it is. */
    fun raw(text: String): JsonWriter {
        grow(text.length)
        for (character in text) bytes[size++] = character.code.toByte()
        return this
    }

    fun raw(more: ByteArray): JsonWriter {
        grow(more.size)
        more.copyInto(bytes, size)
        size += more.size
        return this
    }

    /** A number that is finite. */
    fun number(number: Double) {
        val whole = number.toLong()
        if (whole.toDouble() == number && whole in -LARGEST..LARGEST && (whole != 0L || 1 / number > 0)) {
            raw(whole.toString()).raw(".0")
        } else {
            raw(number.toString())
        }
    }

    /** Eight bytes in base64, below a name of their own. */
    fun eight(
        name: String,
        bits: Long,
    ) {
        raw("{\"").raw(name).raw("\":\"")
        grow(12)
        for (start in 0..6 step 3) {
            var three = 0
            for (index in start..start + 2) three = three shl 8 or (if (index < 8) (bits ushr (8 * index)).toInt() and 0xff else 0)
            for (shift in 18 downTo 0 step 6) bytes[size++] = BASE64[three shr shift and 0x3f].code.toByte()
        }
        bytes[size - 1] = '='.code.toByte()
        raw("\"}")
    }

    /** A string between quotes. Only what JSON demands is escaped, so that every other character arrives as it is. */
    fun text(text: String) {
        grow(text.length + 2)
        bytes[size++] = '"'.code.toByte()
        for (index in text.indices) {
            val character = text[index]
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                oddText(text, index)
                return
            }
            bytes[size++] = character.code.toByte()
        }
        raw('"')
    }

    private fun oddText(
        text: String,
        from: Int,
    ) {
        grow((text.length - from) * 6 + 1)
        var index = from
        while (index < text.length) {
            val unit = text[index++]
            when {
                unit == '"' || unit == '\\' -> raw('\\').raw(unit)
                unit < ' ' -> control(unit)
                unit < '\u0080' -> raw(unit)
                unit < '\u0800' -> {
                    put(0xc0 or (unit.code shr 6))
                    put(0x80 or (unit.code and 0x3f))
                }
                !unit.isSurrogate() -> {
                    put(0xe0 or (unit.code shr 12))
                    put(0x80 or (unit.code shr 6 and 0x3f))
                    put(0x80 or (unit.code and 0x3f))
                }
                else -> {
                    val low = if (index < text.length) text[index++] else ' '
                    if (!unit.isHighSurrogate() || !low.isLowSurrogate()) throw broken("A string is well-formed Unicode.")
                    val point = Character.toCodePoint(unit, low)
                    put(0xf0 or (point shr 18))
                    put(0x80 or (point shr 12 and 0x3f))
                    put(0x80 or (point shr 6 and 0x3f))
                    put(0x80 or (point and 0x3f))
                }
            }
        }
        raw('"')
    }

    private fun put(byte: Int) {
        bytes[size++] = byte.toByte()
    }

    private fun control(unit: Char) {
        when (unit) {
            '\b' -> raw("\\b")
            '\u000c' -> raw("\\f")
            '\n' -> raw("\\n")
            '\r' -> raw("\\r")
            '\t' -> raw("\\t")
            else -> raw("\\u00").raw(Character.forDigit(unit.code shr 4, 16)).raw(Character.forDigit(unit.code and 15, 16))
        }
    }

    private companion object {
        /** Whole numbers up to here are written without an exponent. */
        const val LARGEST = 1_000_000_000_000_000
    }
}

/** Prints plain JSON. */
internal fun printJson(json: Json): ByteArray {
    val writer = JsonWriter()
    writeJson(json, writer)
    return writer.toByteArray()
}

internal fun writeJson(
    json: Json,
    writer: JsonWriter,
) {
    when (json) {
        Json.Null -> writer.raw("null")
        is Json.Bool -> writer.raw(if (json.value) "true" else "false")
        is Json.Number -> writer.raw(json.digits)
        is Json.Text -> writer.text(json.value)
        is Json.Array -> {
            writer.raw('[')
            for ((index, item) in json.items.withIndex()) {
                if (index > 0) writer.raw(',')
                underIndex(index) { writeJson(item, writer) }
            }
            writer.raw(']')
        }
        is Json.Object -> {
            writer.raw('{')
            var first = true
            for ((name, field) in json.fields) {
                underField(name) {
                    if (!first) writer.raw(',')
                    first = false
                    writer.text(name)
                    writer.raw(':')
                    writeJson(field, writer)
                }
            }
            writer.raw('}')
        }
    }
}
