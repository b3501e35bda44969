package io.github.convexopenapi

/** Reads the fields of one object of a page, and names the place of what is wrong with them. */
internal class PageReader(
    private val fields: Map<String, Json>,
    private val at: String,
) {
    fun wrong(
        name: String,
        rule: String,
    ) = ConvexValueException(at + name, rule)

    fun text(name: String): String = (fields[name] as? Json.Text)?.value ?: throw wrong(name, "Expected a string.")

    fun bool(name: String): Boolean = (fields[name] as? Json.Bool)?.value ?: throw wrong(name, "Expected a boolean.")

    fun whole(name: String): Long {
        val digits = (fields[name] as? Json.Number)?.digits
        return digits?.takeIf { it != "-0" }?.toLongOrNull() ?: throw wrong(name, "Expected a whole number of 64 bits.")
    }

    /** A number as every language writes it: without a point where it is whole. */
    fun number(name: String): String {
        val digits = (fields[name] as? Json.Number)?.digits ?: throw wrong(name, "Expected a number.")
        return digits.removeSuffix(".0")
    }

    fun texts(name: String): List<String> {
        val items = (fields[name] as? Json.Array)?.items ?: throw wrong(name, "Expected a list.")
        return items.map { (it as? Json.Text)?.value ?: throw wrong(name, "Expected strings.") }
    }

    fun has(name: String): Boolean = (fields[name] ?: Json.Null) != Json.Null

    fun inner(name: String): PageReader = readerOf(fields[name], "$at$name")

    fun <T> each(
        name: String,
        read: (PageReader) -> T,
    ): List<T> {
        val items = (fields[name] as? Json.Array)?.items ?: throw wrong(name, "Expected a list.")
        return items.mapIndexed { index, item -> read(readerOf(item, "$at$name[$index]")) }
    }

    /** A document whose fields stand beside its metadata, in the encoded form: every number is a float64. */
    fun document(): ExportedDocument {
        val deleted = "_deleted" in fields && bool("_deleted")
        val own = fields.filterKeys { it !in metadata }
        val value = rooted(at.removeSuffix(".")) { decodeTree(valueOf(Json.Object(own), ::float), 0) }
        return ExportedDocument(text("_component"), text("_table"), text("_id"), whole("_ts"), deleted, value as? Value.Object ?: throw wrong("", "Expected an object."))
    }

    /** A document below its metadata, in the export form: a whole number is an int64. */
    fun entry(): ExportedDocument {
        val value = inner("value")
        val decoded = rooted("${at}value") { decodeTree(valueOf(Json.Object(value.fields), ::number), 0) }
        val fields = decoded as? Value.Object ?: throw wrong("value", "Expected an object.")
        return ExportedDocument(text("component"), text("table"), value.text("_id"), whole("ts"), bool("deleted"), fields)
    }
}

private val metadata = setOf("_component", "_table", "_ts", "_deleted")

internal fun readPage(body: ByteArray): PageReader = readerOf(JsonReader(body, JsonTree).whole(), "")

private fun readerOf(
    node: Json?,
    place: String,
): PageReader {
    val fields = (node as? Json.Object)?.fields ?: throw ConvexValueException(place, "Expected an object.")
    return PageReader(fields, if (place.isEmpty()) "" else "$place.")
}

/** The tree of values of a tree of JSON, its numbers read as told. */
private fun valueOf(
    json: Json,
    number: (String) -> Value,
): Value =
    when (json) {
        Json.Null -> Value.Null
        is Json.Bool -> Value.Bool(json.value)
        is Json.Number -> number(json.digits)
        is Json.Text -> Value.Text(json.value)
        is Json.Array -> Value.Array(json.items.mapIndexed { index, item -> underIndex(index) { valueOf(item, number) } })
        is Json.Object -> Value.Object(json.fields.mapValues { (name, field) -> underField(name) { valueOf(field, number) } })
    }

private fun float(digits: String): Value {
    val number = digits.toDouble()
    if (number.isInfinite()) throw broken("A number is beyond a float64.")
    return Value.Float64(number)
}

private fun number(digits: String): Value {
    if (digits.any { it == '.' || it == 'e' || it == 'E' } || digits == "-0") return float(digits)
    return Value.Int64(digits.toLongOrNull() ?: throw broken("A whole number is beyond int64."))
}
