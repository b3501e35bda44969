// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Shape.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

import okio.ByteString

/** A type of a caller's, as values or plain JSON hold it. Printed for every type of a document or a deployment. */
internal interface Shape<N : Any, T> {
    fun write(value: T): N

    /**
     * @param exact refuses fields that the type does not have.
     */
    fun read(
        node: N,
        exact: Boolean,
    ): T
}

/** A field that may be null and may be absent, which are two different things. */
public sealed class Presence<out T> {
    /** The field is not there. */
    public object Absent : Presence<kotlin.Nothing>() {
        override fun toString(): String = "Absent"
    }

    /** The field is there, and may be null. */
    public data class Present<out T>(
        public val value: T,
    ) : Presence<T>()

    public companion object {
        /** The field is not there. */
        @JvmStatic
        public fun <T> absent(): Presence<T> = Absent

        /** The field is there. */
        @JvmStatic
        public fun <T> of(value: T): Presence<T> = Present(value)
    }
}

internal class ScalarShape<N : Any, T : Any>(
    private val tree: Tree<N>,
    private val name: String,
    private val to: (T) -> N,
    private val from: (N) -> T?,
) : Shape<N, T> {
    override fun write(value: T): N = to(value)

    override fun read(
        node: N,
        exact: Boolean,
    ): T = from(node) ?: throw broken("Expected $name, not ${tree.nameOf(node)}.")
}

/** Refuses a node that does not fit, and gives nothing. */
internal fun <N : Any> Shape<N, *>.check(node: N) {
    read(node, exact = false)
}

/** The type of a value that cannot exist: a union without members. */
public class Never private constructor()

internal class NeverShape<N : Any> : Shape<N, Never> {
    override fun write(value: Never): N = throw broken("No value fits here.")

    override fun read(
        node: N,
        exact: Boolean,
    ): Never = throw broken("No value fits here.")
}

/** What a function takes that declares nothing. */
private object PlainShape : Shape<Value, Map<String, Any?>> {
    override fun write(value: Map<String, Any?>): Value = Value.of(value)

    override fun read(
        node: Value,
        exact: Boolean,
    ): Map<String, Any?> = throw UnsupportedOperationException()
}

/** What values are made of. */
internal object ValueShapes {
    val text = ScalarShape<Value, String>(ValueTree, "a string", { Value.Text(it) }, ValueTree::asText)
    val float64 = ScalarShape<Value, Double>(ValueTree, "a float64", { Value.Float64(it) }, { (it as? Value.Float64)?.value })
    val int64 = ScalarShape<Value, Long>(ValueTree, "an int64", { Value.Int64(it) }, { (it as? Value.Int64)?.value })
    val bool = ScalarShape<Value, Boolean>(ValueTree, "a boolean", { Value.Bool(it) }, ValueTree::asBool)
    val bytes = ScalarShape<Value, ByteString>(ValueTree, "bytes", { Value.Bytes(it) }, { (it as? Value.Bytes)?.value })
    val nothing = ScalarShape<Value, Value.Null>(ValueTree, "null", { it }, { it as? Value.Null })
    val any = ScalarShape<Value, Value>(ValueTree, "a value", { it }, { it })
    val plain: Shape<Value, Map<String, Any?>> = PlainShape
}

/** What plain JSON is made of. */
internal object JsonShapes {
    val text = ScalarShape<Json, String>(JsonTree, "a string", { Json.Text(it) }, JsonTree::asText)
    val float64 = ScalarShape<Json, Double>(JsonTree, "a number", { Json.of(it) }, { (it as? Json.Number)?.toDouble() })
    val int64 = ScalarShape<Json, Long>(JsonTree, "a whole number of 64 bits", { Json.Number(it) }, { (it as? Json.Number)?.toLongOrNull() })
    val bool = ScalarShape<Json, Boolean>(JsonTree, "a boolean", { Json.Bool(it) }, JsonTree::asBool)
    val nothing = ScalarShape<Json, Json.Null>(JsonTree, "null", { it }, { it as? Json.Null })
    val any = ScalarShape<Json, Json>(JsonTree, "JSON", { it }, { it })
}

/** A type that is another type in a cover of its own, such as the id of a table. */
internal class CoverShape<N : Any, I, T>(
    private val inner: Shape<N, I>,
    private val to: (T) -> I,
    private val from: (I) -> T,
) : Shape<N, T> {
    override fun write(value: T): N = inner.write(to(value))

    override fun read(
        node: N,
        exact: Boolean,
    ): T = from(inner.read(node, exact))
}

internal class ListShape<N : Any, T>(
    private val tree: Tree<N>,
    private val of: Shape<N, T>,
) : Shape<N, List<T>> {
    override fun write(value: List<T>): N = tree.list(value.mapIndexed { index, item -> underIndex(index) { of.write(item) } })

    override fun read(
        node: N,
        exact: Boolean,
    ): List<T> {
        val items = tree.asList(node) ?: throw broken("Expected an array, not ${tree.nameOf(node)}.")
        return items.mapIndexed { index, item -> underIndex(index) { of.read(item, exact) } }
    }
}

internal class RecordShape<N : Any, K, T>(
    private val tree: Tree<N>,
    private val keys: Shape<N, K>,
    private val of: Shape<N, T>,
) : Shape<N, Map<K, T>> {
    override fun write(value: Map<K, T>): N {
        val fields = LinkedHashMap<String, N>(value.size * 2)
        for ((key, field) in value) {
            val name = tree.asText(keys.write(key)) ?: throw broken("The keys of a record are strings.")
            fields[name] = underField(name) { of.write(field) }
        }
        return tree.fields(fields)
    }

    override fun read(
        node: N,
        exact: Boolean,
    ): Map<K, T> {
        val fields = tree.asFields(node) ?: throw broken("Expected an object, not ${tree.nameOf(node)}.")
        val read = LinkedHashMap<K, T>(fields.size * 2)
        for ((name, field) in fields) {
            underField(name) { read[keys.read(tree.text(name), exact)] = of.read(field, exact) }
        }
        return read
    }
}

internal class NullableShape<N : Any, T : Any>(
    private val tree: Tree<N>,
    private val of: Shape<N, T>,
) : Shape<N, T?> {
    override fun write(value: T?): N = if (value == null) tree.nothing else of.write(value)

    override fun read(
        node: N,
        exact: Boolean,
    ): T? = if (node == tree.nothing) null else of.read(node, exact)
}

/** A type of a few values, each with the literal that it stands for. */
internal class LiteralShape<N : Any, T : Any>(
    private val tree: Tree<N>,
    private val literals: List<Pair<T, N>>,
) : Shape<N, T> {
    override fun write(value: T): N = literals.first { it.first == value }.second

    override fun read(
        node: N,
        exact: Boolean,
    ): T = literals.firstOrNull { it.second == node }?.first ?: throw broken("Expected one of ${literals.joinToString { it.second.toString() }}, not ${tree.nameOf(node)}.")
}

/** A type of fields. */
internal abstract class ObjectShape<N : Any, T>(
    private val tree: Tree<N>,
) : Shape<N, T> {
    protected abstract fun writeTo(
        fields: FieldWriter<N>,
        value: T,
    )

    protected abstract fun readFrom(fields: FieldReader<N>): T

    override fun write(value: T): N {
        val fields = FieldWriter<N>()
        writeTo(fields, value)
        return tree.fields(fields.written)
    }

    override fun read(
        node: N,
        exact: Boolean,
    ): T {
        val fields = tree.asFields(node) ?: throw broken("Expected an object, not ${tree.nameOf(node)}.")
        val reader = FieldReader(fields, exact)
        val read = readFrom(reader)
        if (exact && reader.read < fields.size) throw broken("There are more fields than the type has.")
        return read
    }
}

internal class FieldWriter<N : Any> {
    val written = LinkedHashMap<String, N>()

    fun <T> put(
        name: String,
        shape: Shape<N, T>,
        value: T,
    ) {
        written[name] = underField(name) { shape.write(value) }
    }

    fun <T : Any> putIfThere(
        name: String,
        shape: Shape<N, T>,
        value: T?,
    ) {
        if (value != null) put(name, shape, value)
    }

    fun <T> putIfPresent(
        name: String,
        shape: Shape<N, T>,
        value: Presence<T>,
    ) {
        if (value is Presence.Present) put(name, shape, value.value)
    }

    fun constant(
        name: String,
        node: N,
    ) {
        written[name] = node
    }
}

internal class FieldReader<N : Any>(
    private val fields: Map<String, N>,
    private val exact: Boolean,
) {
    /** How many fields the type has had. */
    var read: Int = 0
        private set

    fun <T> get(
        name: String,
        shape: Shape<N, T>,
    ): T = underField(name) { read(fields[name] ?: throw broken("The field is missing."), shape) }

    fun <T : Any> getIfThere(
        name: String,
        shape: Shape<N, T>,
    ): T? = fields[name]?.let { underField(name) { read(it, shape) } }

    fun <T> getIfPresent(
        name: String,
        shape: Shape<N, T>,
    ): Presence<T> = fields[name]?.let { underField(name) { Presence.Present(read(it, shape)) } } ?: Presence.Absent

    fun constant(
        name: String,
        node: N,
    ) {
        underField(name) {
            read++
            if (fields[name] != node) throw broken("Expected $node.")
        }
    }

    private fun <T> read(
        node: N,
        shape: Shape<N, T>,
    ): T {
        read++
        return shape.read(node, exact)
    }
}

/** One member of a union. */
internal class Member<N : Any, out T>(
    /** The literal of the union's tag, where it has one. */
    val tag: N?,
    val read: (N, Boolean) -> T,
)

/** A type that is one of several. Where a field's literal tells the members apart, it alone decides. */
internal abstract class UnionShape<N : Any, T>(
    private val tree: Tree<N>,
    private val tag: String?,
    private val name: String,
) : Shape<N, T> {
    protected abstract val members: List<Member<N, T>>

    override fun read(
        node: N,
        exact: Boolean,
    ): T {
        if (tag != null) return readTagged(node, exact, tag)
        var last: ConvexValueException? = null
        for (strict in if (exact) listOf(true) else listOf(true, false)) {
            for (member in members) {
                try {
                    return member.read(node, strict)
                } catch (unfit: ConvexValueException) {
                    last = unfit
                }
            }
        }
        throw last?.takeIf { members.size == 1 } ?: broken("${tree.nameOf(node)} fits none of the members of $name.")
    }

    private fun readTagged(
        node: N,
        exact: Boolean,
        tag: String,
    ): T {
        val fields = tree.asFields(node) ?: throw broken("Expected an object, not ${tree.nameOf(node)}.")
        val member = members.firstOrNull { it.tag == fields[tag] } ?: throw ConvexValueException("", "It names no member of $name.").under(tag)
        return member.read(node, exact)
    }
}
