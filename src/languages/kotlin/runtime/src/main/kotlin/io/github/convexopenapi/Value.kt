package io.github.convexopenapi

import okio.ByteString
import okio.ByteString.Companion.toByteString

/**
 * Any value that Convex stores or sends, exact to the bit. An int64 and a float64 are two kinds of value, as in Convex.
 *
 * Two values are equal when Convex would call them equal: bytes by what they hold, `-0.0` apart from `0.0`.
 */
public sealed class Value {
    /** `null`. */
    public object Null : Value() {
        override fun toString(): String = "null"
    }

    /** A boolean. */
    public data class Bool(
        public val value: Boolean,
    ) : Value() {
        override fun toString(): String = value.toString()
    }

    /** A whole number of 64 bits. */
    public data class Int64(
        public val value: Long,
    ) : Value() {
        override fun toString(): String = "${value}L"
    }

    /** A floating-point number of 64 bits. */
    public data class Float64(
        public val value: Double,
    ) : Value() {
        override fun toString(): String = value.toString()
    }

    /** A string, or an id. */
    public data class Text(
        public val value: String,
    ) : Value() {
        override fun toString(): String = "\"$value\""
    }

    /** Bytes. */
    public data class Bytes(
        public val value: ByteString,
    ) : Value() {
        /** Copies the bytes. */
        public constructor(value: ByteArray) : this(value.toByteString())

        override fun toString(): String = "bytes(${value.hex()})"
    }

    /** An array. */
    public data class Array(
        public val items: List<Value>,
    ) : Value() {
        override fun toString(): String = items.toString()
    }

    /** An object. The order of its fields says nothing. */
    public data class Object(
        public val fields: Map<String, Value>,
    ) : Value() {
        /** The field of this name, or null where there is none. */
        public operator fun get(name: String): Value? = fields[name]

        override fun toString(): String = fields.toString()
    }

    /** The value as Kotlin and Java hold it: null, Boolean, Long, Double, String, ByteArray, List and Map. */
    public fun toPlain(): Any? =
        when (this) {
            Null -> null
            is Bool -> value
            is Int64 -> value
            is Float64 -> value
            is Text -> value
            is Bytes -> value.toByteArray()
            is Array -> items.map { it.toPlain() }
            is Object -> fields.mapValues { (_, field) -> field.toPlain() }
        }

    public companion object {
        /**
         * The value of what Kotlin and Java hold: null, Boolean, Long, Double, String, ByteArray, ByteString, any
         * [Iterable], any [Map] from String, and values. An Int or a Float is refused, as it does not say which of the
         * two kinds of number is meant.
         *
         * @throws ConvexValueException where something is none of these.
         */
        @JvmStatic
        public fun of(plain: Any?): Value = valueOf(plain, 0)
    }
}

/** What names a place in a value says: the step that leads there, and the rule that was broken. */
public class ConvexValueException internal constructor(
    path: String,
    /** The rule that was broken, in words. */
    public val rule: String,
) : IllegalArgumentException(rule) {
    /** Leads to the offending part, such as `args.items[3].count`; empty at the top. */
    public var path: String = path
        private set

    override val message: String
        get() = if (path.isEmpty()) rule else "$path: $rule"

    internal fun under(index: Int): ConvexValueException = apply { path = "[$index]$path" }

    internal fun under(name: String): ConvexValueException = apply { path = step(name) + path }

    /** The path below the name of the whole; without a name it begins at the field. */
    internal fun rooted(name: String): ConvexValueException = apply { path = (name + path).let { if (name.isEmpty()) it.removePrefix(".") else it } }

    private companion object {
        fun step(name: String): String =
            if (isPlain(name)) ".$name" else "[${quote(name)}]"

        fun isPlain(name: String): Boolean =
            name.isNotEmpty() && !(name[0] in '0'..'9') && name.all { it == '_' || it == '$' || it in 'a'..'z' || it in 'A'..'Z' || it in '0'..'9' }
    }
}

internal fun broken(rule: String): ConvexValueException = ConvexValueException("", rule)

/** A text between quotes, for messages. */
internal fun quote(text: String): String =
    buildString {
        append('"')
        for (character in text) {
            when {
                character == '"' || character == '\\' -> append('\\').append(character)
                character < ' ' || character.isSurrogate() -> append("\\u%04x".format(character.code))
                else -> append(character)
            }
        }
        append('"')
    }

/** Deeper than the backend takes: what holds itself ends here. */
private const val DEEPEST = 1_000

private fun valueOf(
    plain: Any?,
    depth: Int,
): Value {
    if (depth > DEEPEST) throw broken("is nested too deep, or holds itself")
    return when (plain) {
        null -> Value.Null
        is Value -> plain
        is Boolean -> Value.Bool(plain)
        is Long -> Value.Int64(plain)
        is Double -> Value.Float64(plain)
        is String -> Value.Text(plain)
        is ByteArray -> Value.Bytes(plain)
        is ByteString -> Value.Bytes(plain)
        is Map<*, *> -> Value.Object(fieldsOf(plain, depth))
        is Iterable<*> -> Value.Array(plain.mapIndexed { index, item -> underIndex(index) { valueOf(item, depth + 1) } })
        is Int, is Short, is Byte -> throw broken("a whole number is a Long (5L), or a Double where a float64 is meant")
        is Float -> throw broken("a floating-point number is a Double")
        else -> throw broken("is no Convex value but a ${plain.javaClass.name}")
    }
}

private fun fieldsOf(
    plain: Map<*, *>,
    depth: Int,
): Map<String, Value> {
    val fields = LinkedHashMap<String, Value>(plain.size * 2)
    for ((name, field) in plain) {
        if (name !is String) throw broken("the names of fields are strings")
        fields[name] = underField(name) { valueOf(field, depth + 1) }
    }
    return fields
}

/** Names the place in what goes wrong within. */
internal inline fun <T> underIndex(
    index: Int,
    inner: () -> T,
): T =
    try {
        inner()
    } catch (wrong: ConvexValueException) {
        throw wrong.under(index)
    }

/** Names the place in what goes wrong within. */
internal inline fun <T> underField(
    name: String,
    inner: () -> T,
): T =
    try {
        inner()
    } catch (wrong: ConvexValueException) {
        throw wrong.under(name)
    }

/** Names the whole in what goes wrong within. */
internal inline fun <T> rooted(
    name: String,
    inner: () -> T,
): T =
    try {
        inner()
    } catch (wrong: ConvexValueException) {
        throw wrong.rooted(name)
    }
