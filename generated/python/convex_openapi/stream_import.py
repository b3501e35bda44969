# Copied from src/languages/python/runtime/convex_openapi/stream_import.py by convex-openapi. Do not edit.
"""Records on their way in: what can travel, in which batches, and the steps that send them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from .calls import Call, Settings
from .errors import FailedBatch
from .failures import input_failure
from .json_text import Json, print_json
from .operation_table import (
    ADD_PRIMARY_KEY_INDEXES,
    IMPORT_AIRBYTE_RECORDS,
    PRIMARY_KEY_INDEXES_READY,
    RETRIES,
)
from .operations import Steps
from .options import CallOptions
from .requests import InvalidInput, Request
from .steps import Sleep
from .stream_pages import read_ready
from .stream_steps import check_key, page
from .values import step_into

Record: TypeAlias = tuple[str, Mapping[str, Any]]
"""A table and the fields of one record: plain JSON whose numbers are `float`."""

PrimaryKey: TypeAlias = Sequence["str | Sequence[str]"]
"""The fields that tell records apart: names, or paths of names."""


@dataclass(frozen=True)
class ImportProgress:
    """How far an import has come."""

    records: int
    batches: int


class Import:
    """One import under way: it gathers records, and gives the steps that send a batch of them."""

    def __init__(
        self,
        settings: Settings,
        tables: Mapping[str, PrimaryKey | None],
        batch_size: int,
        batch_bytes: int,
        options: CallOptions,
    ) -> None:
        self.progress = ImportProgress(0, 0)
        self._settings = settings
        self._options = options
        self._size = batch_size
        self._bytes = batch_bytes
        self._tables = frozenset(tables)
        self._waiting: list[tuple[str, bytes]] = []
        self._waiting_bytes = 0
        self._seen = 0
        try:
            if batch_size < 1 or batch_bytes < 1:
                raise InvalidInput("batch_size", "a batch has a record and a byte at least")
            self._keys = _keys(tables)
        except InvalidInput as error:
            Call(settings, IMPORT_AIRBYTE_RECORDS.id, None).fail(input_failure(error))

    def prepare(self) -> Steps[None]:
        """Have the indexes of primary keys built, and wait for them."""
        if not self._keys:
            return
        indexes = cast("Json", self._keys)
        yield from page(
            ADD_PRIMARY_KEY_INDEXES,
            self._settings,
            lambda: {"indexes": indexes},
            lambda _: None,
            self._options,
        )
        wait = RETRIES.passing_delay
        while not (yield from self._ready()):
            yield Sleep(wait)
            wait = min(2 * wait, RETRIES.max_delay)

    def add(self, record: Record) -> Steps[None] | None:
        """Take one more record; gives the steps that send the batch it does not fit into."""
        try:
            table, text = self._checked(record)
        except InvalidInput as error:
            Call(self._settings, IMPORT_AIRBYTE_RECORDS.id, None).fail(input_failure(error))
        size = len(text) + len(table) + 32
        full = len(self._waiting) >= self._size or self._waiting_bytes + size > self._bytes
        steps = self.rest() if full else None
        self._waiting.append((table, text))
        self._waiting_bytes += size
        return steps

    def rest(self) -> Steps[None] | None:
        """Give the steps that send what is waiting, if anything is."""
        if not self._waiting:
            return None
        batch, self._waiting, self._waiting_bytes = self._waiting, [], 0
        return self._send(batch)

    def _checked(self, record: Record) -> tuple[str, bytes]:
        at = f"records[{self._seen}]"
        table, data = record
        if table not in self._tables:
            raise InvalidInput(f"{at}.table", "must be one of `tables`")
        if not isinstance(cast("object", data), Mapping):
            raise InvalidInput(f"{at}.data", "must be a mapping")
        text = print_json(_fit(data, f"{at}.data"))
        self._seen += 1
        return table, text

    def _ready(self) -> Steps[bool]:
        tables: Json = list(self._keys)
        return page(
            PRIMARY_KEY_INDEXES_READY,
            self._settings,
            lambda: {"tables": tables},
            read_ready,
            self._options,
        )

    def _send(self, batch: list[tuple[str, bytes]]) -> Steps[None]:
        before = self.progress
        last = before.records + len(batch) - 1
        call = Call(self._settings, IMPORT_AIRBYTE_RECORDS.id, None)
        try:
            check_key(self._settings)
        except InvalidInput as error:
            call.fail(input_failure(error))
        call.batch = FailedBatch(before.records, last)
        named = {table: None for table, _ in batch}
        request = Request(
            IMPORT_AIRBYTE_RECORDS,
            IMPORT_AIRBYTE_RECORDS.path,
            self._body(named, batch),
            keyed=all(table in self._keys for table in named),
        )
        yield from call.perform(request, lambda _: None, self._options)
        self.progress = ImportProgress(last + 1, before.batches + 1)

    def _body(self, named: Mapping[str, None], batch: list[tuple[str, bytes]]) -> bytes:
        streams: dict[str, Json] = {}
        for table in named:
            key = self._keys.get(table)
            streams[table] = {"jsonSchema": {}}
            if key is not None:
                streams[table] = {"primaryKey": cast("Json", key), "jsonSchema": {}}
        messages = b",".join(
            b'{"tableName":%s,"data":%s}' % (print_json(table), text) for table, text in batch
        )
        return b'{"tables":%s,"messages":[%s]}' % (print_json(streams), messages)


def _keys(tables: Mapping[str, PrimaryKey | None]) -> dict[str, list[list[str]]]:
    keys: dict[str, list[list[str]]] = {}
    for table, key in tables.items():
        if isinstance(key, str):
            raise InvalidInput(f"tables.{table}", "a primary key is a list of fields")
        if key is not None:
            keys[table] = [[path] if isinstance(path, str) else list(path) for path in key]
    return keys


def _fit(value: object, at: str) -> Json:
    """Give a value as JSON, or refuse what would arrive as something else, or not at all."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value, at)
    if isinstance(value, float):
        if not math.isfinite(value) or str(value) == "-0.0":
            raise InvalidInput(at, "the import carries no -0, NaN or infinity")
        return value
    if isinstance(value, int):
        raise InvalidInput(at, "the import carries no int64; give a float")
    if isinstance(value, (list, tuple)):
        items = cast("Sequence[object]", value)
        return [_fit(item, f"{at}[{index}]") for index, item in enumerate(items)]
    if not isinstance(value, Mapping):
        raise InvalidInput(at, f"the import carries JSON only, no {type(value).__name__}")
    fields: dict[str, Json] = {}
    for name, field in cast("Mapping[object, object]", value).items():
        if not isinstance(name, str):
            raise InvalidInput(at, f"a field's name must be a str, not {type(name).__name__}")
        below = at + step_into(name)
        if name.startswith("$"):
            raise InvalidInput(
                below, "the import renames fields that begin with $, so no encoded value passes"
            )
        fields[_text(name, at)] = _fit(field, below)
    return fields


def _text(text: str, at: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidInput(at, "a str must be well-formed Unicode") from None
    return text
