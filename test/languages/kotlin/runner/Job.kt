package runner

import io.github.convexopenapi.Value
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds

/** Something that a job says, read field by field. A field that is missing is null. */
class Said(
    private val fields: JsonObject,
) {
    fun has(name: String): Boolean = name in fields

    fun element(name: String): JsonElement? = fields[name]

    fun text(name: String): String? = (fields[name] as? JsonPrimitive)?.takeIf { it.isString }?.content

    /** A text that the caller gives, which need not be well-formed. */
    fun given(name: String): String? = fields[name]?.takeIf { it !is JsonNull }?.let { (undescribe(it) as Value.Text).value }

    fun whole(name: String): Int? = primitive(name)?.content?.toInt()

    fun truth(name: String): Boolean? = primitive(name)?.content?.toBooleanStrict()

    fun time(name: String): Duration? = primitive(name)?.content?.toDouble()?.milliseconds

    fun inner(name: String): Said? = (fields[name] as? JsonObject)?.let(::Said)

    fun list(name: String): List<JsonElement>? = fields[name] as? JsonArray

    fun texts(name: String): List<String>? = list(name)?.map { (it as JsonPrimitive).content }

    fun each(name: String): List<Said> = list(name).orEmpty().map { Said(it as JsonObject) }

    fun entries(name: String): Map<String, JsonElement> = fields[name] as? JsonObject ?: emptyMap()

    private fun primitive(name: String) = (fields[name] as? JsonPrimitive)?.takeIf { it !is JsonNull }
}
