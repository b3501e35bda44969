"""What streams do that the conformance cases cannot say in every language."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from convex_openapi import AsyncClient, Client, ConvexCallError, async_streaming, streaming
from convex_openapi.json_text import parse_json
from convex_openapi.selection import check_selection

URL, KEY = "https://happy-animal-123.convex.cloud", "prod:x|secret"
ONE = ("people", {"name": "Ann"})


class Script:
    """Gives these answers in turn and keeps what was sent."""

    def __init__(self, *answers: str) -> None:
        self.sent: list[tuple[str, str]] = []
        self._answers = iter(answers)

    def client(self) -> Client:
        http = httpx.Client(transport=httpx.MockTransport(self._answer))
        return Client(URL, deploy_key=KEY, http_client=http)

    def async_client(self) -> AsyncClient:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self._answer))
        return AsyncClient(URL, deploy_key=KEY, http_client=http)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.sent.append((request.method, request.content.decode()))
        return httpx.Response(200, text=next(self._answers))


@pytest.mark.parametrize(
    ("text", "want"),
    [("1767225600123456789", "1767225600123456789"), ("[1,1.0,1e3]", "[1, 1.0, 1000.0]")],
)
def test_exact_numbers(text: str, want: str) -> None:
    assert repr(parse_json(text.encode(), exact=True)) == want


def test_minus_zero_is_no_whole_number() -> None:
    assert math.copysign(1, parse_json(b"-0", exact=True)) == -1


@pytest.mark.parametrize(
    ("selection", "path"),
    [
        ("everything", "selection"),
        ([], "selection"),
        ({}, "selection._other"),
        ({"": "included", "_other": "excluded"}, 'selection[""]'),
        ({"": {"m": ["a"], "_other": "excluded"}, "_other": "excluded"}, 'selection[""].m'),
        ({1: "excluded", "_other": "included"}, 'selection["1"]'),
    ],
)
def test_ill_formed_selection(selection: Any, path: str) -> None:
    script = Script()
    with pytest.raises(ConvexCallError) as caught:
        list(streaming.export_snapshot(script.client(), selection=selection))
    assert (caught.value.kind, caught.value.path, script.sent) == ("input", path, [])


def test_no_selection_is_everything() -> None:
    check_selection(None)
    check_selection(streaming.select_tables("messages"))


def test_a_stream_that_is_left_sends_nothing_more() -> None:
    script = Script('{"values":[],"snapshot":5,"cursor":"x","hasMore":true}')
    pages = streaming.export_snapshot(script.client())
    assert isinstance(pages, Iterator)
    assert next(pages).cursor == "5:x"
    del pages
    assert len(script.sent) == 1


@pytest.mark.parametrize(
    "value", [1, True + 1, b"", bytearray(), math.nan, -0.0, "\ud800", {1: 2.0}]
)
def test_what_the_import_cannot_carry(value: Any) -> None:
    script = Script()
    with pytest.raises(ConvexCallError) as caught:
        streaming.import_records(
            script.client(), [ONE, ("people", {"a": [value]})], tables={"people": None}
        )
    assert (caught.value.kind, caught.value.path) == ("input", "records[1].data.a[0]")
    assert caught.value.batch is None
    assert script.sent == []


def test_a_primary_key_is_a_list() -> None:
    script = Script()
    with pytest.raises(ConvexCallError) as caught:
        streaming.import_records(script.client(), [ONE], tables={"people": "name"})
    assert (caught.value.kind, caught.value.path) == ("input", "tables.people")


def test_the_source_of_records_may_fail() -> None:
    def broken() -> Iterator[streaming.Record]:
        yield ONE
        raise OSError("the file is gone")

    script = Script()
    with pytest.raises(OSError, match="the file is gone"):
        streaming.import_records(script.client(), broken(), tables={"people": None})
    assert script.sent == []


def test_the_place_of_a_whole_document() -> None:
    wide = ",".join(f'"f{index}":1' for index in range(1025))
    head = '"_component":"","_table":"t","_id":"a","_ts":1'
    script = Script(f'{{"values":[{{{head},{wide}}}],"snapshot":1,"cursor":null,"hasMore":false}}')
    with pytest.raises(ConvexCallError) as caught:
        list(streaming.export_snapshot(script.client()))
    assert [issue.path for issue in caught.value.issues] == ["values[0]"]


def test_a_body_with_get() -> None:
    script = Script("", '{"indexesReady":true}', "")
    done = streaming.import_records(script.client(), [ONE], tables={"people": ["name", ["a", "b"]]})
    assert done == streaming.ImportProgress(1, 1)
    assert script.sent[:2] == [
        ("PUT", '{"indexes":{"people":[["name"],["a","b"]]}}'),
        ("GET", '{"tables":["people"]}'),
    ]


def test_async_sources() -> None:
    async def records() -> AsyncIterator[streaming.Record]:
        yield ONE

    async def main() -> list[int]:
        script = Script("", "")
        done = []
        for source in ([ONE], records()):
            client = script.async_client()
            progress = await async_streaming.import_records(client, source, tables={"people": None})
            done.append(progress.records)
        return done

    assert asyncio.run(main()) == [1, 1]
