// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/JsonReader.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

/** How deep JSON text may nest: the backend's own parser goes no further. */
private const val DEEPEST_TEXT = 127

/**
 * Reads JSON as strictly as the backend does: half a surrogate pair, a number beyond a float64 and bytes that are no
 * UTF-8 are refused. Of a repeated field the last counts.
 */
internal class JsonReader<N : Any>(
    private val bytes: ByteArray,
    private val tree: Tree<N>,
) {
    private var at = 0
    private var depth = 0
    private val names = NameCache()

    /** Whether something was read that the rules for values have to look at. */
    var unusual: Boolean = false
        private set

    /** The whole text as one node. */
    fun whole(): N {
        val node = value()
        space()
        if (at < bytes.size) throw wrong("text after the value")
        return node
    }

    private fun wrong(what: String) = broken("This is not JSON: $what at byte $at.")

    private fun space() {
        while (at < bytes.size) {
            val byte = bytes[at].toInt()
            if (byte != ' '.code && byte != '\n'.code && byte != '\r'.code && byte != '\t'.code) return
            at++
        }
    }

    private fun peek(): Int {
        space()
        if (at >= bytes.size) throw wrong("the text ends early")
        return bytes[at].toInt()
    }

    private fun value(): N =
        when (val byte = peek()) {
            '{'.code -> fields()
            '['.code -> list()
            '"'.code -> tree.text(text())
            't'.code -> word("true", tree.bool(true))
            'f'.code -> word("false", tree.bool(false))
            'n'.code -> word("null", tree.nothing)
            else -> if (byte == '-'.code || isDigit(byte)) number() else throw wrong("no JSON value")
        }

    private fun word(
        word: String,
        node: N,
    ): N {
        if (bytes.size - at < word.length || word.indices.any { bytes[at + it].toInt() != word[it].code }) throw wrong("no JSON value")
        at += word.length
        return node
    }

    private fun enter() {
        at++
        depth++
        if (depth > DEEPEST_TEXT) throw wrong("nested too deep")
        if (depth > MAX_NESTING) unusual = true
    }

    private fun list(): N {
        enter()
        val items = ArrayList<N>()
        if (peek() == ']'.code) at++ else do items.add(value()) while (goesOn(']'))
        depth--
        if (items.size > MAX_ITEMS) unusual = true
        return tree.list(items)
    }

    private fun fields(): N {
        enter()
        val fields = LinkedHashMap<String, N>()
        if (peek() == '}'.code) {
            at++
        } else {
            do {
                if (peek() != '"'.code) throw wrong("no name of a field")
                val name = name()
                if (peek() != ':'.code) throw wrong("no colon")
                at++
                fields[name] = value()
            } while (goesOn('}'))
        }
        depth--
        if (fields.size > MAX_FIELDS) unusual = true
        return tree.fields(fields)
    }

    private fun goesOn(closing: Char): Boolean {
        val byte = peek()
        at++
        if (byte == ','.code) return true
        if (byte == closing.code) return false
        at--
        throw wrong("neither a comma nor a closing bracket")
    }

    private fun name(): String {
        val start = at + 1
        var hash = 0
        var end = start
        while (end < bytes.size) {
            val byte = bytes[end].toInt()
            if (byte == '"'.code) {
                if (end == start || bytes[start].toInt() == '$'.code || end - start > MAX_NAME) unusual = true
                at = end + 1
                return names.get(bytes, start, end, hash)
            }
            if (byte < ' '.code || byte == '\\'.code || byte == 0x7f) break
            hash = hash * 31 + byte
            end++
        }
        unusual = true
        return text()
    }

    private fun text(): String {
        val start = at + 1
        var end = start
        while (end < bytes.size) {
            val byte = bytes[end].toInt()
            if (byte == '"'.code) {
                at = end + 1
                return String(bytes, start, end - start, Charsets.ISO_8859_1)
            }
            if (byte < ' '.code || byte == '\\'.code) break
            end++
        }
        return oddText(start, end)
    }

    /** A text that holds an escape, or more than ASCII, from where that begins. */
    private fun oddText(
        start: Int,
        plain: Int,
    ): String {
        val text = StringBuilder(plain - start + 32)
        for (index in start until plain) text.append(bytes[index].toInt().toChar())
        at = plain
        while (at < bytes.size) {
            val byte = bytes[at].toInt()
            when {
                byte == '"'.code -> {
                    at++
                    return text.toString()
                }
                byte == '\\'.code -> escape(text)
                byte in 0 until ' '.code -> throw wrong("a control character in a string")
                byte >= 0 -> {
                    text.append(byte.toChar())
                    at++
                }
                else -> character(byte, text)
            }
        }
        throw wrong("the text ends early")
    }

    private fun character(
        first: Int,
        text: StringBuilder,
    ) {
        val lead = first and 0xff
        val more = if (lead in 0xc2..0xdf) 1 else if (lead in 0xe0..0xef) 2 else if (lead in 0xf0..0xf4) 3 else throw wrong("bytes that are no UTF-8")
        var point = lead and (0x3f shr more)
        for (step in 1..more) {
            val next = if (at + step < bytes.size) bytes[at + step].toInt() and 0xff else 0
            if (next and 0xc0 != 0x80) throw wrong("bytes that are no UTF-8")
            point = point shl 6 or (next and 0x3f)
        }
        val least = if (more == 1) 0x80 else if (more == 2) 0x800 else 0x10000
        if (point < least || point > 0x10ffff || point in 0xd800..0xdfff) throw wrong("bytes that are no UTF-8")
        text.appendCodePoint(point)
        at += more + 1
    }

    private fun escape(text: StringBuilder) {
        at++
        if (at >= bytes.size) throw wrong("the text ends early")
        val letter = bytes[at].toInt().toChar()
        at++
        when (letter) {
            '"', '\\', '/' -> text.append(letter)
            'b' -> text.append('\b')
            'f' -> text.append('\u000c')
            'n' -> text.append('\n')
            'r' -> text.append('\r')
            't' -> text.append('\t')
            'u' -> unicodeEscape(text)
            else -> throw wrong("an unknown escape")
        }
    }

    private fun unicodeEscape(text: StringBuilder) {
        val first = unit()
        if (!first.isSurrogate()) {
            text.append(first)
            return
        }
        val paired = at + 1 < bytes.size && bytes[at].toInt() == '\\'.code && bytes[at + 1].toInt() == 'u'.code
        if (!first.isHighSurrogate() || !paired) throw wrong("half a surrogate pair")
        at += 2
        val second = unit()
        if (!second.isLowSurrogate()) throw wrong("half a surrogate pair")
        text.append(first).append(second)
    }

    private fun unit(): Char {
        if (bytes.size - at < 4) throw wrong("the text ends early")
        var unit = 0
        for (index in at until at + 4) {
            val digit = Character.digit(bytes[index].toInt().toChar(), 16)
            if (digit < 0 || bytes[index] < 0) throw wrong("an escape without four hexadecimal digits")
            unit = unit shl 4 or digit
        }
        at += 4
        return unit.toChar()
    }

    private fun number(): N {
        val start = at
        if (bytes[at].toInt() == '-'.code) at++
        val leading = at
        digits()
        if (at - leading > 1 && bytes[leading].toInt() == '0'.code) throw wrong("no JSON number")
        if (is1('.')) {
            at++
            digits()
        }
        if (is1('e') || is1('E')) {
            at++
            if (is1('+') || is1('-')) at++
            digits()
        }
        return try {
            tree.number(bytes, start, at)
        } catch (beyond: NumberFormatException) {
            throw wrong("a number beyond a float64")
        }
    }

    private fun digits() {
        val start = at
        while (at < bytes.size && isDigit(bytes[at].toInt())) at++
        if (at == start) throw wrong("no JSON number")
    }

    private fun is1(character: Char) = at < bytes.size && bytes[at].toInt() == character.code

    private fun isDigit(byte: Int) = byte >= '0'.code && byte <= '9'.code
}

/** Holds each name of a field once, since lists repeat them. */
private class NameCache {
    private val held = arrayOfNulls<String>(SIZE)

    fun get(
        bytes: ByteArray,
        from: Int,
        to: Int,
        hash: Int,
    ): String {
        val place = (hash xor (hash ushr 15)) and (SIZE - 1)
        val known = held[place]
        if (known != null && isSame(known, bytes, from, to)) return known
        val name = String(bytes, from, to - from, Charsets.ISO_8859_1)
        held[place] = name
        return name
    }

    private fun isSame(
        known: String,
        bytes: ByteArray,
        from: Int,
        to: Int,
    ): Boolean {
        if (known.length != to - from) return false
        for (index in known.indices) if (known[index].code != bytes[from + index].toInt()) return false
        return true
    }

    private companion object {
        const val SIZE = 128
    }
}

/** The longest whole number that every double of its size holds exactly has fifteen digits. */
private const val EXACT_DIGITS = 15

private val powers = DoubleArray(23).also { it[0] = 1.0 }.also { for (index in 1..22) it[index] = it[index - 1] * 10 }

/** The double of a JSON number. Few digits and a small power of ten are exact each, and so is one product of them. */
internal fun readDouble(
    bytes: ByteArray,
    from: Int,
    to: Int,
): Double {
    var digits = 0L
    var count = 0
    var scale = 0
    var index = from
    val negative = bytes[index].toInt() == '-'.code
    if (negative) index++
    var behindPoint = false
    while (index < to) {
        val byte = bytes[index].toInt()
        if (byte == '.'.code) {
            behindPoint = true
        } else if (byte >= '0'.code && byte <= '9'.code) {
            if (++count > EXACT_DIGITS) return slowDouble(bytes, from, to)
            digits = digits * 10 + (byte - '0'.code)
            if (behindPoint) scale++
        } else {
            return slowDouble(bytes, from, to)
        }
        index++
    }
    val value = if (scale == 0) digits.toDouble() else digits / powers[scale]
    return if (negative) -value else value
}

private fun slowDouble(
    bytes: ByteArray,
    from: Int,
    to: Int,
): Double {
    val number = String(bytes, from, to - from, Charsets.ISO_8859_1).toDouble()
    if (number.isInfinite()) throw NumberFormatException()
    return number
}

/** A text as UTF-8. */
internal fun utf8(text: String): ByteArray {
    checkText(text)
    return text.toByteArray(Charsets.UTF_8)
}

/** Refuses half a surrogate pair. */
internal fun checkText(text: String) {
    var index = 0
    while (index < text.length) {
        val unit = text[index]
        if (unit.isSurrogate()) {
            if (!unit.isHighSurrogate() || index + 1 >= text.length || !text[index + 1].isLowSurrogate()) throw broken("A string is well-formed Unicode.")
            index++
        }
        index++
    }
}
