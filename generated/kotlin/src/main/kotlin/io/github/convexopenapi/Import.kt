// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Import.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlin.time.Duration.Companion.milliseconds

/** One record on its way in. */
public class ImportRecord(
    public val table: String,
    /** An object of plain JSON, as the import carries nothing else: no int64, no bytes, no NaN. */
    public val data: Map<String, Any?>,
)

/** How a table takes records. */
public class ImportTable
    @JvmOverloads
    constructor(
        /**
         * The paths of the fields that tell records apart, such as `listOf(listOf("email"))`. With them a record replaces
         * the document of the same key, and a batch may be sent again; without, records are only added, and a batch is
         * never sent twice unasked.
         */
        public val primaryKey: List<List<String>>? = null,
    )

/** How far an import has come. */
public data class ImportProgress(
    public val records: Int,
    public val batches: Int,
)

/** Is told after each batch how many records and batches are in. */
public fun interface ImportListener {
    /** A batch is in. */
    public fun onProgress(progress: ImportProgress)
}

/** How records are imported. */
public class ImportOptions
    @JvmOverloads
    constructor(
        /** Every table that a record names. */
        public val tables: Map<String, ImportTable>,
        /** How many records one request has at most. */
        public val batchSize: Int = 1000,
        /** How many bytes of records one request has at most. The backend takes 20 MB. */
        public val batchBytes: Int = 4 shl 20,
        /** Is told how far the import has come. */
        public val onProgress: ImportListener? = null,
    )

/** Writes records into tables, in batches, one after another. */
internal fun importAll(
    core: Core,
    records: Flow<ImportRecord>,
    how: ImportOptions,
    options: CallOptions,
): Exchange<ImportProgress> =
    exchange(core, Operations.importAirbyteRecords, null, options) { call ->
        call.checking { if (how.batchSize < 1 || how.batchBytes < 1) throw ConvexValueException("batchSize", "A batch has a record and a byte at least.") }
        val running = Importing(core, call, how, options)
        running.prepare()
        records.collect(running::add)
        running.flush()
        running.progress
    }

private class Importing(
    private val core: Core,
    private val call: Call,
    private val how: ImportOptions,
    private val options: CallOptions,
) {
    var progress = ImportProgress(0, 0)
        private set
    private val waiting = ArrayList<Json>()
    private val tables = LinkedHashSet<String>()
    private var bytes = 0
    private var at = 0

    /** Has the indexes of primary keys built, and waits for them. */
    suspend fun prepare() {
        val keys = how.tables.mapNotNull { (table, each) -> each.primaryKey?.let { table to Json.of(it) } }.toMap()
        if (keys.isEmpty()) return
        val indexes = Json.Object(mapOf("indexes" to Json.Object(keys)))
        streamCall(core, Operations.addPrimaryKeyIndexes, options, body = { indexes }) { }.await()
        val names = Json.Object(mapOf("tables" to Json.of(keys.keys.sorted())))
        // Building takes a while: a question that is asked again waits as a call that is repeated for the second time does.
        var wait = core.retry.documented.baseDelayMilliseconds * 2
        while (!streamCall(core, Operations.primaryKeyIndexesReady, options, body = { names }) { readPage(it).bool("indexesReady") }.await()) {
            delay(wait.milliseconds)
            wait = minOf(wait * 2, core.retry.documented.maxDelayMilliseconds)
        }
    }

    /** Takes one more record, after it sent the batch that the record does not fit into. */
    suspend fun add(record: ImportRecord) {
        val data = call.checking { rooted("records[$at]") { check(record) } }
        val size = printJson(data).size + record.table.length + OVERHEAD
        if (waiting.size >= how.batchSize || (waiting.isNotEmpty() && bytes.toLong() + size > how.batchBytes)) flush()
        tables.add(record.table)
        waiting.add(Json.Object(linkedMapOf("tableName" to Json.Text(record.table), "data" to data)))
        bytes += size
        at++
    }

    private fun check(record: ImportRecord): Json {
        underField("table") { if (record.table !in how.tables) throw broken("A record's table is one of the import's tables.") }
        return underField("data") { plain(Value.of(record.data)) }
    }

    /** Sends what is waiting. */
    suspend fun flush() {
        if (waiting.isEmpty()) return
        val batch = FailedBatch(progress.records, progress.records + waiting.size - 1)
        val streams = tables.associateWith(::streamOf)
        val keyed = tables.all { how.tables[it]?.primaryKey != null }
        val body = Json.Object(linkedMapOf("tables" to Json.Object(streams), "messages" to Json.Array(ArrayList(waiting))))
        try {
            streamCall(core, Operations.importAirbyteRecords, options, keyed, body = { body }) { }.await()
        } catch (failure: ConvexCallException) {
            throw failure.within(batch)
        } catch (cancelled: CancellationException) {
            cancelled.convexCall?.let { cancelled.addSuppressed(it.within(batch)) }
            throw cancelled
        }
        progress = ImportProgress(batch.last + 1, progress.batches + 1)
        waiting.clear()
        tables.clear()
        bytes = 0
        how.onProgress?.onProgress(progress)
    }

    private fun streamOf(table: String): Json {
        val key = how.tables[table]?.primaryKey
        val schema = "jsonSchema" to Json.Object(emptyMap())
        return Json.Object(if (key == null) mapOf(schema) else mapOf(schema, "primaryKey" to Json.of(key)))
    }

    private companion object {
        /** What a record takes beside its data and its table's name. */
        const val OVERHEAD = 32
    }
}

/** Plain JSON, which is all that the import carries. What would arrive as something else, or not at all, is refused. */
private fun plain(value: Value): Json =
    when (value) {
        Value.Null -> Json.Null
        is Value.Bool -> Json.Bool(value.value)
        is Value.Text -> Json.Text(value.value.also(::checkText))
        is Value.Float64 -> plainNumber(value.value)
        is Value.Int64 -> throw broken("The import carries no int64; give a Double.")
        is Value.Bytes -> throw broken("The import carries no bytes.")
        is Value.Array -> Json.Array(value.items.mapIndexed { index, item -> underIndex(index) { plain(item) } })
        is Value.Object ->
            Json.Object(
                sortedNames(value.fields).associateWith { name ->
                    underField(name) {
                        if (name.startsWith('$')) throw broken("The import renames fields that begin with $, so no encoded value passes.")
                        checkText(name)
                        plain(value.fields.getValue(name))
                    }
                },
            )
    }

private fun plainNumber(number: Double): Json {
    if (!number.isFinite() || (number == 0.0 && number.toRawBits() != 0L)) throw broken("The import carries no -0, NaN or infinity.")
    return Json.of(number)
}
