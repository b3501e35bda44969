package io.github.convexopenapi

import kotlinx.coroutines.delay
import kotlin.time.Duration

/** Makes the call of one page. Only a deploy key that acts as nobody may stream. */
internal fun <P> streamCall(
    core: Core,
    operation: Operation,
    options: CallOptions,
    keyed: Boolean = false,
    wait: Duration = Duration.ZERO,
    body: () -> Json,
    read: (ByteArray) -> P,
): Exchange<P> =
    exchange(core, operation, null, options) { call ->
        delay(wait)
        val prepared =
            call.checking {
                if (!core.identity.administers) throw ConvexValueException("deployKey", "Streaming needs a deploy key.")
                if (core.identity.acting) throw ConvexValueException("actAs", "Streaming is for the key alone, without acting as a user.")
                operation.prepare(emptyMap(), printJson(body()), keyed)
            }
        val answer = call.perform(prepared, read)
        call.succeed(answer, emptyList())
        answer.content
    }

internal fun snapshotPages(
    core: Core,
    selection: Selection?,
    cursor: String?,
    options: CallOptions,
): PageSource<SnapshotPage> {
    var at = cursor
    return PageSource {
        if (at != null && isFinished(at.orEmpty())) {
            null
        } else {
            streamCall(core, Operations.listSnapshot, options, body = { snapshotBody(at, selection) }) { body ->
                readPage(body).snapshotPage().also { at = it.cursor }
            }
        }
    }
}

internal fun deltasPages(
    core: Core,
    cursor: Long,
    selection: Selection?,
    poll: Duration?,
    options: CallOptions,
): PageSource<DeltasPage> {
    var at = cursor
    var done = false
    return PageSource {
        if (done && poll == null) {
            null
        } else {
            val wait = if (done) poll ?: Duration.ZERO else Duration.ZERO
            streamCall(core, Operations.documentDeltas, options, wait = wait, body = { deltasBody(at, selection) }) { body ->
                readPage(body).deltasPage().also {
                    at = it.cursor
                    done = it.done
                }
            }
        }
    }
}

internal fun syncPages(
    core: Core,
    selection: Selection?,
    cursor: String?,
    poll: Duration?,
    options: CallOptions,
): PageSource<SyncPage> {
    var at = cursor
    var done = false
    return PageSource {
        if (done && poll == null) {
            null
        } else {
            val wait = if (done) poll ?: Duration.ZERO else Duration.ZERO
            streamCall(core, Operations.dataSync, options, wait = wait, body = { syncBody(at, selection) }) { body ->
                readPage(body).syncPage().also {
                    at = it.cursor
                    done = it.status == SyncStatus.UP_TO_DATE
                }
            }
        }
    }
}

private fun PageReader.snapshotPage(): SnapshotPage {
    val snapshot = whole("snapshot")
    val done = !bool("hasMore")
    val cursor = if (!done || has("cursor")) text("cursor") else ""
    return SnapshotPage(each("values") { it.document() }, snapshot, "$snapshot:$cursor", done)
}

private fun PageReader.deltasPage(): DeltasPage {
    val cursor = whole("cursor")
    val done = !bool("hasMore")
    return DeltasPage(each("values") { it.document() }, cursor, done)
}

private fun PageReader.syncPage(): SyncPage {
    val status = inner("status")
    val word = status.text("type")
    val state = SyncStatus.entries.firstOrNull { it.word == word } ?: throw status.wrong("type", "Expected a known status.")
    val moment = if (state == SyncStatus.SNAPSHOTTING) null else status.whole("snapshotTs")
    val cursor = inner("pagination").text("nextCursor")
    val truncates = each("truncates") { SyncedTable(it.text("component"), it.text("table")) }
    return SyncPage(truncates, each("values") { it.entry() }, state, moment, text("syncId"), cursor)
}

/** Whether a cursor is that of a snapshot's last page, which ends in its colon. */
private fun isFinished(cursor: String): Boolean = cursor.endsWith(':') && isSnapshot(cursor.substringBefore(':')) && cursor.indexOf(':') == cursor.length - 1

private fun isSnapshot(text: String): Boolean = text.toLongOrNull() != null && text.all { it in '0'..'9' }

private fun snapshotBody(
    cursor: String?,
    selection: Selection?,
): Json {
    val fields = LinkedHashMap<String, Json>()
    fields["format"] = Json.Text(FORMAT)
    if (cursor != null) {
        val snapshot = cursor.substringBefore(':', "")
        val rest = cursor.substringAfter(':', "")
        if (rest.isEmpty() || !isSnapshot(snapshot)) throw ConvexValueException("cursor", "A cursor is that of a page of this export.")
        fields["snapshot"] = Json.Number(snapshot)
        fields["cursor"] = Json.Text(rest)
    }
    if (selection != null) fields["selection"] = selection.toJson()
    return Json.Object(fields)
}

private fun deltasBody(
    cursor: Long,
    selection: Selection?,
): Json {
    if (cursor < 0) throw ConvexValueException("cursor", "A cursor is not negative.")
    val fields = linkedMapOf<String, Json>("format" to Json.Text(FORMAT), "cursor" to Json.Number(cursor))
    if (selection != null) fields["selection"] = selection.toJson()
    return Json.Object(fields)
}

private fun syncBody(
    cursor: String?,
    selection: Selection?,
): Json {
    val fields = LinkedHashMap<String, Json>()
    if (cursor != null) fields["cursor"] = Json.Text(cursor)
    if (selection != null) fields["selection"] = selection.toJson()
    return Json.Object(fields)
}

private const val FORMAT = "convex_encoded_json"
