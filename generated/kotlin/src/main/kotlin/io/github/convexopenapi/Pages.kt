// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Pages.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import java.util.concurrent.CompletableFuture

/** One version of a document, or the news that it was deleted. */
public data class ExportedDocument(
    /** The component's path; `""` is the root app. */
    public val component: String,
    public val table: String,
    public val id: String,
    /** When this version was written, in nanoseconds since 1970. */
    public val ts: Long,
    public val deleted: Boolean,
    /** The fields, `_id` and `_creationTime` among them; of a deleted document, `_id` alone. */
    public val value: Value.Object,
)

/** One page of a snapshot. */
public data class SnapshotPage(
    public val documents: List<ExportedDocument>,
    /** The moment that every page shows: where `exportDeltas` goes on after the last page. */
    public val snapshot: Long,
    /** Is to be saved once the page is stored, and given back to go on from here. */
    public val cursor: String,
    /** Whether this is the last page. */
    public val done: Boolean,
)

/** One page of changes, in the order of time. A transaction is never split over two pages. */
public data class DeltasPage(
    public val documents: List<ExportedDocument>,
    /** Is to be saved once the page is stored, and given back to go on from here. */
    public val cursor: Long,
    /** Whether there is nothing more for now. */
    public val done: Boolean,
)

/** A table of a component. */
public data class SyncedTable(
    public val component: String,
    public val table: String,
)

/** The state of a copy. */
public enum class SyncStatus(
    internal val word: String,
) {
    /** Not consistent yet. */
    SNAPSHOTTING("snapshotting"),

    /** Consistent as of a moment ago. */
    STALE("stale"),

    /** Consistent, and everything has come. */
    UP_TO_DATE("upToDate"),
}

/** One page of a data sync. Empty the tables of [truncates] first, then apply [documents]. */
public data class SyncPage(
    public val truncates: List<SyncedTable>,
    public val documents: List<ExportedDocument>,
    public val status: SyncStatus,
    /** The moment as of which the copy is consistent, in nanoseconds since 1970; null while it is not. */
    public val snapshotTs: Long?,
    /** The sync's name among the active ones. */
    public val syncId: String,
    /** Is to be saved once the page is applied, and given back to go on from here. */
    public val cursor: String,
)

/** The way through a stream: the call of the next page, or null behind the last. */
internal fun interface PageSource<P : Any> {
    fun next(): Exchange<P>?
}

/** Pages as they are wanted: no other than the one that is being worked on is held. */
internal fun <P : Any> flowOf(start: () -> PageSource<P>): Flow<P> =
    flow {
        val source = start()
        while (true) emit((source.next() ?: break).await())
    }

/** The pages of a stream, for a thread that waits. A page is asked for by [next], and nothing is open between two. */
public class BlockingPages<P : Any> internal constructor(
    private val source: PageSource<P>,
) : Iterator<P> {
    private var coming: Exchange<P>? = source.next()

    /** Whether there is another page. Nothing is asked for. */
    override fun hasNext(): Boolean = coming != null

    /**
     * Asks for the next page.
     *
     * @throws ConvexCallException where it does not come.
     */
    override fun next(): P {
        val page = (coming ?: throw NoSuchElementException()).block()
        coming = source.next()
        return page
    }
}

/** The pages of a stream, as futures. A page is asked for by [next], and nothing is open between two. */
public class FuturePages<P : Any> internal constructor(
    private val source: PageSource<P>,
) {
    /** Asks for the next page, after the last one came. It is null behind the last. */
    public fun next(): CompletableFuture<P?> = source.next()?.future()?.mapped<P, P?> { it } ?: CompletableFuture.completedFuture(null)
}
