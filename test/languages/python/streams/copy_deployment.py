"""Copies one deployment by its streams and imports it into another: `copy_deployment.py sync|async`."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

from convex_openapi import AsyncClient, Client, async_streaming, encode_value, streaming
from convex_openapi.streaming import ExportedDocument, Record

Mirror = dict[tuple[str, str], ExportedDocument]
URL, KEY = os.environ["CONVEX_URL"], os.environ["CONVEX_DEPLOY_KEY"]
SECOND_URL, SECOND_KEY = os.environ["SECOND_URL"], os.environ["SECOND_DEPLOY_KEY"]
TABLES = {"even": ["number"], "odd": ["number"]}


def apply(mirror: Mirror, documents: Iterable[ExportedDocument]) -> int:
    """Apply a page to the copy; gives how many documents it deletes."""
    for one in documents:
        mirror.pop((one.table, one.id), None)
        if not one.deleted:
            mirror[one.table, one.id] = one
    return sum(one.deleted for one in documents)


def record_of(one: ExportedDocument) -> Record:
    """What the import can carry of a document."""
    value = one.value
    changed = value.get("changed", False)
    nested = {"list": [None, True, 1.5]}
    return one.table, {
        "number": value["number"],
        "text": value["text"],
        "changed": changed,
        "nested": nested,
    }


def report(mirror: Mirror, pages: int, deletions: int, resumed: bool, imported: int) -> None:
    """Write the copy down and say how it came about."""
    lines = [
        f"{table} {id} {json.dumps(encode_value(one.value), separators=(',', ':'))}\n"
        for (table, id), one in mirror.items()
    ]
    Path(os.environ["COPY_FILE"]).write_text("".join(lines))
    said = {"pages": pages, "deletions": deletions, "resumed": resumed, "imported": imported}
    print(json.dumps(said))


def copy_sync() -> None:
    """Copy with the client that blocks."""
    mirror: Mirror = {}
    pages = deletions = snapshot = 0
    with Client(URL, deploy_key=KEY) as client, Client(SECOND_URL, deploy_key=SECOND_KEY) as second:
        for page in streaming.export_snapshot(client):
            pages += 1
            snapshot = page.snapshot
            apply(mirror, page.documents)
            if pages == 1:
                client.mutation("things:stir", {"table": "even", "below": 1500.0})
        client.mutation("things:stir", {"table": "odd", "below": 1500.0})
        client.mutation("things:seed", {"first": 1500.0, "count": 10.0})
        for changes in streaming.export_deltas(client, cursor=snapshot):
            deletions += apply(mirror, changes.documents)

        whole = [one for page in streaming.export_snapshot(client) for one in page.documents]
        pieces: list[ExportedDocument] = []
        cursor: str | None = None
        while (page_of := next(streaming.export_snapshot(client, cursor=cursor), None)) is not None:
            pieces += page_of.documents
            cursor = page_of.cursor

        records = [record_of(one) for one in mirror.values()]
        # A second time every record replaces itself.
        for _ in range(2):
            done = streaming.import_records(second, records, tables=TABLES, batch_size=400)
    report(mirror, pages, deletions, repr(pieces) == repr(whole), done.records)


async def copy_async() -> None:
    """Copy with the client of asyncio."""
    mirror: Mirror = {}
    pages = deletions = snapshot = 0
    async with (
        AsyncClient(URL, deploy_key=KEY) as client,
        AsyncClient(SECOND_URL, deploy_key=SECOND_KEY) as second,
    ):
        async for page in async_streaming.export_snapshot(client):
            pages += 1
            snapshot = page.snapshot
            apply(mirror, page.documents)
            if pages == 1:
                await client.mutation("things:stir", {"table": "even", "below": 1500.0})
        await client.mutation("things:stir", {"table": "odd", "below": 1500.0})
        await client.mutation("things:seed", {"first": 1500.0, "count": 10.0})
        async for changes in async_streaming.export_deltas(client, cursor=snapshot):
            deletions += apply(mirror, changes.documents)

        pages_of = async_streaming.export_snapshot(client)
        whole = [one async for page in pages_of for one in page.documents]
        pieces: list[ExportedDocument] = []
        cursor: str | None = None
        async for page in stopped_after_each(client, cursor):
            pieces += page.documents

        async def records() -> AsyncIterator[Record]:
            for one in mirror.values():
                yield record_of(one)

        for _ in range(2):
            done = await async_streaming.import_records(second, records(), tables=TABLES)
    report(mirror, pages, deletions, repr(pieces) == repr(whole), done.records)


async def stopped_after_each(
    client: AsyncClient, cursor: str | None
) -> AsyncIterator[async_streaming.SnapshotPage]:
    """The pages of a snapshot, each from an export of its own."""
    done = False
    while not done:
        async for page in async_streaming.export_snapshot(client, cursor=cursor):
            yield page
            cursor, done = page.cursor, page.done
            break


if sys.argv[1] == "sync":
    copy_sync()
else:
    asyncio.run(copy_async())
