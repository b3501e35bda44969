"""Runs the streams of a job with the Python client and reports what came."""

import asyncio
import dataclasses
import time
from collections.abc import AsyncIterator
from typing import Any

from described import build, describe
from outcome import Notes, error_of

from convex_openapi import AsyncClient, ConvexCallError, async_streaming, streaming

STREAMS = {"exportSnapshot", "exportDeltas", "sync", "importRecords", "logs"}

LISTED = {"importRecords": "progress", "logs": "entries"}
"""What the report of a stream calls what came, where that is not pages."""


async def perform_stream(
    client: Any, call: dict[str, Any], options: dict[str, Any], notes: Notes
) -> dict[str, Any]:
    """Run a stream as far as the job wants, up to its failure if there is one."""
    importing = call["operation"] == "importRecords"
    came = LISTED.get(call["operation"], "pages")
    report: dict[str, Any] = {came: []}
    try:
        if importing:
            imported = await import_records(client, call, options, report["progress"])
            return report | {"imported": dataclasses.asdict(imported)}
        async for page in pages_of(client, call, options):
            report[came].append(entry_of(page) if came == "entries" else page_of(page))
            if len(report[came]) == call.get("take"):
                break
            await pause(client, call.get("pause", 0) / 1000)
    except ConvexCallError as error:
        report["error"] = error_of(error, notes)
    return report


async def pages_of(client: Any, call: dict[str, Any], options: dict[str, Any]) -> AsyncIterator[Any]:
    """The pages of a stream, of a client of either kind."""
    own = {name: call[name] for name in ("selection", "cursor") if name in call}
    if "poll" in call:
        own["poll"] = call["poll"] / 1000
    if call["operation"] == "exportDeltas":
        own["cursor"] = int(call["cursor"])
    if call["operation"] == "logs":
        own = {name: call[name] for name in ("functions", "levels") if name in call}
        if "cursor" in call:
            own["after"] = call["cursor"]
    names = {"exportSnapshot": "export_snapshot", "exportDeltas": "export_deltas"}
    name = names.get(call["operation"], call["operation"])
    if isinstance(client, AsyncClient):
        async for page in getattr(async_streaming, name)(client, **own, **options):
            yield page
        return
    for page in getattr(streaming, name)(client, **own, **options):
        yield page


async def import_records(
    client: Any, call: dict[str, Any], options: dict[str, Any], told: list[Any]
) -> Any:
    """Import a job's records; every other job of asyncio gives them asynchronously."""
    records = [(record["table"], build(record["data"])) for record in call["records"]]
    names = {"batchSize": "batch_size", "batchBytes": "batch_bytes"}
    own = {to: call[name] for name, to in names.items() if name in call}
    own["tables"] = call["tables"]
    own["on_progress"] = lambda progress: told.append(dataclasses.asdict(progress))
    if not isinstance(client, AsyncClient):
        return streaming.import_records(client, iter(records), **own, **options)

    async def one_by_one() -> AsyncIterator[Any]:
        for record in records:
            yield record

    source = one_by_one() if len(records) % 2 else records
    return await async_streaming.import_records(client, source, **own, **options)


async def pause(client: Any, seconds: float) -> None:
    if isinstance(client, AsyncClient):
        await asyncio.sleep(seconds)
    else:
        time.sleep(seconds)


def page_of(page: Any) -> dict[str, Any]:
    """A page as the judge reads it: int64 as digits."""
    fields = {camel(name): digits(field) for name, field in vars(page).items() if field is not None}
    fields["documents"] = [
        {camel(name): digits(field) for name, field in vars(one).items()} | {"value": describe(one.value)}
        for one in page.documents
    ]
    if "truncates" in fields:
        fields["truncates"] = [vars(table) for table in page.truncates]
    return fields


def entry_of(entry: Any) -> dict[str, Any]:
    """An entry of a log as the judge reads it."""
    return {camel(name): field for name, field in vars(entry).items()}


def camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.title() for word in others)


def digits(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value
