package runner

import io.github.convexopenapi.BlockingConvexClient
import io.github.convexopenapi.CallOptions
import io.github.convexopenapi.ComponentSelection
import io.github.convexopenapi.ConvexClient
import io.github.convexopenapi.DeltasOptions
import io.github.convexopenapi.DeltasPage
import io.github.convexopenapi.ExportedDocument
import io.github.convexopenapi.ImportOptions
import io.github.convexopenapi.ImportProgress
import io.github.convexopenapi.ImportRecord
import io.github.convexopenapi.ImportTable
import io.github.convexopenapi.Inclusion
import io.github.convexopenapi.LogEntry
import io.github.convexopenapi.LogOptions
import io.github.convexopenapi.Selection
import io.github.convexopenapi.SnapshotOptions
import io.github.convexopenapi.SnapshotPage
import io.github.convexopenapi.SyncOptions
import io.github.convexopenapi.SyncPage
import io.github.convexopenapi.SyncStatus
import io.github.convexopenapi.TableSelection
import io.github.convexopenapi.Value
import io.github.convexopenapi.convexCall
import io.github.convexopenapi.exportDeltas
import io.github.convexopenapi.exportSnapshot
import io.github.convexopenapi.importRecords
import io.github.convexopenapi.logs
import io.github.convexopenapi.sync
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonPrimitive
import kotlin.time.Duration

/** What a job says of a stream. */
class StreamJob(
    call: Said,
) {
    val selection = call.element("selection")?.let { selectionOf(it as JsonObject) }
    val cursor = call.text("cursor")
    val poll = call.time("poll")
    val pause = call.time("pause") ?: Duration.ZERO
    val take = call.whole("take") ?: Int.MAX_VALUE
    val from = LogOptions(cursor, call.texts("functions"), call.texts("levels"))
    val told = ArrayList<JsonElement>()
    val records = call.each("records").map { ImportRecord(it.text("table").orEmpty(), fieldsOf(it.element("data"))) }
    val how =
        ImportOptions(
            call.entries("tables").mapValues { (_, key) -> ImportTable(keyOf(key)) },
            batchSize = call.whole("batchSize") ?: ImportOptions(emptyMap()).batchSize,
            batchBytes = call.whole("batchBytes") ?: ImportOptions(emptyMap()).batchBytes,
            onProgress = { told.add(progressFields(it)) },
        )
}

suspend fun Running.stream(
    client: ConvexClient,
    operation: String,
    call: Said,
    options: CallOptions,
): JsonObject {
    val job = StreamJob(call)
    return when (operation) {
        "exportSnapshot" -> read(job, exportSnapshot(client, SnapshotOptions(job.selection, job.cursor), options), ::snapshotFields)
        "exportDeltas" -> read(job, exportDeltas(client, DeltasOptions(job.cursor.orEmpty().toLong(), job.selection, job.poll), options), ::deltasFields)
        "sync" -> read(job, sync(client, SyncOptions(job.selection, job.cursor, job.poll), options), ::syncFields)
        "logs" -> entries(read(job, logs(client, job.from, options), ::entryFields))
        "importRecords" -> imported(job) { importRecords(client, job.records, job.how, options) }
        else -> error("there is no operation $operation")
    }
}

fun Running.stream(
    client: BlockingConvexClient,
    operation: String,
    call: Said,
    options: CallOptions,
): JsonObject {
    val job = StreamJob(call)
    return when (operation) {
        "exportSnapshot" -> read(job, exportSnapshot(client, SnapshotOptions(job.selection, job.cursor), options), ::snapshotFields)
        "exportDeltas" -> read(job, exportDeltas(client, DeltasOptions(job.cursor.orEmpty().toLong(), job.selection, job.poll), options), ::deltasFields)
        "sync" -> read(job, sync(client, SyncOptions(job.selection, job.cursor, job.poll), options), ::syncFields)
        "logs" -> entries(read(job, logs(client, job.from, options), ::entryFields))
        "importRecords" -> imported(job) { importRecords(client, job.records, job.how, options) }
        else -> error("there is no operation $operation")
    }
}

private suspend fun <P> Running.read(
    job: StreamJob,
    pages: Flow<P>,
    fields: (P) -> JsonObject,
): JsonObject {
    val came = ArrayList<JsonObject>()
    val error =
        failureOf {
            pages.onEach { came.add(fields(it)) }.take(job.take).collect { pause(job.pause) }
        }
    return JsonObject(error + ("pages" to JsonArray(came)))
}

private fun <P> Running.read(
    job: StreamJob,
    pages: Iterator<P>,
    fields: (P) -> JsonObject,
): JsonObject {
    val came = ArrayList<JsonObject>()
    val error =
        failureOf {
            while (came.size < job.take && pages.hasNext()) {
                came.add(fields(pages.next()))
                sleep(job.pause)
            }
        }
    return JsonObject(error + ("pages" to JsonArray(came)))
}

/** Pauses without ending early: what is cancelled meanwhile is the stream, when it goes on. */
private suspend fun pause(time: Duration) = withContext(NonCancellable) { delay(time) }

/** The same for a thread. */
private fun sleep(time: Duration) {
    val end = System.nanoTime() + time.inWholeNanoseconds
    var interrupted = false
    while (System.nanoTime() < end) {
        try {
            Thread.sleep((end - System.nanoTime()) / 1_000_000 + 1)
        } catch (early: InterruptedException) {
            interrupted = true
        }
    }
    if (interrupted) Thread.currentThread().interrupt()
}

private inline fun Running.imported(
    job: StreamJob,
    work: () -> ImportProgress,
): JsonObject {
    var end: JsonElement? = null
    val error = failureOf { end = progressFields(work()) }
    val fields = listOfNotNull("progress" to JsonArray(job.told), end?.let { "imported" to it })
    return JsonObject(error + fields)
}

private inline fun Running.failureOf(work: () -> Unit): JsonObject =
    try {
        work()
        of()
    } catch (cancelled: CancellationException) {
        failed(cancelled.convexCall ?: cancelled)
    } catch (error: Exception) {
        failed(error)
    }

private fun progressFields(progress: ImportProgress) = of("records" to JsonPrimitive(progress.records), "batches" to JsonPrimitive(progress.batches))

private fun documents(documents: List<ExportedDocument>) =
    "documents" to
        JsonArray(
            documents.map {
                of(
                    "component" to text(it.component),
                    "table" to text(it.table),
                    "id" to text(it.id),
                    "ts" to text(it.ts.toString()),
                    "deleted" to JsonPrimitive(it.deleted),
                    "value" to describe(it.value),
                )
            },
        )

private fun entries(report: JsonObject) = JsonObject((report - "pages") + ("entries" to report.getValue("pages")))

private fun entryFields(entry: LogEntry) =
    of(
        "position" to text(entry.position),
        "kind" to text(entry.kind),
        "functionType" to text(entry.functionType),
        "functionPath" to text(entry.functionPath),
        "componentPath" to JsonPrimitive(entry.componentPath),
        "requestId" to text(entry.requestId),
        "executionId" to text(entry.executionId),
        "timestamp" to JsonPrimitive(entry.timestamp),
        "lines" to JsonArray(entry.lines.map(::text)),
        "error" to JsonPrimitive(entry.error),
    )

private fun snapshotFields(page: SnapshotPage) =
    of(documents(page.documents), "snapshot" to text(page.snapshot.toString()), "cursor" to text(page.cursor), "done" to JsonPrimitive(page.done))

private fun deltasFields(page: DeltasPage) = of(documents(page.documents), "cursor" to text(page.cursor.toString()), "done" to JsonPrimitive(page.done))

private fun syncFields(page: SyncPage): JsonObject {
    val status = mapOf(SyncStatus.SNAPSHOTTING to "snapshotting", SyncStatus.STALE to "stale", SyncStatus.UP_TO_DATE to "upToDate")
    val fields =
        of(
            documents(page.documents),
            "truncates" to JsonArray(page.truncates.map { of("component" to text(it.component), "table" to text(it.table)) }),
            "status" to text(status.getValue(page.status)),
            "syncId" to text(page.syncId),
            "cursor" to text(page.cursor),
        )
    return JsonObject(fields + listOfNotNull(page.snapshotTs?.let { "snapshotTs" to text(it.toString()) }))
}

private fun fieldsOf(data: JsonElement?): Map<String, Value> = data?.let { undescribe(it) as Value.Object }?.fields.orEmpty()

private fun keyOf(key: JsonElement): List<List<String>>? =
    if (key is JsonNull) null else (key as JsonArray).map { path -> (path as JsonArray).map { it.jsonPrimitive.content } }

/** Makes the client's types of a job's selection. What they cannot say, no case says. */
private fun selectionOf(whole: JsonObject) = Selection(named(whole) { componentOf(it) }, otherOf(whole))

private fun componentOf(component: JsonElement): ComponentSelection {
    if (component !is JsonObject) return ComponentSelection(excluded = true)
    return ComponentSelection(named(component) { tableOf(it) }, otherOf(component))
}

private fun tableOf(table: JsonElement): TableSelection {
    if (table !is JsonObject) return TableSelection(excluded = true)
    // Java, which knows no null of types, may put one where a word belongs: that is how no word is said.
    @Suppress("UNCHECKED_CAST")
    return TableSelection(named(table) { wordOf(it) } as Map<String, Inclusion>, otherOf(table))
}

private fun <T> named(
    level: JsonObject,
    inner: (JsonElement) -> T,
): Map<String, T> = level.filterKeys { it != "_other" }.mapValues { (_, one) -> inner(one) }

private fun otherOf(level: JsonObject): Inclusion? = level["_other"]?.let(::wordOf)

private fun wordOf(word: JsonElement): Inclusion? = Inclusion.entries.firstOrNull { it.name.lowercase() == (word as? JsonPrimitive)?.content }
