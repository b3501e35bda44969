@file:JvmName("Streams")

package io.github.convexopenapi

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import java.util.concurrent.CompletableFuture
import kotlin.time.Duration
import kotlin.time.toKotlinDuration

/** Says what to export, and where to go on. */
public class SnapshotOptions
    @JvmOverloads
    constructor(
        /** What to export; null: everything. */
        public val selection: Selection? = null,
        /** That of the last page that was safely stored; null: from the beginning. */
        public val cursor: String? = null,
    )

/** Says from where to read changes, and of what. */
public class DeltasOptions(
    /** The `snapshot` of a snapshot that was read to its end, or the `cursor` of the last page that was safely stored. */
    public val cursor: Long,
    /** The snapshot's own; null: everything. */
    public val selection: Selection? = null,
    /** How long to wait for more when there is none; null: the stream ends then. */
    public val poll: Duration? = null,
) {
    /** The same without waiting, for Java. */
    public constructor(cursor: Long, selection: Selection?) : this(cursor, selection, null as Duration?)

    /** The same, for Java. */
    public constructor(cursor: Long, selection: Selection?, poll: java.time.Duration) : this(cursor, selection, poll.toKotlinDuration())
}

/** Says what to keep in step, and where to go on. */
public class SyncOptions(
    /** What to copy; null: everything. It may change from one call to the next. */
    public val selection: Selection? = null,
    /** That of the last page that was safely applied; null: from the beginning. */
    public val cursor: String? = null,
    /** How long to wait for more when everything has come; null: the stream ends then. */
    public val poll: Duration? = null,
) {
    /** The same without waiting, for Java. */
    public constructor(selection: Selection?, cursor: String?) : this(selection, cursor, null as Duration?)

    /** The same, for Java. */
    public constructor(selection: Selection?, cursor: String?, poll: java.time.Duration) : this(selection, cursor, poll.toKotlinDuration())
}

/**
 * Reads every document as of one moment. It needs a client with a deploy key, as all streams do. Each page is a call of
 * its own, with its own attempts, and is asked for when it is wanted.
 */
@JvmOverloads
public fun exportSnapshot(
    client: ConvexClient,
    from: SnapshotOptions = SnapshotOptions(),
    options: CallOptions = CallOptions.NONE,
): Flow<SnapshotPage> = flowOf { snapshotPages(client.core, from.selection, from.cursor, options) }

/**
 * Reads every document as of one moment. It needs a client with a deploy key, as all streams do. Each page is a call of
 * its own, with its own attempts, and is asked for when it is wanted.
 */
@JvmOverloads
public fun exportSnapshot(
    client: BlockingConvexClient,
    from: SnapshotOptions = SnapshotOptions(),
    options: CallOptions = CallOptions.NONE,
): BlockingPages<SnapshotPage> = BlockingPages(snapshotPages(client.core, from.selection, from.cursor, options))

/**
 * Reads every document as of one moment. It needs a client with a deploy key, as all streams do. Each page is a call of
 * its own, with its own attempts, and is asked for when it is wanted.
 */
@JvmOverloads
public fun exportSnapshot(
    client: FutureConvexClient,
    from: SnapshotOptions = SnapshotOptions(),
    options: CallOptions = CallOptions.NONE,
): FuturePages<SnapshotPage> = FuturePages(snapshotPages(client.core, from.selection, from.cursor, options))

/**
 * Reads what changed after a moment. Save the cursor of empty pages too: it moves on although nothing changed, and
 * changes are kept for 14 days alone.
 */
@JvmOverloads
public fun exportDeltas(
    client: ConvexClient,
    from: DeltasOptions,
    options: CallOptions = CallOptions.NONE,
): Flow<DeltasPage> = flowOf { deltasPages(client.core, from.cursor, from.selection, from.poll, options) }

/**
 * Reads what changed after a moment. Save the cursor of empty pages too: it moves on although nothing changed, and
 * changes are kept for 14 days alone.
 */
@JvmOverloads
public fun exportDeltas(
    client: BlockingConvexClient,
    from: DeltasOptions,
    options: CallOptions = CallOptions.NONE,
): BlockingPages<DeltasPage> = BlockingPages(deltasPages(client.core, from.cursor, from.selection, from.poll, options))

/**
 * Reads what changed after a moment. Save the cursor of empty pages too: it moves on although nothing changed, and
 * changes are kept for 14 days alone.
 */
@JvmOverloads
public fun exportDeltas(
    client: FutureConvexClient,
    from: DeltasOptions,
    options: CallOptions = CallOptions.NONE,
): FuturePages<DeltasPage> = FuturePages(deltasPages(client.core, from.cursor, from.selection, from.poll, options))

/** Copies data and keeps the copy in step. */
@JvmOverloads
public fun sync(
    client: ConvexClient,
    from: SyncOptions = SyncOptions(),
    options: CallOptions = CallOptions.NONE,
): Flow<SyncPage> = flowOf { syncPages(client.core, from.selection, from.cursor, from.poll, options) }

/** Copies data and keeps the copy in step. */
@JvmOverloads
public fun sync(
    client: BlockingConvexClient,
    from: SyncOptions = SyncOptions(),
    options: CallOptions = CallOptions.NONE,
): BlockingPages<SyncPage> = BlockingPages(syncPages(client.core, from.selection, from.cursor, from.poll, options))

/** Copies data and keeps the copy in step. */
@JvmOverloads
public fun sync(
    client: FutureConvexClient,
    from: SyncOptions = SyncOptions(),
    options: CallOptions = CallOptions.NONE,
): FuturePages<SyncPage> = FuturePages(syncPages(client.core, from.selection, from.cursor, from.poll, options))

/**
 * Writes records into tables, in batches, one after another. For tables with a primary key the backend first builds
 * their indexes, which are waited for. The failure of a batch has `batch`: the records before it are in.
 */
public suspend fun importRecords(
    client: ConvexClient,
    records: Flow<ImportRecord>,
    how: ImportOptions,
    options: CallOptions = CallOptions.NONE,
): ImportProgress = importAll(client.core, records, how, options).await()

/**
 * Writes records into tables, in batches, one after another. For tables with a primary key the backend first builds
 * their indexes, which are waited for. The failure of a batch has `batch`: the records before it are in.
 */
public suspend fun importRecords(
    client: ConvexClient,
    records: Iterable<ImportRecord>,
    how: ImportOptions,
    options: CallOptions = CallOptions.NONE,
): ImportProgress = importAll(client.core, records.asFlow(), how, options).await()

/**
 * Writes records into tables, in batches, one after another. For tables with a primary key the backend first builds
 * their indexes, which are waited for. The failure of a batch has `batch`: the records before it are in.
 */
@JvmOverloads
public fun importRecords(
    client: BlockingConvexClient,
    records: Iterable<ImportRecord>,
    how: ImportOptions,
    options: CallOptions = CallOptions.NONE,
): ImportProgress = importAll(client.core, records.asFlow(), how, options).block()

/**
 * Writes records into tables, in batches, one after another. For tables with a primary key the backend first builds
 * their indexes, which are waited for. The failure of a batch has `batch`: the records before it are in.
 */
@JvmOverloads
public fun importRecords(
    client: FutureConvexClient,
    records: Iterable<ImportRecord>,
    how: ImportOptions,
    options: CallOptions = CallOptions.NONE,
): CompletableFuture<ImportProgress> = importAll(client.core, records.asFlow(), how, options).future()
