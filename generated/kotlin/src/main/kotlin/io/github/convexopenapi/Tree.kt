// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Tree.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

/** What a reader builds of a JSON text, and typed readers take apart: values, or plain JSON. */
internal interface Tree<N : Any> {
    val nothing: N

    fun bool(value: Boolean): N

    /** A number that is written with these digits; `fast` is its value where reading them was easy, else NaN. */
    fun number(
        bytes: ByteArray,
        from: Int,
        to: Int,
    ): N

    fun text(value: String): N

    fun list(items: List<N>): N

    fun fields(fields: Map<String, N>): N

    fun asBool(node: N): Boolean?

    fun asText(node: N): String?

    fun asList(node: N): List<N>?

    fun asFields(node: N): Map<String, N>?

    /** What a node is, in words. */
    fun nameOf(node: N): String
}

/** Values. A reader's numbers are all float64, and nothing is decoded yet. */
internal object ValueTree : Tree<Value> {
    override val nothing: Value get() = Value.Null

    override fun bool(value: Boolean): Value = if (value) yes else no

    override fun number(
        bytes: ByteArray,
        from: Int,
        to: Int,
    ): Value = Value.Float64(readDouble(bytes, from, to))

    override fun text(value: String): Value = Value.Text(value)

    override fun list(items: List<Value>): Value = Value.Array(items)

    override fun fields(fields: Map<String, Value>): Value = Value.Object(fields)

    override fun asBool(node: Value): Boolean? = (node as? Value.Bool)?.value

    override fun asText(node: Value): String? = (node as? Value.Text)?.value

    override fun asList(node: Value): List<Value>? = (node as? Value.Array)?.items

    override fun asFields(node: Value): Map<String, Value>? = (node as? Value.Object)?.fields

    override fun nameOf(node: Value): String =
        when (node) {
            Value.Null -> "null"
            is Value.Bool -> "a boolean"
            is Value.Int64 -> "an int64"
            is Value.Float64 -> "a float64"
            is Value.Text -> "a string"
            is Value.Bytes -> "bytes"
            is Value.Array -> "an array"
            is Value.Object -> "an object"
        }

    private val yes = Value.Bool(true)
    private val no = Value.Bool(false)
}

/** Plain JSON, whose numbers stay as they are written. */
internal object JsonTree : Tree<Json> {
    override val nothing: Json get() = Json.Null

    override fun bool(value: Boolean): Json = Json.Bool(value)

    override fun number(
        bytes: ByteArray,
        from: Int,
        to: Int,
    ): Json = Json.Number(String(bytes, from, to - from, Charsets.ISO_8859_1))

    override fun text(value: String): Json = Json.Text(value)

    override fun list(items: List<Json>): Json = Json.Array(items)

    override fun fields(fields: Map<String, Json>): Json = Json.Object(fields)

    override fun asBool(node: Json): Boolean? = (node as? Json.Bool)?.value

    override fun asText(node: Json): String? = (node as? Json.Text)?.value

    override fun asList(node: Json): List<Json>? = (node as? Json.Array)?.items

    override fun asFields(node: Json): Map<String, Json>? = (node as? Json.Object)?.fields

    override fun nameOf(node: Json): String =
        when (node) {
            Json.Null -> "null"
            is Json.Bool -> "a boolean"
            is Json.Number -> "the number ${node.digits}"
            is Json.Text -> "a string"
            is Json.Array -> "an array"
            is Json.Object -> "an object"
        }
}
