"""Export, import and logs for the client of asyncio. Imported only by who streams.

Streams need a client with a deploy key. Times and retries are the client's, or those given here;
they hold for each page or batch. Every function raises `ConvexCallError`, of kind `input` before
anything is sent for a selection, a cursor or a record that cannot be. The rules are X1 to X16 and
M1 to M7 of the contract for runtimes.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Collection, Iterable, Mapping

from .async_client import AsyncClient
from .errors import FailedBatch
from .log_steps import LogEntry, LogLevel, LogReader
from .operations import Steps
from .options import CallOptions, Unpack
from .selection import ComponentSelection, Inclusion, Selection, TableSelection, select_tables
from .stream_import import Import, ImportProgress, PrimaryKey, Record
from .stream_pages import DeltasPage, ExportedDocument, SnapshotPage, SyncedTable, SyncPage
from .stream_steps import deltas_page, is_finished, snapshot_page, sync_page

__all__ = [
    "ComponentSelection",
    "DeltasPage",
    "ExportedDocument",
    "FailedBatch",
    "ImportProgress",
    "Inclusion",
    "LogEntry",
    "LogLevel",
    "PrimaryKey",
    "Record",
    "Selection",
    "SnapshotPage",
    "SyncPage",
    "SyncedTable",
    "TableSelection",
    "export_deltas",
    "export_snapshot",
    "import_records",
    "logs",
    "select_tables",
    "sync",
]


async def export_snapshot(
    client: AsyncClient,
    *,
    selection: Selection | None = None,
    cursor: str | None = None,
    **options: Unpack[CallOptions],
) -> AsyncIterator[SnapshotPage]:
    """Read every document as of one moment, a page at a time; no more than one is held.

    `cursor` is that of the last page that was safely stored: the export goes on behind it.
    """
    while not is_finished(cursor):
        steps = snapshot_page(client.settings, cursor, selection, options)
        page = await client.perform_other(steps, options)
        yield page
        cursor = page.cursor
        # The next one comes without this one being held.
        del page


async def export_deltas(
    client: AsyncClient,
    *,
    cursor: int,
    selection: Selection | None = None,
    poll: float | None = None,
    **options: Unpack[CallOptions],
) -> AsyncIterator[DeltasPage]:
    """Read what changed after a moment, a page at a time.

    `cursor` is the `snapshot` of a snapshot that was read to its end, or the `cursor` of the last
    page that was safely stored. Save that of an empty page too: it moves on although nothing
    changed, and changes are kept for 14 days alone. The stream ends when nothing is left; with
    `poll` it waits so many seconds then, and goes on for ever.
    """
    wait = 0.0
    while True:
        steps = deltas_page(client.settings, cursor, selection, wait, options)
        page = await client.perform_other(steps, options)
        yield page
        cursor, done = page.cursor, page.done
        del page
        if done and poll is None:
            return
        wait = (poll or 0.0) if done else 0.0


async def sync(
    client: AsyncClient,
    *,
    selection: Selection | None = None,
    cursor: str | None = None,
    poll: float | None = None,
    **options: Unpack[CallOptions],
) -> AsyncIterator[SyncPage]:
    """Copy data and keep the copy in step, a page at a time.

    `cursor` is that of the last page that was safely applied. The stream ends when everything has
    come; with `poll` it waits so many seconds then, and goes on for ever.
    """
    wait = 0.0
    while True:
        steps = sync_page(client.settings, cursor, selection, wait, options)
        page = await client.perform_other(steps, options)
        yield page
        cursor, done = page.cursor, page.status == "upToDate"
        del page
        if done and poll is None:
            return
        wait = (poll or 0.0) if done else 0.0


async def import_records(
    client: AsyncClient,
    records: Iterable[Record] | AsyncIterable[Record],
    *,
    tables: Mapping[str, PrimaryKey | None],
    batch_size: int = 1000,
    batch_bytes: int = 4 * 1024 * 1024,
    on_progress: Callable[[ImportProgress], None] | None = None,
    **options: Unpack[CallOptions],
) -> ImportProgress:
    """Write records into tables, in batches, one after another.

    `records` are tables with fields: plain JSON whose numbers are `float`, as the import carries no
    int64 and no bytes. `tables` names every table of them. With a primary key a record replaces
    the document of the same key, and a batch may be sent again; without one (None) it is only
    added, and never sent twice unasked. The indexes of primary keys are waited for first.

    An error of a batch has `batch`, the numbers of its first and last record: those before are in.
    """
    work = Import(client.settings, tables, batch_size, batch_bytes, options)
    await client.perform_other(work.prepare(), options)

    async def send(steps: Steps[None] | None) -> None:
        if steps is not None:
            await client.perform_other(steps, options)
            if on_progress is not None:
                on_progress(work.progress)

    if isinstance(records, AsyncIterable):
        async for record in records:
            await send(work.add(record))
    else:
        for record in records:
            await send(work.add(record))
    await send(work.rest())
    return work.progress


async def logs(
    client: AsyncClient,
    *,
    after: str | None = None,
    functions: Collection[str] | None = None,
    levels: Collection[LogLevel] | None = None,
    **options: Unpack[CallOptions],
) -> AsyncIterator[LogEntry]:
    """Read what functions do, as it happens: a long poll after another, without an end.

    `after` is the `position` of the last entry that was dealt with; without it the log begins with
    whatever the deployment still holds. `functions` are paths such as `messages:list`: entries of
    these alone. `levels`: lines of these alone, and no entries without one. It needs a deploy key
    that may view logs.
    """
    reader = LogReader(after, functions, levels)
    while True:
        entries = await client.perform_other(reader.poll(client.settings, options), options)
        for entry in entries:
            yield entry
