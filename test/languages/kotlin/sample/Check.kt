package sample

import io.github.convexopenapi.ConvexCallException
import io.github.convexopenapi.Value
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okio.Buffer
import java.util.Collections
import java.util.TreeSet
import kotlin.system.exitProcess

/** Keeps what was called and what was wrong, for the programs in Kotlin and in Java. */
class Check {
    private val called = Collections.synchronizedSet(TreeSet<String>())
    private val wrong = Collections.synchronizedList(ArrayList<String>())

    /** Notes the function path of every request. */
    val http: OkHttpClient =
        OkHttpClient
            .Builder()
            .addInterceptor(
                Interceptor { chain ->
                    val body = Buffer().also { chain.request().body?.writeTo(it) }.readUtf8()
                    Regex("\"path\":\"([^\"]*)\"").findAll(body).forEach { called.add(it.groupValues[1]) }
                    chain.proceed(chain.request())
                },
            ).build()

    /** Holds a result to what is wanted; a value's equality is that of its bits, but for a NaN's. */
    fun <T> same(
        what: String,
        want: T,
        have: T,
    ) {
        if (bits(want) != bits(have)) wrong.add("$what gave $have; wanted $want")
    }

    private fun bits(value: Any?): Any? =
        when (value) {
            is Double -> "double ${value.toRawBits()}"
            is Value.Float64 -> "float64 ${value.value.toRawBits()}"
            is Value.Array -> value.items.map(::bits)
            is Value.Object -> value.fields.mapValues { (_, field) -> bits(field) }
            is List<*> -> value.map(::bits)
            is Map<*, *> -> value.mapValues { (_, field) -> bits(field) }
            else -> value
        }

    fun that(
        what: String,
        good: Boolean,
    ) {
        if (!good) wrong.add(what)
    }

    /** Holds a failure to the data of the ConvexError that the function throws; null: it throws another error. */
    fun threw(
        path: String,
        data: Value?,
        error: Throwable?,
    ) {
        val failed = error as? ConvexCallException.Function
        if (failed == null || failed.functionPath != path || failed.data != data) wrong.add("$path: $error")
    }

    fun report() {
        fun list(texts: Collection<String>) = texts.joinToString(",", "[", "]") { "\"${it.replace("\\", "\\\\").replace("\"", "'").replace("\n", " ")}\"" }
        println("""{"called":${list(called)},"wrong":${list(wrong)}}""")
        // The threads of a client that was given are not the package's to end.
        exitProcess(0)
    }
}
