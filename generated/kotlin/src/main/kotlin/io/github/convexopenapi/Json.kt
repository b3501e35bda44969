// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Json.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

import java.math.BigDecimal
import kotlin.math.abs

/** Plain JSON, as the operations of the API take and give it. Numbers stay as they are written: none is rounded. */
public sealed class Json {
    /** `null`. */
    public object Null : Json()

    /** A boolean. */
    public data class Bool(
        public val value: Boolean,
    ) : Json()

    /** A number, as it is written. */
    public data class Number(
        public val digits: String,
    ) : Json() {
        /** A whole number. */
        public constructor(value: Long) : this(value.toString())

        init {
            if (!isJsonNumber(digits)) throw broken("${quote(digits)} is no JSON number")
        }

        /** The number as a whole one of 64 bits; null where it is none. */
        public fun toLongOrNull(): Long? = digits.toLongOrNull()

        /** The nearest floating-point number. */
        public fun toDouble(): Double = digits.toDouble()
    }

    /** A string. */
    public data class Text(
        public val value: String,
    ) : Json()

    /** An array. */
    public data class Array(
        public val items: List<Json>,
    ) : Json()

    /** An object. */
    public data class Object(
        public val fields: Map<String, Json>,
    ) : Json() {
        /** The field of this name, or null where there is none. */
        public operator fun get(name: String): Json? = fields[name]
    }

    /** The JSON text. */
    final override fun toString(): String = String(printJson(this), Charsets.UTF_8)

    public companion object {
        /**
         * Reads a JSON text.
         *
         * @throws ConvexValueException where it is none.
         */
        @JvmStatic
        public fun parse(text: String): Json = JsonReader(utf8(text), JsonTree).whole()

        /**
         * The JSON of what Kotlin and Java hold: null, Boolean, any number, String, any [Iterable], any [Map] from
         * String, and JSON.
         *
         * @throws ConvexValueException where something is none of these.
         */
        @JvmStatic
        public fun of(plain: Any?): Json = jsonOf(plain, 0)
    }
}

private const val DEEPEST = 1_000

private fun jsonOf(
    plain: Any?,
    depth: Int,
): Json {
    if (depth > DEEPEST) throw broken("is nested too deep, or holds itself")
    return when (plain) {
        null -> Json.Null
        is Json -> plain
        is Boolean -> Json.Bool(plain)
        is Double -> Json.Number(finite(plain))
        is Float -> Json.Number(finite(plain.toDouble()))
        is Number -> Json.Number(plain.toString())
        is String -> Json.Text(plain)
        is Map<*, *> -> Json.Object(jsonFieldsOf(plain, depth))
        is Iterable<*> -> Json.Array(plain.mapIndexed { index, item -> underIndex(index) { jsonOf(item, depth + 1) } })
        else -> throw broken("is no JSON but a ${plain.javaClass.name}")
    }
}

private fun jsonFieldsOf(
    plain: Map<*, *>,
    depth: Int,
): Map<String, Json> {
    val fields = LinkedHashMap<String, Json>(plain.size * 2)
    for ((name, field) in plain) {
        if (name !is String) throw broken("the names of fields are strings")
        fields[name] = underField(name) { jsonOf(field, depth + 1) }
    }
    return fields
}

private fun finite(number: Double): String {
    if (!number.isFinite()) throw broken("JSON has no NaN and no infinity")
    val size = abs(number)
    if (number == 0.0 || size !in SMALLEST_PLAIN..LARGEST_PLAIN) return number.toString().removeSuffix(".0")
    return BigDecimal(number.toString()).toPlainString().removeSuffix(".0")
}

/** Between these a number is written without an exponent. */
private const val SMALLEST_PLAIN = 1e-6
private const val LARGEST_PLAIN = 1e21

/** Whether a text is a number of JSON: a sign, digits without a leading zero, a fraction, an exponent. */
private fun isJsonNumber(text: String): Boolean {
    var at = if (text.startsWith('-')) 1 else 0

    fun digits(): Int {
        val start = at
        while (at < text.length && text[at] in '0'..'9') at++
        return at - start
    }

    val leading = at
    val whole = digits()
    if (whole == 0 || (whole > 1 && text[leading] == '0')) return false
    if (at < text.length && text[at] == '.') {
        at++
        if (digits() == 0) return false
    }
    if (at < text.length && (text[at] == 'e' || text[at] == 'E')) {
        at++
        if (at < text.length && (text[at] == '+' || text[at] == '-')) at++
        if (digits() == 0) return false
    }
    return at == text.length
}
